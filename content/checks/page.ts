import type { Article } from '../articles.ts';
import type { Image } from '../images.ts';
import type { Content } from '../load.ts';
import type { Page } from '../page.ts';
import { checkArabic } from './arabic.ts';
import { factCheck } from './facts.ts';
import { checkLength } from './length.ts';
import type { Linked } from './links.ts';
import { linkCheck } from './links.ts';
import { checkParts } from './parts.ts';
import type { Found } from './problem.ts';
import { checkQuickFix } from './quick-fix.ts';
import { checkReadingLevel } from './reading-level.ts';
import { checkSentences } from './sentences.ts';
import { structureCheck } from './structure.ts';
import { articleTerms } from './terms.ts';

type Around = Pick<Content, 'letters' | 'synonyms' | 'terms' | 'screens'> & {
  /** Beside what is drawn: what is to be seen on each, by its name. */
  images: Pick<Image, 'name' | 'alt'>[];
  /** Every article that can be linked to. */
  articles: Pick<Article, 'slug' | 'formerly'>[];
};

/** All that is looked for in a text by itself; `pages` are those to whose headings it may lead. */
export function pageCheck(
  { articles, letters, synonyms, terms, screens, images }: Around,
  pages: Linked[],
): (page: Page) => Found[] {
  const checks = [
    checkLength,
    checkQuickFix,
    checkParts,
    structureCheck(screens, images),
    linkCheck(articles, pages, letters),
    checkArabic,
    checkSentences,
    checkReadingLevel,
    factCheck(synonyms),
    articleTerms(terms),
  ];
  return (page) => checks.flatMap((check) => check(page));
}
