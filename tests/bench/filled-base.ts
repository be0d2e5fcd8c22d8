import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../api/db/client.ts';
import { locales } from '../../api/ground/locale.ts';
import { importArticles } from '../../api/models/articles/editions.ts';
import { addPerson } from '../../api/models/people/people.ts';
import type { Article } from '../../content/articles.ts';
import { loadArticles } from '../../content/articles.ts';
import { madeUp, randomFrom } from './corpus.ts';
import { readAndSearched } from './read-and-searched.ts';

export const editor = { email: 'editor@example.com', password: 'a long password' };

/** A folder with a desk of so many articles in both languages, and an editor. @returns where, and the articles' slugs. */
export async function filledBase(size: number): Promise<{ folder: string; slugs: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-bench-'));
  const files = articlesLikeOurs(size);
  const { db, close } = await openDatabase(`file:${join(folder, 'hulool.db')}`);
  await importArticles(db, files);
  await readAndSearched(
    db,
    files.map(({ slug }) => slug),
  );
  await addPerson(db, { name: 'Editor', role: 'editor', locale: 'ar', ...editor });
  await close();
  return { folder, slugs: files.map(({ slug }) => slug) };
}

/** Our own articles over and over, each time under another name, related to others, and with some words of its own. */
function articlesLikeOurs(size: number): Article[] {
  const ours = loadArticles('content');
  const random = randomFrom(size);
  const nameOf = (at: number) => `${ours[at % ours.length]?.slug}-${at}`;
  return Array.from({ length: size }, (_, at) => {
    const article = ours[at % ours.length];
    if (!article) throw new Error('content/ holds no article');
    const related = [1, 2, 3].map(() => nameOf(random(size)));
    const slug = nameOf(at);
    return { ...article, slug, formerly: [], related, translations: withOwnWords(article, at) };
  });
}

function withOwnWords({ translations }: Article, at: number): Article['translations'] {
  const own: Article['translations'] = {};
  for (const locale of locales) {
    const text = translations[locale];
    const words = [1, 2, 3, 4].map((word) => madeUp(at * 4 + word, locale)).join(' ');
    if (text) own[locale] = { ...text, title: `${text.title} ${words}`, body: `${text.body}\n\n${words}` };
  }
  return own;
}
