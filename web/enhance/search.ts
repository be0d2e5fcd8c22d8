import type { Locale } from '#ground/locale.ts';
import { direction } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';

/** Results while typing, under a search form: a combobox whose list holds articles. */

type Hit = { slug: string; title: string; snippet: string; locale: Locale };
type Results = { hits: Hit[]; total: number; completions: string[] };

/** The first letter is asked for at once; the next ones wait so long for one another, in ms. */
const pause = 60;
const mostHits = 5;
const mostCompletions = 3;
const headers = { 'content-type': 'application/json' };
const enhanced = new WeakSet<HTMLFormElement>();

export function enhanceSearch(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  if (!input || enhanced.has(form)) return;
  enhanced.add(form);
  const reader: Locale = form.dataset.locale === 'en' ? 'en' : 'ar';
  const list = listFor(input);
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  form.append(list, status);

  let timer: ReturnType<typeof setTimeout>;
  let asking = new AbortController();
  let chosen = -1;
  let askedAt = -pause;

  const options = () => [...list.children].filter((child) => child instanceof HTMLElement);
  const close = () => show([], '');

  function show(items: HTMLElement[], said: string): void {
    chosen = -1;
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    input?.setAttribute('aria-expanded', String(items.length > 0));
    input?.removeAttribute('aria-activedescendant');
    status.textContent = said;
  }

  async function ask(q: string): Promise<void> {
    askedAt = performance.now();
    asking.abort();
    asking = new AbortController();
    const body = JSON.stringify({ q, locale: reader });
    try {
      // By POST: an address would stand in the log of every proxy on the way.
      const answer = await fetch('/api/search', { method: 'POST', headers, body, signal: asking.signal });
      if (!answer.ok) return close();
      const { hits, total, completions }: Results = await answer.json();
      const shown = new Set(hits.slice(0, mostHits).map(({ title }) => title.replaceAll(/<\/?mark>/g, '')));
      const items = [
        ...hits.slice(0, mostHits).map((hit) => article(hit, reader, q)),
        ...completions
          .filter((words) => words !== q && !shown.has(words))
          .slice(0, mostCompletions)
          .map((words) => completion(words, reader)),
      ];
      for (const [index, item] of items.entries()) item.id = `${list.id}-${index}`;
      show(items, (input?.dataset.found ?? '').replace('{count}', String(total)));
    } catch {
      // Overtaken by the next letter, or offline: the form itself still works.
    }
  }

  function choose(step: number): void {
    const all = options();
    if (all.length === 0) return;
    // Who chooses from a list does not have it taken away by a later answer.
    clearTimeout(timer);
    asking.abort();
    all[chosen]?.removeAttribute('aria-selected');
    chosen = (chosen + step + all.length + (chosen < 0 && step < 0 ? 1 : 0)) % all.length;
    const option = all[chosen];
    option?.setAttribute('aria-selected', 'true');
    if (option) input?.setAttribute('aria-activedescendant', option.id);
  }

  function typed(): void {
    clearTimeout(timer);
    const q = input?.value.trim() ?? '';
    if (q.length < 2) return close();
    const since = performance.now() - askedAt;
    timer = setTimeout(() => void ask(q), since > pause ? 0 : pause);
    // There before the words are complete, so that sending them does not wait for it.
    void import('../lib/clean-address.ts').catch(() => undefined);
  }

  input.addEventListener('input', typed);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key === 'Escape') close();
    const option = options()[chosen];
    if (event.key === 'Enter' && option) {
      event.preventDefault();
      open(option);
    }
  });
  input.addEventListener('blur', () => close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(form);
  });
  // On a slow network the words were there before this code was.
  if (input.value !== input.defaultValue) typed();
}

/** Goes where the form goes, and takes no secret into the address. Where that cannot be told, the server still does. */
async function submit(form: HTMLFormElement): Promise<void> {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') url.searchParams.set(name, value);
  const clean = await import('../lib/clean-address.ts').then(
    ({ cleanAddress }) => cleanAddress(url),
    () => undefined,
  );
  location.assign(clean ?? url);
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

/** Other words to search with. */
function completion(words: string, reader: Locale): HTMLLIElement {
  const item = option(to.search(reader, { q: words }));
  item.className = 'completion';
  item.dir = 'auto';
  item.textContent = words;
  return item;
}

/** The title and snippet come escaped from the API, with <mark> around what matched. */
function article({ slug, title, snippet, locale }: Hit, reader: Locale, q: string): HTMLLIElement {
  const item = option(to.article(reader, slug));
  item.lang = locale;
  item.dir = direction(locale);
  const name = document.createElement('span');
  name.innerHTML = title;
  const around = document.createElement('small');
  around.innerHTML = snippet;
  item.append(name, around);
  item.addEventListener('opening', () => {
    const body = JSON.stringify({ q, locale: reader, opened: slug });
    void fetch('/api/searches', { method: 'POST', keepalive: true, headers, body });
  });
  return item;
}

function option(address: string): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.address = address;
  item.setAttribute('role', 'option');
  // Before the field loses focus, which closes the list.
  item.addEventListener('mousedown', (event) => {
    event.preventDefault();
    open(item);
  });
  return item;
}

function open(item: HTMLElement): void {
  item.dispatchEvent(new Event('opening'));
  location.assign(item.dataset.address ?? '');
}
