import type { Article } from './articles.ts';
import { readArticles } from './articles.ts';
import type { Brands } from './brands.ts';
import { readBrands } from './brands.ts';
import type { Code, CodeSource } from './codes.ts';
import { readCodes } from './codes.ts';
import { readCommonWords } from './common-words.ts';
import { readDialects } from './dialects.ts';
import type { BadContent, WithBad } from './file.ts';
import { sound } from './file.ts';
import type { Guide } from './guides.ts';
import { readGuides } from './guides.ts';
import type { Image } from './images.ts';
import { readImages } from './images.ts';
import type { Field, Letter } from './letters.ts';
import { readLetters } from './letters.ts';
import type { Limit, UnknownLimit } from './limits.ts';
import { readLimits } from './limits.ts';
import { readMessages } from './messages.ts';
import { readPhrases } from './phrases.ts';
import type { Provider } from './providers.ts';
import { readProviders } from './providers.ts';
import type { Screens } from './screens.ts';
import { readScreens } from './screens.ts';
import type { Hosts } from './sources.ts';
import { readSources } from './sources.ts';
import type { SynonymGroup } from './synonyms.ts';
import { readSynonyms } from './synonyms.ts';
import type { ProblemType } from './taxonomy.ts';
import { readTaxonomy } from './taxonomy.ts';
import type { Term } from './terms.ts';
import { readTerms } from './terms.ts';
import { readTriage } from './triage.ts';

export type Content = {
  articles: Article[];
  guides: Guide[];
  taxonomy: ProblemType[];
  codes: Code[];
  /** Where what is said of codes was read, by the names that codes give. */
  codeSources: Map<string, CodeSource>;
  synonyms: SynonymGroup[];
  brands: Brands[];
  providers: Provider[];
  limits: Limit[];
  unknown: UnknownLimit[];
  fields: Field[];
  letters: Letter[];
  terms: Term[];
  hosts: Hosts;
  screens: Screens[];
  images: Image[];
};

/** What a desk needs while it runs: everything but the articles, which it has in its database, and what only training reads. */
const running = [
  readTaxonomy,
  readSynonyms,
  readBrands,
  readProviders,
  readLimits,
  readLetters,
  readCommonWords,
  readCodes,
  readGuides,
  readTriage,
  readScreens,
  readDialects,
];

/** What of these files cannot be read. */
export const badFiles = (folder: string): BadContent[] => running.flatMap((read) => read(folder).bad);

/** Everything that is written in content/, as far as it can be read. */
export function readContent(folder: string): Content & WithBad {
  const { articles, bad } = readArticles(folder);
  const { limits, unknown } = readLimits(folder);
  const { codes, sources: codeSources } = readCodes(folder);
  const { fields, letters } = readLetters(folder);
  const { terms, bad: badTerms } = readTerms(folder);
  const { hosts, bad: badSources } = readSources(folder);
  const { images, bad: badImages } = readImages(folder);
  return {
    articles,
    guides: readGuides(folder).guides,
    taxonomy: readTaxonomy(folder).taxonomy,
    codes,
    codeSources,
    synonyms: readSynonyms(folder).synonyms,
    brands: readBrands(folder).brands,
    providers: readProviders(folder).providers,
    limits,
    unknown,
    fields,
    letters,
    terms,
    hosts,
    screens: readScreens(folder).screens,
    images,
    bad: [
      ...bad,
      ...badFiles(folder),
      ...readPhrases(folder).bad,
      ...badTerms,
      ...badSources,
      ...badImages,
      ...readMessages(folder).bad,
    ],
  };
}

/** All of it. @throws BadContent */
export const loadContent = (folder: string): Content => sound(readContent(folder));
