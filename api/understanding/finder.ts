import { LRUCache } from 'lru-cache';
import { readTaxonomy } from '../../content/taxonomy.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { Answer, Question } from '../../search/find.ts';
import { answerLocale, detectLanguage } from '../../search/intents/language.ts';
import type { Queries } from '../db/client.ts';
import type { Follower } from '../events/follow.ts';
import { changedForReaders } from '../events/readers.ts';
import { Invalid } from '../ground/failures.ts';
import type { Locale } from '../ground/locale.ts';
import { contentFolder } from '../ground/root.ts';
import { fieldTexts } from '../ground/texts.ts';
import { followHelp } from '../models/articles/helped.ts';
import type { Tag } from '../models/tickets/tickets.ts';
import type { Keeping } from './filled-search.ts';
import { fillSearch } from './filled-search.ts';
import { currentModel } from './learn.ts';
import { noneOf, openSearch } from './search.ts';
import type { Named, Understood } from './understood.ts';
import { named, understood } from './understood.ts';

const mostSuggestions = 5;
/** What is so likely about none of the problems is shown no article unasked. */
const likelyNone = 0.5;

/** Finding and understanding for the whole process, with the names of problems. */
export type Finder = Awaited<ReturnType<typeof openFinder>>;

type Options = {
  /** The engine that answers while it can. */
  first?: SearchEngine | undefined;
  keeping?: Keeping | undefined;
};

/** Fills the search engine from the database, and keeps it so by following what is published and withdrawn. */
export async function openFinder(db: Queries, follower: Follower, { first, keeping }: Options = {}) {
  const { taxonomy } = readTaxonomy(contentFolder);
  const types = new Map(taxonomy.map((type) => [type.id, type]));
  const intents = new Map(
    taxonomy.flatMap((type) => type.intents.map((intent) => [intent.id, { intent, type }] as const)),
  );
  const helped = await followHelp(db);
  const search = openSearch({ model: await currentModel(db), helped, first });
  // Pages are served meanwhile; only a question waits, once, for the answers to be there.
  const base = fillSearch(db, search, keeping);
  const filled = base.filled.then(() => void search.codes());

  // Many ask the same, and letter by letter: an answer is kept from the second time on, until something is published, or a minute.
  // Most is asked once: to keep every answer would fill the memory with what nobody asks for again.
  const answers = new LRUCache<string, Answer | 'asked'>({ max: 500, ttl: 60_000 });

  follower.listen(async (event) => {
    const { slug, kind } = event;
    if (kind === 'model.changed') search.use(await currentModel(db));
    if (kind === 'model.changed') answers.clear();
    if (slug === null || changedForReaders(event) !== 'article') return;
    await base.refresh(slug);
    answers.clear();
  });

  return {
    taxonomy,
    status: search.status,
    /** Resolves when every published text can be found. */
    filled,
    stop: base.stop,
    async find(question: Question) {
      await filled;
      const key = JSON.stringify(question);
      const known = answers.get(key);
      if (known && known !== 'asked') return known;
      const answer = await search.find(question);
      if (!answer.degraded) answers.set(key, known ? answer : 'asked');
      return answer;
    },
    complete: search.complete,
    knows: search.knows,
    codes: search.codes,

    /** A problem type with its names, for showing. */
    problemType(id: string | null): Named | null {
      const type = id === null ? undefined : types.get(id);
      return type ? named(type) : null;
    },

    /** @throws Invalid when there is no such problem type. */
    mustKnow(id: string): void {
      if (!types.has(id)) throw new Invalid({ problemType: fieldTexts.choice });
    },

    /** Tags with the names of what they say. */
    named: (tags: Tag[]) =>
      tags.flatMap(({ intent, confidence, because }) => {
        const known = intents.get(intent);
        return known
          ? [{ problemType: named(known.type), intent: named(known.intent), confidence, because }]
          : [];
      }),

    /** The language to answer a text in. */
    languageOf: (text: string): Locale => answerLocale(detectLanguage(text)),

    /** The problem a text is about: the type to file it under, what the model saw, whether it cannot wait. */
    understand: (text: string): Understood => understood(text, search.predict(text), taxonomy),

    /** How many hits each problem type has, most first. */
    countTypes: (counts: ReadonlyMap<string, number>): (Named & { count: number })[] =>
      taxonomy
        .filter(({ id }) => counts.has(id))
        .map((type) => ({ ...named(type), count: counts.get(type.id) ?? 0 }))
        .sort((one, other) => other.count - one.count),

    /** Slugs of the articles that may solve what a message describes, best first; none for what describes nothing, such as spam. */
    async suggest(text: string, locale: Locale): Promise<string[]> {
      await filled;
      if (noneOf(search.predict(text)) >= likelyNone && search.codes().namedIn(text).length === 0) return [];
      const { hits } = await search.find({ q: text, message: true, locale, limit: mostSuggestions });
      return hits.map(({ slug }) => slug);
    },
  };
}
