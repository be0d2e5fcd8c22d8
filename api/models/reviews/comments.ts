import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { users } from '../../db/schema/people.ts';
import type { commenting } from '../../db/schema/reviews.ts';
import { comments, threads } from '../../db/schema/reviews.ts';
import { record } from '../../events/log.ts';
import type { DraftKey } from '../../events/once.ts';
import { once } from '../../events/once.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Kept } from '../../privacy/kept.ts';
import { redact } from '../../privacy/redact.ts';
import { findDraft } from '../articles/publications.ts';
import type { Spoken } from './passages.ts';
import { whereQuoted } from './passages.ts';
import type { Where } from './standings.ts';

/** What somebody says; `suggestion`: words that should stand there instead. The same sent twice is said once. */
export type Said = {
  body: string;
  suggestion?: string | undefined;
  kept?: Kept | undefined;
  draftKey?: DraftKey;
};

/** Says something of words in a text. @returns the number of the thread. @throws NotFound, Invalid when the words do not stand there */
export const begin = (
  db: Database,
  where: Where,
  { passage, quote }: Spoken,
  said: Said,
  by: { id: string },
): Promise<number> =>
  db.transaction(async (tx) => {
    const draft = await findDraft(tx, where.slug, where.locale);
    if (!whereQuoted(draft, { passage, quote })) throw new Invalid({ quote: fieldTexts.wordsGone });
    const { slug, locale } = where;
    const words = redact(quote, said.kept).text;
    const sent = ['thread', by.id, slug, locale, passage, words, said.body, said.suggestion ?? null];
    const made = await once(tx, said.draftKey, sent, async () => {
      const [thread] = await tx
        .insert(threads)
        .values({ slug, locale, passage, quote: words })
        .returning({ id: threads.id });
      if (!thread) throw new Error('the thread was not kept');
      await insert(tx, thread.id, said, by);
      await tell(tx, { ...where, id: thread.id }, 'begun', by);
      return thread.id;
    });
    return Number(made);
  });

/** Answers in a thread. One that was resolved is open again. @throws NotFound */
export const answer = (
  db: Database,
  where: Where,
  id: number,
  said: Said,
  by: { id: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    await findThread(tx, where, id);
    await once(tx, said.draftKey, ['comment', by.id, id, said.body, said.suggestion ?? null], async () => {
      await insert(tx, id, said, by);
      await tx.update(threads).set({ resolvedBy: null, resolvedAt: null }).where(eq(threads.id, id));
      await tell(tx, { ...where, id }, 'answered', by);
      return id;
    });
  });

async function insert(tx: Queries, thread: number, { body, suggestion, kept }: Said, by: { id: string }) {
  const words = suggestion === undefined ? null : redact(suggestion, kept).text;
  await tx.insert(comments).values({ thread, by: by.id, body: redact(body, kept).text, suggestion: words });
}

/** What was said of a passage is done with, or is not after all. Said twice it is so once. @throws NotFound */
export const resolve = (
  db: Database,
  where: Where,
  id: number,
  isDone: boolean,
  by: { id: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const thread = await findThread(tx, where, id);
    if ((thread.resolvedAt !== null) === isDone) return;
    await end(tx, id, isDone ? by : null);
    await tell(tx, { ...where, id }, isDone ? 'resolved' : 'reopened', by);
  });

/** Says of a thread that it is done with, or of nobody's doing that it is open. */
export const end = (tx: Queries, id: number, by: { id: string } | null) =>
  tx
    .update(threads)
    .set({ resolvedBy: by?.id ?? null, resolvedAt: by ? new Date() : null })
    .where(eq(threads.id, id));

/** A thread of this text. @throws NotFound */
export async function findThread(tx: Queries, { slug, locale }: Where, id: number) {
  const isIt = and(eq(threads.id, id), eq(threads.slug, slug), eq(threads.locale, locale));
  const [thread] = await tx.select().from(threads).where(isIt);
  if (!thread) throw new NotFound();
  return thread;
}

/** Tells that something was done in a thread. */
export const tell = (
  tx: Queries,
  { slug, locale, id }: Where & { id: number },
  did: (typeof commenting)[number],
  by: { id: string },
) => record(tx, { kind: 'article.commented', slug, actor: by.id, data: { locale, thread: id, did } });

/** All that is said of a text, thread by thread as they were begun, with who said it. */
export async function threadsOf(db: Queries, { slug, locale }: Where) {
  const all = await db
    .select()
    .from(threads)
    .where(and(eq(threads.slug, slug), eq(threads.locale, locale)))
    .orderBy(asc(threads.id));
  const said = await db
    .select({ comment: comments, name: users.name })
    .from(comments)
    .innerJoin(users, eq(comments.by, users.id))
    .where(
      inArray(
        comments.thread,
        all.map(({ id }) => id),
      ),
    )
    .orderBy(asc(comments.id));
  const byThread = Map.groupBy(said, ({ comment }) => comment.thread);
  return all.map((thread) => ({
    ...thread,
    said: (byThread.get(thread.id) ?? []).map(({ comment, name }) => ({ ...comment, name })),
  }));
}
