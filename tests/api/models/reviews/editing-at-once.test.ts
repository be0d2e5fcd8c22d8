import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../../../api/ground/failures.ts';
import type { Staff } from '../../../../api/who/viewer.ts';
import { restore, statesOf, textIn } from '../../../../api/models/articles/history.ts';
import { findDraft, publish, withdraw } from '../../../../api/models/articles/publications.ts';
import { saveDraft } from '../../../../api/models/articles/translations.ts';
import { approve, sendBack } from '../../../../api/models/reviews/approvals.ts';
import { archive, bringBack } from '../../../../api/models/reviews/archive.ts';
import { begin, resolve, threadsOf } from '../../../../api/models/reviews/comments.ts';
import { askForReview, cancelReview } from '../../../../api/models/reviews/requests.ts';
import { publishDue, schedule, unschedule } from '../../../../api/models/reviews/schedules.ts';
import type { Where } from '../../../../api/models/reviews/standings.ts';
import { standingOf, stateOf } from '../../../../api/models/reviews/standings.ts';
import { take } from '../../../../api/models/reviews/suggestions.ts';
import { studio, words } from '../../articles.ts';
import { replayed } from './replayed.ts';

const soon = new Date(Date.now() + 60_000);
const later = new Date(Date.now() + 120_000);

type Studio = Awaited<ReturnType<typeof studio>>;

/** An article that three people have before them, each as they saw it last; what was acknowledged of what they wrote. */
class Desk {
  readonly where;
  readonly acknowledged: string[] = [];
  readonly #db;
  readonly #seen = new Map<string, { version: number; body: string }>();
  #count = 0;

  constructor({ db }: Studio, slug: string) {
    this.#db = db;
    this.where = { slug, locale: 'en' as const };
  }

  async look(who: Staff): Promise<void> {
    const { version, body } = await findDraft(this.#db, this.where.slug, 'en');
    this.#seen.set(who.id, { version, body });
  }

  /** Writes something of its own below what its writer saw last. Whoever was slower looks, and writes it again. */
  async save(who: Staff): Promise<void> {
    const { version, body } = this.#seen.get(who.id) ?? { version: 0, body: '' };
    const mark = `mark${(this.#count += 1)}.`;
    const text = { ...words('One'), body: `${body}\n\n${mark}`.trim() };
    const saved = await saveDraft(this.#db, { ...this.where, version }, text, who).catch((error: unknown) =>
      this.look(who).then(() => Promise.reject(error)),
    );
    this.acknowledged.push(mark);
    this.#seen.set(who.id, { version: saved.version, body: text.body });
  }

  /** @throws Failure for what cannot be done as the text stands */
  async do(doing: Doing, who: Staff, which: number): Promise<unknown> {
    if (doing === 'save') return this.save(who);
    if (doing === 'look') return this.look(who);
    const { where } = this;
    const threads = await threadsOf(this.#db, where);
    const thread = threads[which % Math.max(threads.length, 1)];
    const version = this.#seen.get(who.id)?.version ?? 0;
    const spokenOf = { thread: thread?.id ?? 0, comment: thread?.said[0]?.id ?? 0 };
    const way: Way = ways[doing];
    return way(this.#db, { ...where, version }, who, { which, ...spokenOf });
  }
}

const spoken = { passage: 'section-1', quote: 'First' };

type Way = (
  db: Studio['db'],
  where: Where & { version: number },
  who: Staff,
  of: { which: number; thread: number; comment: number },
) => Promise<unknown>;

/** What somebody does with the version that they saw last. */
const ways = {
  restore: async (db, where, who, { which }) => {
    const states = await statesOf(db, where);
    return restore(db, where, states[which % states.length]?.name ?? 'now', who);
  },
  ask: (db, where, who) => askForReview(db, where, { version: where.version, reviewer: null }, who),
  approve: (db, where, who) => approve(db, where, where.version, who),
  return: (db, where, who) => sendBack(db, where, { version: where.version, words: 'Again' }, who),
  cancel: (db, where, who) => cancelReview(db, where, who),
  publish: (db, { slug, version }, who) => publish(db, slug, 'en', who, { version, grade: 'medium' }),
  plan: (db, where, who) =>
    schedule(db, where, { version: where.version, publishAt: soon, grade: 'medium' }, who),
  unplan: (db, where, who) => unschedule(db, where, who),
  clock: (db) => publishDue(db, later),
  withdraw: (db, { slug }, who) => withdraw(db, slug, 'en', who, 'Wrong'),
  archive: (db, where, who) => archive(db, where, 'Over', who),
  'bring back': (db, where, who) => bringBack(db, where, who),
  comment: (db, where, who) => begin(db, where, spoken, { body: 'Better', suggestion: 'First of all' }, who),
  take: (db, where, who, { thread, comment }) =>
    take(db, where, { thread, comment, version: where.version }, who),
  resolve: (db, where, who, { thread, which }) => resolve(db, where, thread, which % 2 === 0, who),
} satisfies Record<string, Way>;
type Doing = keyof typeof ways | 'save' | 'look';

const isWay = (name: string): name is keyof typeof ways => Object.hasOwn(ways, name);
const doings: Doing[] = ['save', 'save', 'save', 'look', ...Object.keys(ways).filter(isWay)];

/** Whether it was done: nothing else than a refusal that says why may come of it otherwise. */
const wasDone = (done: Promise<unknown>): Promise<boolean> =>
  done.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Failure) return false;
      throw error;
    },
  );

test('500 times three people work on a text at once: no text is lost, and its history tells where it stands', async () => {
  const desk = await studio();
  const { db, by, person, create } = desk;
  const people = [await person('Sara', 'writer'), await person('Huda', 'reviewer'), by] as const;
  const turn = fc.record({ doing: fc.constantFrom(...doings), which: fc.nat(20) });
  const done = new Set<Doing>();
  let count = 0;
  const sequence = fc.array(fc.tuple(turn, turn, turn), { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sequence, async (rounds) => {
      const slug = `article-${(count += 1)}`;
      await create(slug);
      const one = new Desk(desk, slug);
      await saveDraft(db, { ...one.where, version: 0 }, { ...words('One'), body: '## First\n\nBegun.' }, by);
      for (const who of people) await one.look(who);
      for (const round of rounds)
        await Promise.all(
          round.map(async ({ doing, which }, at) => {
            if (await wasDone(one.do(doing, people[at] ?? by, which))) done.add(doing);
          }),
        );
      await losesNothing(desk, one);
    }),
    { numRuns: 500 },
  );
  // What is always refused would be tried in vain.
  expect([...done].sort()).toEqual([...new Set(doings)].sort());
}, 300_000);

async function losesNothing({ db }: Studio, { where, acknowledged }: Desk): Promise<void> {
  const names = (await statesOf(db, where)).map(({ name }) => name);
  const texts = await Promise.all(names.map((name) => textIn(db, where, name)));
  const kept = texts.map(({ body }) => body).join('\n');
  expect(acknowledged.filter((mark) => !kept.includes(mark))).toEqual([]);
  const draft = await findDraft(db, where.slug, where.locale);
  const state = stateOf(draft, (await standingOf(db, draft))?.stage ?? null);
  expect(await replayed(db, where)).toEqual({ state, live: draft.publishedRevision });
}
