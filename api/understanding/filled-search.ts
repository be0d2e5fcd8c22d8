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

/** What of a search can be filled and kept. */
export type Filled = Pick<Search, 'put' | 'remove' | 'replaceAll' | 'takeUp' | 'keep' | 'forStaff'>;

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
 * The search, filled with all that is published: from what was kept and what changed since, or else from the database alone. It is
 * kept after a quiet moment and when it stops.
 */
export class FilledSearch {
  readonly #db: Queries;
  readonly #search: Filled;
  readonly #keeping: Keeping | undefined;
  /** What each document that the search holds was made of, by its id. */
  #marks: Marks = new Map();
  #isFilled = false;
  #isKept = false;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** Resolves when every published text can be found. */
  readonly filled: Promise<void>;

  constructor(db: Queries, search: Filled, keeping?: Keeping) {
    this.#db = db;
    this.#search = search;
    this.#keeping = keeping;
    this.filled = this.#untilFilled().then(() => void (this.#isFilled = true));
  }

  /** Follows what happened to an article. */
  async refresh(slug: string): Promise<void> {
    await this.filled;
    await this.#bring([slug]);
    await this.#bringForStaff([slug]);
    this.#later();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await (this.#isFilled && !this.#isKept ? this.#keep() : this.#writing);
  }

  /** The server of a database may be away while this process starts: it begins again, instead of never being ready. */
  async #untilFilled(): Promise<void> {
    for (;;)
      try {
        return await this.#fill();
      } catch (error) {
        if (this.#isStopped || !isUnavailable(error)) throw error;
        await pause(again);
      }
  }

  async #fill(): Promise<void> {
    const kept = this.#keeping && (await this.#takenUp(this.#keeping));
    // Marks come first: what changes before the documents come is made anew at the next start, and nothing is missed.
    const now = await searchMarks(this.#db);
    this.#isKept = kept !== undefined;
    this.#marks = kept ?? now;
    if (kept) await this.#bring(differing(kept, now));
    else await this.#search.replaceAll(await searchDocuments(this.#db));
    await this.#bringForStaff();
    this.#later();
  }

  /** The same of what is for the staff alone, of all or some articles: there is little of it, and it is not kept. */
  async #bringForStaff(slugs?: string[]): Promise<void> {
    await this.#search.forStaff.put(slugs ?? [], await searchDocuments(this.#db, slugs, 'staff'));
  }

  /** Makes the search hold what is published now of some articles. */
  async #bring(slugs: string[]): Promise<void> {
    for (let at = 0; at < slugs.length; at += atOnce) {
      const some = slugs.slice(at, at + atOnce);
      const fresh = await searchMarks(this.#db, some);
      const documents = await searchDocuments(this.#db, some);
      const there = new Set(documents.map(({ id }) => id));
      const ids = some.flatMap((slug) => locales.map((locale) => `${slug}_${locale}`));
      await this.#search.remove(ids.filter((id) => !there.has(id)));
      await this.#search.put(documents);
      for (const id of ids) this.#marks.delete(id);
      for (const [id, mark] of fresh) this.#marks.set(id, mark);
      this.#isKept = false;
    }
  }

  async #takenUp({ file, version, log }: Keeping): Promise<Marks | undefined> {
    try {
      const kept = await readKept(file, version);
      if (!kept) return undefined;
      const known = marksIn(kept.text());
      await this.#search.takeUp(kept);
      return known;
    } catch (error) {
      log.warn({ error, file }, 'set aside: the kept index cannot be read, all is analysed anew');
      await rename(file, `${file}.aside`).catch(() => {});
      return undefined;
    }
  }

  #later(): void {
    clearTimeout(this.#timer);
    if (!this.#isKept) this.#timer = setTimeout(() => void this.#keep(), quiet).unref();
  }

  #keep(): Promise<void> {
    const keeping = this.#keeping;
    return (this.#writing = this.#writing.then(() => keeping && this.#write(keeping)));
  }

  async #write({ file, version, hasRoom, log }: Keeping): Promise<void> {
    try {
      if (!(await hasRoom())) return;
      const { sections, isSame } = this.#search.keep();
      this.#isKept = await writeKept(file, version, { sections: together(this.#marks, sections), isSame });
    } catch (error) {
      log.warn({ error, file }, 'the index could not be kept: the next start analyses what is missing');
    }
  }
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
