import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../../../content/articles.ts';
import { details, words } from '../../articles.ts';

/** Articles as files, on their way in and out. */

/** What an import says that takes nothing and refuses nothing. */
export const nothing = { taken: [], conflicts: [], refused: [] };

const inFile = (title: string) => ({ ...words(title), bodyLine: 1 });

/** An article as its files would read. */
export const file = (more: Partial<Article> = {}): Article => ({
  slug: 'otp-missing',
  ...details,
  facts: [],
  formerly: [],
  translations: { ar: inFile('رمز'), en: inFile('Code') },
  drafts: {},
  ...more,
});
export const withEnglish = (title: string) =>
  file({ translations: { ar: inFile('رمز'), en: inFile(title) } });

export const folder = () => mkdtempSync(join(tmpdir(), 'hulool-'));
