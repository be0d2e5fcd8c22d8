import { storage } from './storage.ts';

type Read = { slug: string; title: string; lang: string; dir: string };

const key = 'read';
/** So many are kept; the one that is open is not among those shown. */
const most = 6;

/** Keeps, in this browser alone, which articles were read, and shows those that were read before. */
export function showRecent(article: HTMLElement | null): void {
  const local = storage('localStorage');
  const kept: Read[] = JSON.parse(local?.getItem(key) ?? '[]');
  const slug = article?.dataset.article;
  const before = kept.filter((read) => read.slug !== slug);
  const title = article?.querySelector('h1')?.textContent;
  if (article && slug && title) {
    const { lang, dir } = article;
    local?.setItem(key, JSON.stringify([{ slug, title, lang, dir }, ...before].slice(0, most)));
  }
  const place = document.querySelector<HTMLElement>('[data-recent]');
  if (!place || before.length === 0) return;
  place.querySelector('ul')?.append(...before.map(linkTo));
  place.hidden = false;
}

function linkTo({ slug, title, lang, dir }: Read): HTMLElement {
  const [item, link] = [document.createElement('li'), document.createElement('a')];
  Object.assign(item, { lang, dir });
  link.href = `/${document.documentElement.lang}/articles/${encodeURIComponent(slug)}`;
  link.textContent = title;
  item.append(link);
  return item;
}
