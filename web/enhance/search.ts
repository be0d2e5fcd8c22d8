import type { Locale } from '#ground/locale.ts';
import type { Results } from './results.ts';
import { headers, open, optionsFor } from './results.ts';

/** Results while typing, under a search form: a combobox whose list holds articles. */

/** The first letter is asked for at once; the next ones wait so long for one another, in ms. */
const pause = 60;
const enhanced = new WeakSet<HTMLFormElement>();

export function enhanceSearch(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  if (!input || enhanced.has(form)) return;
  enhanced.add(form);
  const box = new Combobox(input, form.dataset.locale === 'en' ? 'en' : 'ar');
  form.append(box.list, box.status);
  input.addEventListener('input', () => box.typed());
  input.addEventListener('keydown', (event) => box.press(event));
  input.addEventListener('blur', () => box.close());
  // On a slow network the words were there before this code was.
  if (input.value !== input.defaultValue) box.typed();
}

class Combobox {
  readonly list: HTMLUListElement;
  readonly status = document.createElement('p');
  readonly #input: HTMLInputElement;
  readonly #reader: Locale;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = new AbortController();
  #chosen = -1;
  #askedAt = -pause;

  constructor(input: HTMLInputElement, reader: Locale) {
    this.#input = input;
    this.#reader = reader;
    this.list = listFor(input);
    this.status.className = 'visually-hidden';
    this.status.setAttribute('role', 'status');
  }

  typed(): void {
    clearTimeout(this.#timer);
    const q = this.#input.value.trim();
    if (q.length < 2) return this.close();
    const since = performance.now() - this.#askedAt;
    this.#timer = setTimeout(() => void this.#ask(q), since > pause ? 0 : pause);
    // There before the words are complete, so that sending them does not wait for it.
    void import('./send-search.ts').catch(() => undefined);
  }

  press(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#choose(event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key === 'Escape') this.close();
    const option = this.#options()[this.#chosen];
    if (event.key === 'Enter' && option) {
      event.preventDefault();
      open(option);
    }
  }

  close(): void {
    this.#show([], '');
  }

  async #ask(q: string): Promise<void> {
    this.#askedAt = performance.now();
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const body = JSON.stringify({ q, locale: this.#reader });
    try {
      // By POST: an address would stand in the log of every proxy on the way.
      const answer = await fetch('/api/search', { method: 'POST', headers, body, signal });
      if (!answer.ok) return this.close();
      const results: Results = await answer.json();
      const found = (this.#input.dataset.found ?? '').replace('{count}', String(results.total));
      this.#show(optionsFor(results, this.#reader, q, this.#words()), found);
    } catch {
      // Overtaken by the next letter, or offline: the form itself still works.
    }
  }

  #show(items: HTMLElement[], said: string): void {
    this.#chosen = -1;
    for (const [index, item] of items.entries()) item.id = `${this.list.id}-${index}`;
    this.list.replaceChildren(...items);
    this.list.hidden = items.length === 0;
    this.#input.setAttribute('aria-expanded', String(items.length > 0));
    this.#input.removeAttribute('aria-activedescendant');
    this.status.textContent = said;
  }

  #words() {
    const { theft, person, ticket, now } = this.#input.dataset;
    return { theft, person, ticket, now };
  }

  #options(): HTMLElement[] {
    return [...this.list.children].filter((child) => child instanceof HTMLElement);
  }

  #choose(step: number): void {
    const all = this.#options();
    if (all.length === 0) return;
    // Who chooses from a list does not have it taken away by a later answer.
    clearTimeout(this.#timer);
    this.#asking.abort();
    all[this.#chosen]?.removeAttribute('aria-selected');
    this.#chosen = (this.#chosen + step + all.length + (this.#chosen < 0 && step < 0 ? 1 : 0)) % all.length;
    const option = all[this.#chosen];
    option?.setAttribute('aria-selected', 'true');
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
  }
}

function listFor(input: HTMLInputElement): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'results';
  list.id = `${input.id}-results`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.dataset.all ?? '');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  return list;
}
