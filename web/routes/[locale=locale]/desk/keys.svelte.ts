import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { CommandId } from './commands.ts';
import { commandIds, commands } from './commands.ts';
import { getPreferences } from '#lib/liked.svelte.ts';

type Act = () => void;
type Keys = {
  /** What can be done here and now. */
  readonly acts: ReadonlyMap<CommandId, Act>;
  /** Says what some of the commands do while the component that calls it is there. */
  on: (acts: Partial<Record<CommandId, Act>>) => void;
  heard: (event: KeyboardEvent) => void;
};
export const [getKeys, setKeys] = createContext<Keys>();

/** How long the second key of two may be waited for. */
const patience = 1500;

/** What the keys that were pressed are called in the map of commands. */
const pressed = ({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string =>
  [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', code]
    .filter(Boolean)
    .join('+');

const inField = ({ target }: Event): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

/** What stands before the page has the keys to itself. */
const inDialog = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('dialog') !== null;

/** What is pressed while one writes is writing, unless it is held down with another key. */
const isWriting = (event: KeyboardEvent): boolean =>
  inField(event) &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !/^(?:F\d+|Escape)$/.test(event.code);

/** What each command does: a part of a page takes one over while it is there. */
function whatIsDone() {
  const acts = new SvelteMap<CommandId, Act>();
  let all: { id: CommandId; act: Act }[] = [];
  function change(id: CommandId, those: typeof all): void {
    all = those;
    const last = all.filter((one) => one.id === id).at(-1);
    if (last) acts.set(id, last.act);
    else acts.delete(id);
  }
  return {
    acts,
    take: (id: CommandId, act: Act) => change(id, [...all, { id, act }]),
    leave: (id: CommandId, act: Act) =>
      change(
        id,
        all.filter((one) => one.id !== id || one.act !== act),
      ),
  };
}

/** Hears the keys of the desk. */
export function hearKeys(): Keys {
  const { acts, take, leave } = whatIsDone();
  const preferences = getPreferences();
  let first = { keys: '', at: 0 };

  const named = (keys: string): CommandId | undefined =>
    commandIds.find((id) => acts.has(id) && commands[id].keys.some((one) => one === keys));

  function heard(event: KeyboardEvent): void {
    const letter = !event.ctrlKey && !event.metaKey && !event.altKey && event.code !== 'Escape';
    if (event.defaultPrevented || event.isComposing || inDialog(event) || isWriting(event)) return;
    if (letter && preferences.now.letters === 'off') return;
    // A question mark stands elsewhere on some keyboards.
    const keys = event.key === '?' || event.key === '؟' ? 'Shift+Slash' : pressed(event);
    const second = event.timeStamp - first.at < patience ? named(`${first.keys} ${keys}`) : undefined;
    first = { keys, at: event.timeStamp };
    const id = second ?? named(keys);
    if (!id) return;
    event.preventDefault();
    acts.get(id)?.();
  }

  return {
    acts,
    on(more) {
      $effect(() => {
        const mine = Object.entries(more).filter((entry): entry is [CommandId, Act] => entry[0] in commands);
        for (const [id, act] of mine) take(id, act);
        return () => {
          for (const [id, act] of mine) leave(id, act);
        };
      });
    },
    heard,
  };
}
