import { rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Section } from '../../search/index/kept.ts';
import { slugIn } from '../../search/shelf.ts';
import type { Queries } from '../db/client.ts';
import { isUnavailable } from '../db/unavailable.ts';
import { locales } from '../ground/locale.ts';
import type { Marks } from '../models/articles/search-documents.ts';
import { marksIn, searchDocuments, searchMarks } from '../models/articles/search-documents.ts';
import { readKept, writeKept } from './kept-index.ts';
import type { Search } from './search.ts';

/** Where the index is kept from one life of the process to the next. */
export type Keeping = {
  file: string;
  /** What it was analysed by: what was kept under another is not used. */
  version: string;
  hasRoom: () => Promise<boolean>;
  log: Logger;
};

/** So long after the last change the index is kept, in ms: nobody waits for it, and a morning's publications are written once. */
const quiet = 60_000;
/** So long after the database was away it is asked again, in ms. */
const again = 1000;
/** So many articles are brought at once. */
const atOnce = 100;

/**
 * Fills the search with all that is published: from what was kept and what changed since, or else from the database alone. Keeps it
 * after a quiet moment and when it stops.
 */
export function fillSearch(db: Queries, search: Search, keeping?: Keeping) {
  /** What each document that the search holds was made of, by its id. */
  let marks: Marks = new Map();
  let isFilled = false;
  let isKept = false;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let isStopped = false;
  const filled = untilFilled().then(() => void (isFilled = true));

  /** The server of a database may be away while this process starts: it begins again, instead of never being ready. */
  async function untilFilled(): Promise<void> {
    for (;;)
      try {
        return await fill();
      } catch (error) {
        if (isStopped || !isUnavailable(error)) throw error;
        await pause(again);
      }
  }

  async function fill(): Promise<void> {
    const kept = keeping && (await takenUp(keeping));
    // Marks come first: what changes before the documents come is made anew at the next start, and nothing is missed.
    const now = await searchMarks(db);
    isKept = kept !== undefined;
    marks = kept ?? now;
    if (kept) await bring(differing(kept, now));
    else await search.replaceAll(await searchDocuments(db));
    later();
  }

  /** Makes the search hold what is published now of some articles. */
  async function bring(slugs: string[]): Promise<void> {
    for (let at = 0; at < slugs.length; at += atOnce) {
      const some = slugs.slice(at, at + atOnce);
      const fresh = await searchMarks(db, some);
      const documents = await searchDocuments(db, some);
      const there = new Set(documents.map(({ id }) => id));
      const ids = some.flatMap((slug) => locales.map((locale) => `${slug}_${locale}`));
      await search.remove(ids.filter((id) => !there.has(id)));
      await search.put(documents);
      for (const id of ids) marks.delete(id);
      for (const [id, mark] of fresh) marks.set(id, mark);
      isKept = false;
    }
  }

  async function takenUp({ file, version, log }: Keeping): Promise<Marks | undefined> {
    try {
      const kept = await readKept(file, version);
      if (!kept) return undefined;
      const known = marksIn(kept.text());
      await search.takeUp(kept);
      return known;
    } catch (error) {
      log.warn({ error, file }, 'set aside: the kept index cannot be read, all is analysed anew');
      await rename(file, `${file}.aside`).catch(() => {});
      return undefined;
    }
  }

  function later(): void {
    clearTimeout(timer);
    if (!isKept) timer = setTimeout(() => void keep(), quiet).unref();
  }

  const keep = (): Promise<void> => (writing = writing.then(() => keeping && write(keeping)));

  async function write({ file, version, hasRoom, log }: Keeping): Promise<void> {
    try {
      if (!(await hasRoom())) return;
      const { sections, isSame } = search.keep();
      isKept = await writeKept(file, version, { sections: together(marks, sections), isSame });
    } catch (error) {
      log.warn({ error, file }, 'the index could not be kept: the next start analyses what is missing');
    }
  }

  return {
    /** Resolves when every published text can be found. */
    filled,

    /** Follows what happened to an article. */
    async refresh(slug: string): Promise<void> {
      await filled;
      await bring([slug]);
      later();
    },

    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      await (isFilled && !isKept ? keep() : writing);
    },
  };
}

/** The articles whose documents are not what they were, are new or gone. */
function differing(before: Marks, now: Marks): string[] {
  const changed = [...now].filter(([id, mark]) => before.get(id) !== mark).map(([id]) => id);
  const gone = [...before.keys()].filter((id) => !now.has(id));
  return [...new Set([...changed, ...gone].map(slugIn))];
}

function* together(marks: Marks, sections: Iterable<Section>): Iterable<Section> {
  yield [Buffer.from([...marks.values()].join('\n'))];
  yield* sections;
}
