import type { Database } from '../../db/client.ts';
import { Conflict, Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { redact } from '../../privacy/redact.ts';
import { keep } from '../articles/earlier-drafts.ts';
import { findDraft } from '../articles/publications.ts';
import type { Where } from './standings.ts';
import { answerRequest, mustStand, stand, standingOf, standNoMore, stateOf } from './standings.ts';
import { writersOf } from './writers.ts';

/**
 * Approves a version of a text, whether or not a review was asked for. Nobody approves what they wrote themselves.
 * @throws NotFound, Conflict when it is another version or no draft, Invalid for whoever wrote in it.
 */
export const approve = (db: Database, where: Where, version: number, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    const draft = await findDraft(tx, where.slug, where.locale);
    if (draft.version !== version) throw new Conflict();
    const standing = await standingOf(tx, draft);
    mustStand(stateOf(draft, standing?.stage ?? null), 'draft', 'changed', 'review');
    if ((await writersOf(tx, draft)).has(by.id)) throw new Invalid({ approval: fieldTexts.ownText });
    await keep(tx, draft);
    const approved = { approvedBy: by.id, approvedAt: new Date() };
    await stand(tx, where, { stage: 'approved', version, by: by.id, ...approved });
    await answerRequest(tx, where, { outcome: 'approved', answeredBy: by.id });
  });

/**
 * Sends a text back to whoever asked for its review, with a word why: it is a draft again.
 * @throws NotFound, Conflict when it is another version, or no review is asked for.
 */
export const sendBack = (
  db: Database,
  where: Where,
  { version, words }: { version: number; words: string },
  by: { id: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const draft = await findDraft(tx, where.slug, where.locale);
    const standing = await standingOf(tx, draft);
    if (draft.version !== version || standing?.stage !== 'review') throw new Conflict();
    const answer = redact(words).text;
    await answerRequest(tx, where, { outcome: 'returned', answeredBy: by.id, answer });
    await standNoMore(tx, where, 'cancelled', by);
  });
