import { expect } from 'vitest';
import type { openTestDesk } from './app.ts';

/** Incidents as agents announce them through the API. */

export type Desk = Awaited<ReturnType<typeof openTestDesk>>;

export const both = (words: string) => ({ ar: `${words} بالعربية`, en: words });
export const trouble = (more: object = {}) => ({
  title: both('stc pay is slow'),
  text: both('We look into it'),
  impact: 'major',
  providers: ['stc pay'],
  problemTypes: ['wallets-and-top-up'],
  countries: ['SA'],
  startedAt: new Date(Date.now() - 3_600_000).toISOString(),
  ...more,
});

/** Announces an incident. @returns its number */
export async function announced(desk: Desk, as: string, more: object = {}): Promise<number> {
  const answer = await desk.ask('POST', '/incidents', { as, body: trouble(more) });
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
}

export const read = async (desk: Desk, path: string, as?: string) =>
  (await desk.ask('GET', path, as ? { as } : {})).json();
