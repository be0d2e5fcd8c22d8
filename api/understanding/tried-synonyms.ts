import { namesAmong } from '../../content/brands.ts';
import type { SynonymGroup } from '../../content/synonyms.ts';
import { readSynonyms } from '../../content/synonyms.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { words } from '../../search/text/tokens.ts';
import type { Queries } from '../db/client.ts';
import type { Locale } from '../ground/locale.ts';
import { locales } from '../ground/locale.ts';
import { contentFolder } from '../ground/root.ts';
import { searchDocuments } from '../models/articles/search-documents.ts';
import { recentSearches } from '../models/searches/recent.ts';
import type { Finder } from './finder.ts';
import { currentModel } from './learn.ts';
import { Search } from './search.ts';

/** How far back searches are looked at. */
export const triedDays = 30;
const day = 24 * 60 * 60_000;
/** So many searches that the change touches are answered both ways, those of most people first. */
const mostTried = 20;
/** So many terms that came or went are looked for. */
const mostTerms = 20;
/** Of each search so many articles are compared among each other; so many of them are told. */
const [mostCompared, mostTold] = [30, 5];

type Asked = { q: string; locale: Locale };
type Told = { slug: string; title: string };
type Changed = Asked & { people: number; before: Told[]; after: Told[] };

/**
 * What a group would change of what people found lately, before anybody has it: the searches that it touches, answered with the names of now
 * and with these. Both are answered from the same articles, all that either could bring, and not from the whole base.
 */
export async function tryGroup(db: Queries, finder: Pick<Finder, 'find'>, group: SynonymGroup) {
  const present = readSynonyms(contentFolder).synonyms;
  const isKnown = present.some(({ id }) => id === group.id);
  const changed = isKnown ? present.map((one) => (one.id === group.id ? group : one)) : [...present, group];
  const names = [present, changed].map((groups) => namesAmong(contentFolder, groups));
  const [before, after] = names.map((known) => openSynonyms(known.names));
  const recent = await recentSearches(db, new Date(Date.now() - triedDays * day));
  const touched = recent.filter(({ q }) => {
    const said = words(q);
    return idsOf(before?.(said)) !== idsOf(after?.(said));
  });
  const tried = touched.slice(0, mostTried);
  const documents = await documentsAround(db, finder, tried, termsOf(present, group));
  const model = await currentModel(db);
  const searches = await Promise.all(
    names.map(async (known) => {
      const search = new Search({ model, names: known });
      await search.replaceAll(documents);
      return search;
    }),
  );
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const answers: Changed[] = [];
  for (const { q, locale, people } of tried) {
    const found = await Promise.all(searches.map((search) => firstOf(search, { q, locale }, titles)));
    const [was = [], is = []] = found;
    if (slugsOf(was) !== slugsOf(is)) answers.push({ q, locale, people, before: was, after: is });
  }
  return { looked: recent.length, touched: touched.length, tried: tried.length, changed: answers };
}

const idsOf = (concepts: { id: string }[] = []): string =>
  [...new Set(concepts.map(({ id }) => id))].sort().join();
const slugsOf = (told: Told[]): string => told.map(({ slug }) => slug).join();

async function firstOf(search: Search, asked: Asked, titles: ReadonlyMap<string, string>): Promise<Told[]> {
  const { hits } = await search.find({ ...asked, limit: mostTold });
  return hits.map(({ slug, locale }) => ({ slug, title: titles.get(`${slug}_${locale}`) ?? slug }));
}

/** The terms that stand in only one of the two: articles that contain them may come or go. */
function termsOf(present: SynonymGroup[], group: SynonymGroup): string[] {
  const all = (one: SynonymGroup) => [
    one.canonical.en,
    one.canonical.ar,
    ...one.en,
    ...one.ar,
    ...one.arabizi,
  ];
  const before = present.find(({ id }) => id === group.id);
  const [was, is] = [new Set(before ? all(before) : []), new Set(all(group))];
  const others = [group.canonical.en, group.canonical.ar];
  return [...new Set([...others, ...was.symmetricDifference(is)])].slice(0, mostTerms);
}

/** Every article that the searches or the terms bring now. */
async function documentsAround(db: Queries, finder: Pick<Finder, 'find'>, tried: Asked[], terms: string[]) {
  if (tried.length === 0) return [];
  const asked = [...tried, ...terms.flatMap((q) => locales.map((locale) => ({ q, locale })))];
  const slugs = new Set<string>();
  for (const { q, locale } of asked) {
    const { hits } = await finder.find({ q, locale, limit: mostCompared });
    for (const { slug } of hits) slugs.add(slug);
  }
  return searchDocuments(db, [...slugs]);
}
