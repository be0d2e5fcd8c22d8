import type { Locale } from '../api/ground/locale.ts';
import { answeredIn } from './checks/coverage.ts';
import { waysOf } from './checks/guides.ts';
import type { Content } from './load.ts';
import { countWords } from './page.ts';
import { marksOf } from './screens.ts';

/** What there is, for the last line of the check. */
export function countContent({
  articles,
  guides,
  taxonomy,
  codes,
  providers,
  limits,
  unknown,
  letters,
  terms,
  screens,
}: Content) {
  const answered = answeredIn('ar', articles).intersection(answeredIn('en', articles));
  const all = taxonomy.flatMap(({ intents }) => intents.map(({ id }) => id));
  const wordsIn = (locale: Locale) =>
    articles.reduce((sum, { translations }) => sum + countWords(translations[locale]?.body ?? ''), 0);
  return {
    articles: articles.length,
    words: { ar: wordsIn('ar'), en: wordsIn('en') },
    intents: { covered: all.filter((id) => answered.has(id)).length, all: all.length },
    codes: codes.length,
    guides: guides.length,
    providers: providers.length,
    letters: letters.length,
    terms: terms.length,
    pictures: { screens: screens.length, marks: screens.flatMap(marksOf).length },
    limits: { known: limits.length, unknown: unknown.flatMap(({ cases }) => cases).length },
    paths: guides.reduce((sum, guide) => sum + waysOf(guide).paths.length, 0),
  };
}
