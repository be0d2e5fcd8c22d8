import type { EntryKind } from '../../../content/edits.ts';
import { checkCodes } from '../../../content/checks/codes.ts';
import { checkGuide } from '../../../content/checks/guides.ts';
import { checkLetter } from '../../../content/checks/letters.ts';
import { checkLimit } from '../../../content/checks/limits.ts';
import type { Found } from '../../../content/checks/problem.ts';
import { checkPhrases } from '../../../content/checks/phrases.ts';
import { checkProviders } from '../../../content/checks/providers.ts';
import { checkSynonyms } from '../../../content/checks/synonyms.ts';
import { checkType } from '../../../content/checks/taxonomy.ts';
import { readBrands } from '../../../content/brands.ts';
import { code, readCodes } from '../../../content/codes.ts';
import type { Entry } from '../../../content/entries.ts';
import { BadContent } from '../../../content/file.ts';
import { guideAsWalked, writtenGuide } from '../../../content/guides.ts';
import { letter, readLetters } from '../../../content/letters.ts';
import { limit } from '../../../content/limits.ts';
import { phrasesOfIntent } from '../../../content/phrases.ts';
import { provider, readProviders } from '../../../content/providers.ts';
import { readSynonyms, synonymGroup } from '../../../content/synonyms.ts';
import { problemType, readTaxonomy } from '../../../content/taxonomy.ts';
import type { Queries } from '../../db/client.ts';
import { articles } from '../../db/schema/articles.ts';
import { Invalid } from '../../ground/failures.ts';
import { contentFolder } from '../../ground/root.ts';
import type { Text } from '../../ground/texts.ts';

/** Something to be mended in an entry: in which of its fields, as `meaning.ar`, where that is known; and whether people would be misled by it. */
export type CheckedEntry = { field: string; message: Text; misleads: boolean };

/** What the checks of content/ say of an entry, those that mislead first. */
export async function checkEntry(db: Queries, kind: EntryKind, entry: Entry): Promise<CheckedEntry[]> {
  const today = new Date().toISOString().slice(0, 10);
  const found = await foundIn(db, kind, entry, today);
  return found
    .map(({ at = [], message, misleads }) => ({
      field: at.join('.'),
      message,
      misleads: misleads === true,
    }))
    .sort((one, other) => Number(other.misleads) - Number(one.misleads));
}

async function foundIn(db: Queries, kind: EntryKind, entry: Entry, today: string): Promise<Found[]> {
  const { taxonomy } = readTaxonomy(contentFolder);
  switch (kind) {
    case 'synonyms':
      return checkSynonyms(synonymGroup.parse(entry), readSynonyms(contentFolder).synonyms);
    case 'codes':
      return checkCodes([code.parse(entry)], new Set(taxonomy.map(({ id }) => id))).map(inEntry(2));
    case 'providers':
      return ofProvider(provider.parse(entry), today);
    case 'limits':
      return checkLimit(limit.parse(entry), today);
    case 'problem-types':
      return checkType(problemType.parse(entry), taxonomy);
    case 'phrases':
      return checkPhrases(phrasesOfIntent.parse(entry), taxonomy);
    case 'letters': {
      const { fields } = readLetters(contentFolder);
      const { codes } = readCodes(contentFolder);
      const { providers } = readProviders(contentFolder);
      const around = { fields, codes, providers, articles: await articleSlugs(db) };
      return checkLetter(letter.parse(entry), around, today);
    }
    case 'guides':
      return ofGuide(entry, { articles: await articleSlugs(db), taxonomy }, today);
  }
}

const articleSlugs = (db: Queries) =>
  db.select({ slug: articles.slug, topic: articles.topic }).from(articles);

/** A place in the entry itself, and not in the list of all. */
const inEntry =
  (depth: number) =>
  ({ at, ...found }: Found): Found => ({ ...found, at: at?.slice(depth) ?? [] });

/** Beside the others, so that a name that another has is seen. */
function ofProvider(edited: ReturnType<typeof provider.parse>, today: string): Found[] {
  const { providers } = readProviders(contentFolder);
  const name = edited.name ?? providers.find(({ id }) => id === edited.id)?.name ?? { en: '', ar: '' };
  const all = [...providers.filter(({ id }) => id !== edited.id), { ...edited, name }];
  return checkProviders(all, readBrands(contentFolder).brands, today)
    .filter(({ at }) => at?.[0] === all.length - 1)
    .map(inEntry(1));
}

function ofGuide(
  entry: Entry,
  around: Pick<Parameters<typeof checkGuide>[1], 'articles' | 'taxonomy'>,
  today: string,
): Found[] {
  const { letters } = readLetters(contentFolder);
  try {
    return checkGuide(guideAsWalked(contentFolder, writtenGuide.parse(entry)), { ...around, letters }, today);
  } catch (error) {
    if (error instanceof BadContent) return [{ message: error.why, misleads: true }];
    throw error;
  }
}

/** Refuses what would mislead people, saying where. @throws Invalid, under `document.…` */
export async function mustNotMislead(db: Queries, kind: EntryKind, entry: Entry): Promise<void> {
  const wrong = (await checkEntry(db, kind, entry)).filter(({ misleads }) => misleads);
  if (wrong.length > 0)
    throw new Invalid(
      Object.fromEntries(
        wrong.map(({ field, message }) => [field === '' ? 'document' : `document.${field}`, message]),
      ),
    );
}
