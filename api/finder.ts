import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCodes } from '../content/codes.ts';
import { loadSynonyms } from '../content/synonyms.ts';
import type { ProblemType } from '../content/taxonomy.ts';
import { loadTaxonomy } from '../content/taxonomy.ts';
import { findCodes } from '../search/codes.ts';
import { openEmbedded } from '../search/embedded.ts';
import type { Hit, Query } from '../search/engine.ts';
import { detectLanguage, answerLocale } from '../search/intents/language.ts';
import { loadModel, predict } from '../search/intents/predict.ts';
import { rank } from '../search/rank.ts';
import type { Queries } from './db/client.ts';
import { Invalid } from './errors.ts';
import type { Follower } from './jobs/follow.ts';
import type { Locale } from './locale.ts';
import { searchDocuments } from './models/search-documents.ts';
import type { Tag } from './models/tickets.ts';
import { root } from './root.ts';
import type { Text } from './texts.ts';
import { fieldTexts } from './texts.ts';

type Named = { id: string; name: Text };

/** How many hits are ranked again by intent; pages are cut from these. */
const window = 50;
const mostSuggestions = 5;
const mostTags = 3;
const surest = 0.15;

/** Finding and understanding, for the whole process: the search engine, the model and the names of problems. */
export type Finder = Awaited<ReturnType<typeof openFinder>>;

/** Fills the search engine from the database, and keeps it so by following what is published and withdrawn. */
export async function openFinder(db: Queries, follower: Follower) {
  const content = join(root, 'content');
  const taxonomy = loadTaxonomy(content);
  const types = new Map(taxonomy.map((type) => [type.id, type]));
  const intents = new Map(taxonomy.flatMap(({ intents }) => intents.map((intent) => [intent.id, intent] as const)));
  const engine = openEmbedded(loadSynonyms(content));
  const codes = loadCodes(content);
  const model = loadModel(await readFile(join(root, 'search/intents/model.bin')));
  await engine.replaceAll(await searchDocuments(db));
  let documents = await engine.count();

  follower.listen(async ({ slug }) => {
    if (slug === null) return;
    const published = await searchDocuments(db, { slug });
    await engine.remove([`${slug}_ar`, `${slug}_en`]);
    await engine.put(published);
    documents = await engine.count();
  });

  const named = ({ id, name }: Named): Named => ({ id, name });

  /** The best hits, ranked by what the words are about as well as by the words. */
  async function ranked(query: Omit<Query, 'limit' | 'offset'>): Promise<{ hits: Hit[]; total: number }> {
    const { hits, total } = await engine.search({ ...query, limit: window });
    return { hits: rank(hits, predict(model, query.q).intents), total };
  }

  return {
    taxonomy,
    status: () => ({ engine: 'embedded', documents }),

    /** A problem type with its names, for showing. */
    problemType(id: string | null): Named | null {
      const type = id === null ? undefined : types.get(id);
      return type ? named(type) : null;
    },

    /** @throws Invalid when there is no such problem type. */
    mustKnow(id: string): void {
      if (!types.has(id)) throw new Invalid({ problemType: fieldTexts.choice });
    },

    /** A tag with the names of what it says. */
    named({ problemType, intent, confidence, because }: Tag) {
      const known = (all: Map<string, Named>, id: string) => named(all.get(id) ?? { id, name: { ar: id, en: id } });
      return { problemType: known(types, problemType), intent: known(intents, intent), confidence, because };
    },

    /** The language to answer a text in; `asked` decides for a text that says nothing about it. */
    languageOf: (text: string): Locale => answerLocale(detectLanguage(text)),

    /** The problem a text is about: the type to file it under, and what the model saw. */
    understand(text: string): { problemType: string | null; confidence: number; tags: Tag[] } {
      const { problemType, confidence, intents: seen, because } = predict(model, text);
      const tags = seen
        .filter((guess) => guess.confidence >= surest)
        .slice(0, mostTags)
        .map(({ intent, confidence }, index) => ({
          intent,
          problemType: typeOf(taxonomy, intent),
          confidence,
          because: index === 0 ? because : [],
        }));
      return { problemType, confidence, tags: problemType === null ? [] : tags };
    },

    /** The codes of banks and providers that a text names. */
    codesIn: (text: string) => findCodes(text, codes),

    /** A page of results. */
    async search({ offset = 0, limit = 10, ...query }: Query) {
      const { hits, total } = await ranked(query);
      return { hits: hits.slice(offset, offset + limit), total, all: hits };
    },

    /** How many of these hits each problem type has, most first. */
    countTypes(hits: Hit[]): (Named & { count: number })[] {
      const counts = new Map<string, number>();
      for (const { problemType } of hits) counts.set(problemType, (counts.get(problemType) ?? 0) + 1);
      return taxonomy
        .filter(({ id }) => counts.has(id))
        .map((type) => ({ ...named(type), count: counts.get(type.id) ?? 0 }))
        .sort((one, other) => other.count - one.count);
    },

    /** Slugs of the articles that may solve what a message describes, best first. */
    async suggest(text: string, locale: Locale): Promise<string[]> {
      const { hits } = await ranked({ q: text, locale });
      return hits.slice(0, mostSuggestions).map(({ slug }) => slug);
    },
  };
}

const typeOf = (taxonomy: ProblemType[], intent: string): string =>
  taxonomy.find(({ intents }) => intents.some(({ id }) => id === intent))?.id ?? '';
