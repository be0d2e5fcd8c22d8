import { text, texts } from '#lib/fields.ts';
import type { DeskTicket, FilledMacro } from '#lib/types.ts';

/** What is done to a ticket with what is being written: by which macros, and what is left of what they do. */
export type Also = { macros: number[]; actions: FilledMacro['actions'] };

/** A day as it stands in words of either direction. */
export const asDay = (day: string): string => `\u2066${day}\u2069`;

export const nothingElse: Also = { macros: [], actions: {} };

/** The same with one more macro, which has the last word. */
export const withMacro = (also: Also, macro: number, { actions }: FilledMacro): Also => ({
  macros: [...new Set([...also.macros, macro])],
  actions: { ...also.actions, ...actions },
});

/** As a draft keeps it. */
export function alsoOf(draft: DeskTicket['draft']): Also {
  if (!draft?.also) return nothingElse;
  const { macros, ...actions } = draft.also;
  return { macros, actions };
}

const priorities = ['urgent', 'high', 'normal', 'low'] as const;
const statuses = ['waiting', 'solved', 'open'] as const;

/** As a form holds it: the fields that `Chips.svelte` sends. */
export function alsoIn(form: FormData | URLSearchParams): Also {
  const priority = priorities.find((one) => one === text(form, 'priority'));
  const status = statuses.find((one) => one === text(form, 'leavesAs'));
  const [problemType, followUp] = [text(form, 'problemType'), text(form, 'followUp')];
  return {
    macros: texts(form, 'macros').map(Number),
    actions: {
      ...(status && { status }),
      ...(priority && { priority }),
      ...(problemType && { problemType }),
      ...(text(form, 'assign') === 'me' && { assign: 'me' as const }),
      ...(followUp && { followUp }),
    },
  };
}
