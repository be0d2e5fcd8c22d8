import type { Locale } from '#ground/locale.ts';
import { filesReady } from './files.ts';
import { readPage, showPlaces } from './places.ts';
import type { Answer } from './posting.ts';
import { networkIsBack, post } from './posting.ts';
import { missesSomething, showAnswered } from './wrong-fields.ts';

/**
 * Sends a form of a ticket without leaving its page: what is wrong is said beside its field, the files stay chosen, the button says how far it
 * is. A network that goes away is waited for, and then the same is sent again: under the key of its draft it counts once.
 */

/** @param forget is called once what was written has been taken */
export function sendInPlace(form: HTMLFormElement, locale: Locale, forget: () => void): void {
  let isSending = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSending || missesSomething(form, locale)) return;
    isSending = true;
    void send(form, forget).finally(() => {
      isSending = false;
    });
  });
}

async function send(form: HTMLFormElement, forget: () => void): Promise<void> {
  const stopWriting = holdStill(form);
  try {
    say(form, 'preparing');
    await filesReady();
    const answer = await untilItArrives(form, new FormData(form));
    if (answer.status >= 400) refused(form, answer);
    else if (isTaken(answer)) {
      forget();
      taken(form, answer);
    } else location.assign(answer.address);
  } catch {
    say(form, 'failed');
  } finally {
    stopWriting();
  }
}

/** Whether it was kept: the page that comes then says so. Where somebody has to sign in first their words wait. */
const isTaken = ({ address }: Answer): boolean => /[?&](?:filed|replied)\b/.test(new URL(address).search);

/** What is being sent is not written on: twice under one key it has to be the same. @returns lets it go */
function holdStill(form: HTMLFormElement): () => void {
  const fields = [...form.querySelectorAll<HTMLInputElement>('.field input, .field textarea')];
  const buttons = [...form.querySelectorAll('button')];
  const send = form.querySelector('button.primary');
  const words = send?.textContent ?? '';
  const hold = (held: boolean) => {
    for (const field of fields) field.readOnly = held;
    for (const button of buttons) button.disabled = held;
    for (const box of form.querySelectorAll<HTMLElement>('[data-files]')) box.inert = held;
  };
  hold(true);
  return () => {
    hold(false);
    if (send) send.textContent = words;
  };
}

/** Where there is a network and it fails all the same, so many tries are enough: the words and the key stay. */
const tries = 6;

/** @throws Error once it has failed too often */
async function untilItArrives(form: HTMLFormElement, body: FormData): Promise<Answer> {
  for (let failed = 0; ;) {
    try {
      return await post(form.action, body, (percent) => say(form, 'sending', String(percent)));
    } catch (error) {
      if (navigator.onLine) failed += 1;
      if (failed === tries) throw error;
      say(form, 'waiting');
      await networkIsBack();
    }
  }
}

/** The page that comes next; where it is this one, it goes on from here. */
function taken(form: HTMLFormElement, { address, html }: Answer): void {
  const page = readPage(html);
  if (new URL(address).pathname !== location.pathname) {
    location.assign(address);
    return;
  }
  history.replaceState(null, '', address);
  showPlaces(page);
  form.reset();
  // What a refused page was drawn with is no longer wanted either.
  for (const field of form.querySelectorAll('textarea')) field.value = '';
  const key = form.querySelector<HTMLInputElement>('[name="draftKey"]');
  const next = page.querySelector<HTMLInputElement>('[name="draftKey"]');
  if (key && next) key.value = next.value;
  say(form);
  document.querySelector('[data-live="said"]')?.scrollIntoView({ block: 'nearest' });
}

function refused(form: HTMLFormElement, { html }: Answer): void {
  const page = readPage(html);
  const isAnswered = page.querySelector('[data-ticket-form]') !== null;
  say(form, isAnswered ? undefined : 'failed');
  if (!isAnswered) return;
  showPlaces(page);
  if (!showAnswered(form, page))
    document.querySelector('[data-live="said"]')?.scrollIntoView({ block: 'center' });
}

/** Says how far it is; what changes all the time on the button alone, so that it is not read aloud. Without a word, nothing. */
function say(
  form: HTMLFormElement,
  what?: 'preparing' | 'sending' | 'waiting' | 'failed',
  percent = '',
): void {
  const state = form.querySelector<HTMLElement>('[data-state]');
  const button = form.querySelector<HTMLButtonElement>('button.primary');
  if (!state || !button) return;
  const { dataset } = state;
  state.textContent = what && what !== 'sending' ? (dataset[what] ?? '') : '';
  if (what === 'preparing' || what === 'sending')
    button.textContent = (dataset[what] ?? '').replace('{percent}', percent);
  if (what === 'waiting') button.textContent = dataset.held ?? '';
}
