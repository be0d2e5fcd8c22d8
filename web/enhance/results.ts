import type { Locale } from '#ground/locale.ts';
import { direction } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';

/** The options of the list under a search form. */

type Hit = { slug: string; title: string; snippet: string; locale: Locale };
export type Results = { hits: Hit[]; total: number; completions: string[] };

const mostHits = 5;
const mostCompletions = 3;
export const headers = { 'content-type': 'application/json' };

/** Articles first, then other words to search with that no article's title says already. */
export function optionsFor({ hits, completions }: Results, reader: Locale, q: string): HTMLLIElement[] {
  const articles = hits.slice(0, mostHits);
  const shown = new Set(articles.map(({ title }) => title.replaceAll(/<\/?mark>/g, '')));
  const others = completions.filter((words) => words !== q && !shown.has(words)).slice(0, mostCompletions);
  return [
    ...articles.map((hit) => article(hit, reader, q)),
    ...others.map((words) => completion(words, reader)),
  ];
}

/** Goes where an option leads. */
export function open(item: HTMLElement): void {
  item.dispatchEvent(new Event('opening'));
  location.assign(item.dataset.address ?? '');
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
