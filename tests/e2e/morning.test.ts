import { join } from 'node:path';
import { and, count, eq, inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase } from '../../api/db/client.ts';
import { drafts } from '../../api/db/schema/writing.ts';
import { messages, tickets } from '../../api/db/schema/tickets.ts';
import {
  answerAndSolve,
  answerInTime,
  collide,
  escalate,
  merge,
  sendAfterTheSession,
  sendOffline,
  sendUnheard,
  toTheList,
} from './morning-steps.ts';
import { mornings, robbed, written } from './morning-words.ts';
import type { Locale, Portal } from './portal.ts';
import { locales, openPortal } from './portal.ts';

/** A desk for each language: what stands in its lists is of this morning. */
const portals = { ar: await openPortal({ limited: false }), en: await openPortal({ limited: false }) };

/** Files what somebody wrote. @returns its number */
async function file(
  { origin }: Portal,
  locale: Locale,
  [subject, message]: readonly [string, string],
  email: string,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ subject, message, email, locale })) form.append(name, value);
  const answer = await fetch(`${origin}/api/tickets`, { method: 'POST', body: form });
  const { number }: { number: number } = await answer.json();
  return number;
}

/** Thirty tickets of a night, and what is promised to whoever has minutes. @returns their numbers */
async function night(
  portal: Portal,
  locale: Locale,
): Promise<{ usual: number[]; urgent: number; again: number }> {
  await promise(portal);
  const usual: number[] = [];
  for (let at = 0; at < 28; at++) {
    const words = mornings[locale][at % mornings[locale].length] ?? robbed[locale];
    usual.push(await file(portal, locale, words, `${locale}-${at}@example.com`));
  }
  const again = await file(portal, locale, mornings[locale][0], `${locale}-0@example.com`);
  return { usual, again, urgent: await file(portal, locale, robbed[locale], `${locale}-robbed@example.com`) };
}

/** Whoever has minutes is answered within forty minutes, by day and night. */
async function promise(portal: Portal): Promise<void> {
  const { page } = await portal.signedIn('admin', 'en');
  const post = async (path: string, data: object): Promise<number> => {
    const headers = { origin: portal.origin };
    const answer = await page.request.post(`/api${path}`, { data, headers });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()).id;
  };
  const week = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  const calendar = await post('/calendars', { name: 'Always', zone: 'UTC', week, exceptions: [] });
  const times = { first: 40, next: 40, solution: 480, warning: 10, raises: false, notifies: null };
  const level = { name: 'Minutes', place: 1, priority: 'high', problemType: null, calendar, ...times };
  await post('/service-levels', level);
  await page.context().close();
}

/** What is in the tickets after all: how many answers each has. */
async function answersOf({ folder }: Portal, numbers: number[]) {
  const { db, close } = await openDatabase(`file:${join(folder, 'hulool.db')}`);
  const isAnswer = and(
    inArray(messages.ticket, numbers),
    eq(messages.author, 'agent'),
    eq(messages.kind, 'reply'),
  );
  const rows = await db
    .select({ ticket: messages.ticket, answers: count() })
    .from(messages)
    .where(isAnswer)
    .groupBy(messages.ticket);
  const left = await db.select({ ticket: drafts.ticket }).from(drafts).where(inArray(drafts.ticket, numbers));
  const standing = await db.select().from(tickets).where(inArray(tickets.number, numbers));
  await close();
  return { answers: new Map(rows.map(({ ticket, answers }) => [ticket, answers])), left, standing };
}

test.for(locales)(
  'an agent’s morning by keyboard alone: thirty tickets, nothing lost and nothing sent twice (%s)',
  // A morning is longer than a walk.
  { timeout: 900_000 },
  async (locale) => {
    const portal = portals[locale];
    const words = written[locale];
    const { usual, urgent, again } = await night(portal, locale);
    const one = await portal.signedIn('agent', locale);
    const { page } = one;
    await page.locator('.live:not(.lost)').waitFor();
    await answerInTime(one, locale, robbed[locale][0]);
    await toTheList(page);
    const solved: number[] = [];
    while (solved.length < 20) solved.push(await answerAndSolve(page));
    const once = [...solved, await sendOffline(page, words)];
    once.push(await sendUnheard(page, words), await sendAfterTheSession(page, words));
    const [first = 0] = usual;
    await merge(page, locale, again, first);
    const beyond = usual.findLast((number) => number !== first && !once.includes(number)) ?? 0;
    await escalate(page, locale, beyond, words);
    await collide(one, await portal.signedIn('admin', locale), locale, words);

    const { answers, left, standing } = await answersOf(portal, [...usual, again, urgent]);
    for (const number of new Set([...once, urgent, beyond])) expect(answers.get(number), `${number}`).toBe(1);
    expect(new Set(once).size).toBe(23);
    expect(left.map(({ ticket }) => ticket)).toEqual([beyond]);
    expect(standing.filter(({ status }) => status === 'solved').length).toBeGreaterThanOrEqual(20);
  },
);
