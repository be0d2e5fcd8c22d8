import type { Locale } from '#ground/locale.ts';
import { direction } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';

/** The options of the list under a search form. */

type Hit = { slug: string; title: string; snippet: string; locale: Locale };
type Named = { title: Record<Locale, string> };
type Code = { id: string; code: string; meaning: string | null; fix: string };
export type Results = {
  hits: Hit[];
  total: number;
  completions: string[];
  codes: Code[];
  first: { urgent: boolean; wants: 'person' | 'ticket' | null; incidents: Named[] };
};
/** What is said of what comes before the articles, as the page brings it. */
type Words = Record<'theft' | 'person' | 'ticket' | 'now', string | undefined>;

const mostHits = 5;
const mostCompletions = 3;
export const headers = { 'content-type': 'application/json' };

/** What cannot wait, then articles, then other words to search with that no article's title says already. */
export function optionsFor(results: Results, reader: Locale, q: string, words: Words): HTMLLIElement[] {
  const { hits, completions } = results;
  const articles = hits.slice(0, mostHits);
  const shown = new Set(articles.map(({ title }) => title.replaceAll(/<\/?mark>/g, '')));
  const others = completions.filter((words) => words !== q && !shown.has(words)).slice(0, mostCompletions);
  return [
    ...before(results, reader, q, words),
    ...articles.map((hit) => article(hit, reader, q)),
    ...others.map((words) => completion(words, reader)),
  ];
}

/** A theft has nothing beside it but what stops it; the rest of it stands on the page of results. */
function before({ first, codes }: Results, reader: Locale, q: string, words: Words): HTMLLIElement[] {
  const asked = to.search(reader, { q });
  if (first.urgent) return [said(asked, 'urgent', words.theft ?? '')];
  const going = first.incidents.slice(0, 1).map(({ title }) => title[reader]);
  const wanted = first.wants === null ? [] : [words[first.wants] ?? ''];
  return [
    ...going.map((title) => said(asked, 'now', (words.now ?? '').replace('{what}', title))),
    ...wanted.map((what) => said(asked, 'wanted', what)),
    ...codes.slice(0, 1).map((code) => meaning(code, reader)),
  ];
}

function said(address: string, look: string, text: string): HTMLLIElement {
  const item = option(address);
  item.className = look;
  item.textContent = text;
  return item;
}

/** A code, with what it means and what to do. */
function meaning({ id, code, meaning, fix }: Code, reader: Locale): HTMLLIElement {
  const item = option(to.code(reader, id));
  const name = document.createElement('span');
  const isolated = document.createElement('bdi');
  isolated.dir = 'ltr';
  isolated.textContent = code;
  name.append(isolated, meaning === null ? '' : ` · ${meaning}`);
  const now = document.createElement('small');
  now.textContent = fix;
  item.append(name, now);
  return item;
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
