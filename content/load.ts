import type { Article } from './articles.ts';
import { loadArticles } from './articles.ts';
import type { Code } from './codes.ts';
import { loadCodes } from './codes.ts';
import type { Guide } from './guides.ts';
import { loadGuides } from './guides.ts';
import type { SynonymGroup } from './synonyms.ts';
import { loadSynonyms } from './synonyms.ts';
import type { ProblemType } from './taxonomy.ts';
import { loadTaxonomy } from './taxonomy.ts';

export type Content = {
  articles: Article[];
  guides: Guide[];
  taxonomy: ProblemType[];
  codes: Code[];
  synonyms: SynonymGroup[];
};

/** Everything that is written in content/. @throws BadContent */
export const loadContent = (folder: string): Content => ({
  articles: loadArticles(folder),
  guides: loadGuides(folder),
  taxonomy: loadTaxonomy(folder),
  codes: loadCodes(folder),
  synonyms: loadSynonyms(folder),
});
