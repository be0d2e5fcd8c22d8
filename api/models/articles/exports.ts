import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { asc, eq, gt, inArray } from 'drizzle-orm';
import { stringify } from 'yaml';
import { picturesNamedIn } from '../../../content/pictures.ts';
import type { Queries } from '../../db/client.ts';
import { articles, revisions, translations } from '../../db/schema/articles.ts';
import type { Locale } from '../../ground/locale.ts';
import { filesOf } from '../pictures/pictures.ts';
import { detailsOf } from './editions.ts';
import { formerSlugs } from './slugs.ts';
import type { Words } from './verdicts.ts';
import { wordsOf } from './verdicts.ts';

/** A file that goes out, at its place in the folder. */
export type FileOut = { path: string; content: string | Buffer };

/** Which texts go out: those that readers see, and where `drafts` is set what is written beside them. */
export type Which = { drafts?: boolean };

/** Writes the articles with their pictures to a folder, as files that an import takes in unchanged. @returns how many articles */
export async function exportArticles(db: Queries, folder: string, which: Which = {}): Promise<number> {
  // What has another address now would come in as another article.
  for (const left of (await formerSlugs(db)).values())
    for (const slug of left) await rm(join(folder, 'articles', slug), { recursive: true, force: true });
  let count = 0;
  for await (const file of articlesAsFiles(db, which)) {
    await writeOut(folder, file);
    if (file.path.endsWith('/article.yaml')) count += 1;
  }
  return count;
}

/** Writes a file to its place in a folder. */
export async function writeOut(folder: string, { path, content }: FileOut): Promise<void> {
  const place = join(folder, path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, content);
}

/** The same files one after the other, a folder for each article: what readers see as `ar.md`, what they do not see as `ar.draft.md`. */
export async function* articlesAsFiles(db: Queries, which: Which): AsyncGenerator<FileOut> {
  const former = await formerSlugs(db);
  const named = new Set<string>();
  for await (const { article, texts } of articlesOut(db, which)) {
    const folder = `articles/${article.slug}`;
    yield {
      path: `${folder}/article.yaml`,
      content: detailsAsYaml(article, former.get(article.slug) ?? []),
    };
    for (const { locale, draft, words } of texts) {
      yield { path: `${folder}/${locale}${draft ? '.draft' : ''}.md`, content: textAsMarkdown(words) };
      for (const name of picturesNamedIn(words.body)) named.add(name);
    }
  }
  yield* picturesAsFiles(db, [...named]);
}

export type TextOut = { locale: Locale; draft: boolean; words: Words; at: Date };

/** So many articles are read at a time: their texts are all that is held of them. */
const atOnce = 100;

/** Each article that has something to go out, by address, with its texts. */
export async function* articlesOut(db: Queries, { drafts = false }: Which) {
  for (let after = ''; ;) {
    const rows = await db
      .select()
      .from(articles)
      .where(gt(articles.slug, after))
      .orderBy(asc(articles.slug))
      .limit(atOnce);
    const last = rows.at(-1);
    if (!last) return;
    after = last.slug;
    const texts = Map.groupBy(
      await textsOf(
        db,
        rows.map(({ slug }) => slug),
      ),
      ({ text }) => text.slug,
    );
    for (const article of rows) {
      const out = (texts.get(article.slug) ?? []).flatMap((one) => textsOut(one, drafts));
      if (out.length > 0) yield { article, texts: out };
      // To draw them all takes long, and others are heard in between.
      await setImmediate();
    }
  }
}

const textsOf = (db: Queries, slugs: string[]) =>
  db
    .select({ text: translations, shown: revisions })
    .from(translations)
    .leftJoin(revisions, eq(revisions.id, translations.publishedRevision))
    .where(inArray(translations.slug, slugs))
    .orderBy(asc(translations.locale));

type Row = Awaited<ReturnType<typeof textsOf>>[number];

function textsOut({ text, shown }: Row, drafts: boolean): TextOut[] {
  const { locale, publishedVersion, version, updatedAt } = text;
  return [
    ...(shown ? [{ locale, draft: false, words: wordsOf(shown), at: shown.publishedAt }] : []),
    ...(drafts && publishedVersion !== version
      ? [{ locale, draft: true, words: wordsOf(text), at: updatedAt }]
      : []),
  ];
}

const endings = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
]);

/** The file of a picture as it is called among others. */
export const pictureFileName = (name: string, mediaType: string): string =>
  `images/${name}.${endings.get(mediaType) ?? 'bin'}`;

/** Pictures, each with what is said of it beside it. One at a time is held. */
async function* picturesAsFiles(db: Queries, names: string[]): AsyncGenerator<FileOut> {
  for (const name of names.sort())
    for (const { picture, mediaType, bytes } of await filesOf(db, [name])) {
      const { alt, marks } = picture;
      yield { path: pictureFileName(name, mediaType), content: bytes };
      yield { path: `images/${name}.yaml`, content: stringify({ alt, marks }, yaml) };
    }
}

const yaml = { lineWidth: 0, singleQuote: true };

function detailsAsYaml(article: typeof articles.$inferSelect, formerly: string[]): string {
  const { topic } = article;
  return stringify(
    { ...(topic && { topic }), ...(formerly.length > 0 && { formerly }), ...detailsOf(article) },
    yaml,
  );
}

const textAsMarkdown = ({ body, ...matter }: Words): string =>
  `---\n${stringify(matter, yaml)}---\n\n${body}\n`;
