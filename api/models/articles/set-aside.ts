import { relative } from 'node:path';
import { isNotNull } from 'drizzle-orm';
import type { BadContent } from '../../../content/file.ts';
import { placeOf } from '../../../content/file.ts';
import { badFiles } from '../../../content/load.ts';
import { parse } from '../../../content/markdown/grammar.ts';
import { Unreadable } from '../../../content/markdown/limits.ts';
import type { Queries } from '../../db/client.ts';
import { translations } from '../../db/schema/articles.ts';
import { Invalid } from '../../ground/failures.ts';
import { contentFolder } from '../../ground/root.ts';
import type { Text } from '../../ground/texts.ts';

const unknown: Text = { ar: 'تعذّرت قراءة النص.', en: 'The text cannot be read.' };

/** What `read` makes of a published text; of one that cannot be read, why. */
export function readOrWhy<T>(read: () => T): { made: T; why: null } | { made: null; why: Text } {
  try {
    return { made: read(), why: null };
  } catch (error) {
    return { made: null, why: error instanceof Unreadable ? error.why : unknown };
  }
}

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
  const { slug, locale, unreadable } = translations;
  const rows = await db.select({ slug, locale, unreadable }).from(translations).where(isNotNull(unreadable));
  return rows.flatMap(({ slug, locale, unreadable: why }) =>
    why ? [{ place: `articles/${slug}/${locale}`, why }] : [],
  );
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
