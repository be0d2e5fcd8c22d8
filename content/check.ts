import { join, relative } from 'node:path';
import { locales } from '../api/ground/locale.ts';
import type { Article } from './articles.ts';
import { checkAskYourBank } from './checks/ask-your-bank.ts';
import { checkCodes } from './checks/codes.ts';
import { checkCoverage } from './checks/coverage.ts';
import { checkDates } from './checks/dates.ts';
import { detailsCheck } from './checks/details.ts';
import { checkGuide } from './checks/guides.ts';
import { checkLetters } from './checks/letters.ts';
import { checkLimits } from './checks/limits.ts';
import { checkRelated } from './checks/parts.ts';
import { pageCheck } from './checks/page.ts';
import { checkPictures } from './checks/pictures.ts';
import type { Problem } from './checks/problem.ts';
import { says } from './checks/problem.ts';
import { checkProviders } from './checks/providers.ts';
import { checkRepetition } from './checks/repetition.ts';
import { checkSources } from './checks/sources.ts';
import { checkStaffOnly } from './checks/staff-only.ts';
import { checkType } from './checks/taxonomy.ts';
import { checkTerms } from './checks/terms.ts';
import type { WithBad } from './file.ts';
import { lineInFile } from './file.ts';
import type { Content } from './load.ts';
import type { Page } from './page.ts';
import { pagesOf } from './page.ts';

/** Everything that is wrong with the content of a folder on a day, written as 2026-11-25, with the lines. */
export const checkContent = (
  folder: string,
  { bad, ...content }: Content & WithBad,
  today: string,
): Problem[] => {
  const unreadable: Problem[] = [];
  const pages = pagesOf(content.articles, (problem) => unreadable.push(problem));
  return [
    ...bad.map(({ file, line, why }): Problem => ({
      file: relative(folder, file),
      ...(line !== undefined && { line }),
      message: why,
    })),
    ...unreadable,
    ...checkArticles(content, pages, today),
    ...content.guides.flatMap((guide) => checkGuide(guide, content, today)),
    ...checkCodes(content.codes, new Set(content.taxonomy.map(({ id }) => id))),
    ...content.taxonomy.flatMap((type, index) =>
      checkType(type, content.taxonomy).map(({ at = [], message }): Problem => ({
        file: 'taxonomy.yaml',
        at: [index, ...at],
        message,
      })),
    ),
    ...checkTerms(content),
    ...checkProviders(content.providers, content.brands, today),
    ...checkLimits(content, today),
    ...checkSources(content),
    ...checkLetters(content, pages, today),
    ...checkStaffOnly(content, pages),
    ...checkCoverage(content.taxonomy, content.articles),
  ].map(({ file, at, line = at && lineInFile(join(folder, file), at), message }) => ({
    file,
    line,
    message,
  }));
};

function checkArticles(content: Content, pages: Page[], today: string): Problem[] {
  const { articles } = content;
  const checkDetails = detailsCheck(content);
  const checkPage = pageCheck(content, pages);
  return [
    ...articles.flatMap((article) =>
      [...checkDetails(article), ...checkRelated(article), ...checkDates(article, today)].map((found) => ({
        file: `articles/${article.slug}/article.yaml`,
        ...found,
      })),
    ),
    ...articles.flatMap(checkTwins),
    ...pages.flatMap((page) => checkPage(page).map((found) => ({ file: page.file, ...found }))),
    ...checkRepetition(pages),
    ...checkAskYourBank(content, pages),
    ...checkPictures(content.screens, pages, today),
  ];
}

const checkTwins = ({ slug, translations }: Article): Problem[] =>
  locales
    .filter((locale) => !translations[locale])
    .map((locale) => ({
      file: `articles/${slug}/${locale}.md`,
      message: says('this language is missing', 'هذه اللغة مفقودة'),
    }));
