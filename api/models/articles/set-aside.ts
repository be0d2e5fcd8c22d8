import { relative } from 'node:path';
import { eq } from 'drizzle-orm';
import type { BadContent } from '../../../content/file.ts';
import { placeOf } from '../../../content/file.ts';
import { badFiles } from '../../../content/load.ts';
import { parse } from '../../../content/markdown/grammar.ts';
import { Unreadable } from '../../../content/markdown/limits.ts';
import type { Queries } from '../../db/client.ts';
import { revisions, translations } from '../../db/schema.ts';
import { Invalid } from '../../ground/failures.ts';
import { contentFolder } from '../../ground/root.ts';
import type { Text } from '../../ground/texts.ts';

/** Why a published text cannot be read, by the text: that depends on nothing else. New ones are refused, so these are few. */
const aside = new Map<string, Text>();

const unknown: Text = { ar: 'تعذّرت قراءة النص.', en: 'The text cannot be read.' };

/** Reads a published text; one that cannot be read is set aside, out of all that readers see, and nothing is returned. */
export function readOrSetAside<T>(body: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    aside.set(body, error instanceof Unreadable ? error.why : unknown);
    return undefined;
  }
}

/** Why a text was set aside, if it was. */
export const whyAside = (body: string): Text | null => (aside.size > 0 && aside.get(body)) || null;

/** What was set aside of the files that an empty database was filled from: they are read only then. */
let filesAside: BadContent[] = [];
export const setFilesAside = (bad: BadContent[]): void => void (filesAside = bad);

/** Everything that was set aside and why: files of content/ as `codes.yaml:12`, published texts as `articles/otp-missing/ar`. */
export const setAside = async (db: Queries): Promise<{ place: string; why: Text }[]> => [
  ...[...filesAside, ...badFiles(contentFolder)].map(({ file, line, why }) => ({
    place: placeOf({ file: relative(contentFolder, file), line }),
    why,
  })),
  ...(await textsAside(db)),
];

async function textsAside(db: Queries) {
  if (aside.size === 0) return [];
  const rows = await db
    .select({ slug: revisions.slug, locale: revisions.locale, body: revisions.body })
    .from(translations)
    .innerJoin(revisions, eq(translations.publishedRevision, revisions.id));
  return rows.flatMap(({ slug, locale, body }) => {
    const why = aside.get(body);
    return why ? [{ place: `articles/${slug}/${locale}`, why }] : [];
  });
}

/** @throws Invalid saying, for the field, on which line and why a Markdown text cannot be shown. */
export function mustBeReadable(markdown: string, field = 'body'): void {
  try {
    parse(markdown);
  } catch (error) {
    if (error instanceof Unreadable) throw new Invalid({ [field]: error.why });
    throw error;
  }
}
