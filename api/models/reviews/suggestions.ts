import { and, eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { comments } from '../../db/schema/reviews.ts';
import { Conflict, Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { findDraft } from '../articles/publications.ts';
import { saveDraftIn } from '../articles/translations.ts';
import { end, findThread, tell } from './comments.ts';
import { withInstead } from './passages.ts';
import type { State, Where } from './standings.ts';

/** Which suggestion, and the version of the draft that whoever decides has before them. */
type Decided = { thread: number; comment: number; version: number };

/**
 * Puts suggested words where the quoted ones stand, as the next version of the draft: its thread is done with.
 * @throws NotFound, Conflict when somebody saved in between or it is decided, Invalid when the words are gone or the text is archived.
 */
export const take = (
  db: Database,
  where: Where,
  { thread: id, comment, version }: Decided,
  by: { id: string },
): Promise<{ version: number; state: State }> =>
  db.transaction(async (tx) => {
    const thread = await findThread(tx, where, id);
    const suggestion = await decide(tx, id, comment, true, by);
    const { title, summary, quickFix, searchTerms, body } = await findDraft(tx, where.slug, where.locale);
    const draft = withInstead({ title, summary, quickFix, searchTerms, body }, thread, suggestion);
    if (!draft) throw new Invalid({ quote: fieldTexts.wordsGone });
    const saved = await saveDraftIn(tx, { ...where, version }, draft, by);
    await end(tx, id, by);
    await tell(tx, { ...where, id }, 'taken', by);
    return saved;
  });

/** Leaves the words as they are. @throws NotFound, Conflict when it is decided. */
export const leave = (
  db: Database,
  where: Where,
  { thread: id, comment }: Omit<Decided, 'version'>,
  by: { id: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    await findThread(tx, where, id);
    await decide(tx, id, comment, false, by);
    await tell(tx, { ...where, id }, 'left', by);
  });

/** @returns the words that were suggested */
async function decide(tx: Queries, thread: number, id: number, taken: boolean, by: { id: string }) {
  const isIt = and(eq(comments.id, id), eq(comments.thread, thread));
  const [comment] = await tx.select().from(comments).where(isIt);
  if (!comment || comment.suggestion === null) throw new NotFound();
  if (comment.taken !== null) throw new Conflict();
  await tx.update(comments).set({ taken, decidedBy: by.id }).where(isIt);
  return comment.suggestion;
}
