import type { Article } from '../../../content/articles.ts';
import { pageCheck } from '../../../content/checks/page.ts';
import { says } from '../../../content/checks/problem.ts';
import { readLetters } from '../../../content/letters.ts';
import { articlesNamedIn } from '../../../content/own-links.ts';
import type { Page } from '../../../content/page.ts';
import { pagesOf } from '../../../content/page.ts';
import { readScreens } from '../../../content/screens.ts';
import { readSynonyms } from '../../../content/synonyms.ts';
import { readTaxonomy } from '../../../content/taxonomy.ts';
import { readTerms } from '../../../content/terms.ts';
import type { Queries } from '../../db/client.ts';
import type { Import, Note } from '../../db/schema/imports.ts';
import { contentFolder } from '../../ground/root.ts';
import { pagesLinkedBy } from '../articles/checks.ts';
import { describedPictures } from '../pictures/pictures.ts';
import type { Around } from './articles.ts';
import { siblings } from './articles.ts';

/** What in texts that would be published misleads readers, or cannot be read: such an article is not taken. */
export async function misleading(db: Queries, of: Import, article: Article, others: Around): Promise<Note[]> {
  const notes: Note[] = [];
  const tell = ({
    file,
    line,
    message,
  }: {
    file: string;
    line?: number | undefined;
    message: Note['message'];
  }) => notes.push({ file: file.replace(/^articles\//, ''), line: line ?? null, message, left: true });
  const { taxonomy } = readTaxonomy(contentFolder);
  if (!taxonomy.some(({ id }) => id === article.problemType))
    tell({ file: `${article.slug}/article.yaml`, message: unknownType(article.problemType) });
  const pages = pagesOf([article], tell);
  const { here, coming } = others;
  const brought = [...new Set(others.articles.values())].map((slug) => ({ slug, formerly: [] }));
  const beside = await siblings(db, of, namedBy(pages), others);
  const linked = pages.flatMap(({ translation, locale }) =>
    pagesLinkedBy(db, { body: translation.body, locale }, here),
  );
  const check = pageCheck(
    {
      articles: [...here, ...brought, article],
      letters: readLetters(contentFolder).letters,
      synonyms: readSynonyms(contentFolder).synonyms,
      terms: readTerms(contentFolder).terms,
      screens: readScreens(contentFolder).screens,
      images: [...coming, ...(await describedPictures(db))],
    },
    [...pages, ...pagesOf(beside), ...(await Promise.all(linked)).flat()],
  );
  for (const page of pages)
    for (const found of check(page)) if (found.misleads) tell({ file: page.file, ...found });
  return notes;
}

const unknownType = (id: string) =>
  says(`no problem type \u2068${id}\u2069`, `لا يوجد نوع مشكلة باسم \u2068${id}\u2069`);

const namedBy = (pages: Page[]): string[] => [
  ...new Set(pages.flatMap(({ translation }) => articlesNamedIn(translation.body))),
];
