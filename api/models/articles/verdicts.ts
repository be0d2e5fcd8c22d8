import { createHash } from 'node:crypto';
import type { Translation as FileTranslation } from '../../../content/articles.ts';
import type { Settling } from '../../db/schema/imports.ts';

/** What an import did, by file (`otp-missing/ar.md`): taken in, or left alone because the studio changed it too; and whole articles refused. */
export type Imported = { taken: string[]; conflicts: string[]; refused: string[] };

/** By whom files are taken in, and how their conflicts are settled, by file. `fromElsewhere`: they say nothing of what an article here is filed under. */
export type How = {
  by?: { id: string };
  settled?: ReadonlyMap<string, Settling>;
  fromElsewhere?: boolean;
};

/**
 * What to do about a file, by the hashes of three texts: the file's, the database's, and the one that both had when it was
 * last imported.
 */
export function verdict(file: string, here: string | undefined, last: string | null | undefined) {
  if (file === here) return 'agreed';
  if (file === last) return 'unchanged';
  return here === undefined || here === last ? 'take' : 'conflict';
}

export type Words = Pick<FileTranslation, 'title' | 'summary' | 'quickFix' | 'searchTerms' | 'body'>;

export const wordsOf = ({ title, summary, quickFix, searchTerms, body }: Words): Words => ({
  title,
  summary,
  quickFix,
  searchTerms,
  body,
});

/** The hashes of earlier imports stand in databases: neither what is hashed nor its order changes. */
export const hashOfText = (text: Words): string => hashOf(Object.values(wordsOf(text)));

export const hashOf = (parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
