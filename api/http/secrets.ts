import { createMiddleware } from 'hono/factory';
import { z } from '@hono/zod-openapi';
import { cleanText } from '../ground/clean-text.ts';
import { Invalid, UnseenRemoval } from '../ground/failures.ts';
import { line } from '../ground/incoming.ts';
import type { Text } from '../ground/texts.ts';
import { fieldTexts } from '../ground/texts.ts';
import { keptBy } from '../models/own-numbers/own-numbers.ts';
import type { Kept } from '../privacy/kept.ts';
import { secretNames } from '../privacy/names.ts';
import { redact, secretsIn, takeSplitCards } from '../privacy/redact.ts';
import type { Env } from './env.ts';

/** Nothing that the staff write is cleaned before they are told: what would be taken out is named first, or refused. */

/** What a writer says of what would be taken out of their words. */
export const marks = {
  keeps: z.array(line.max(200, 'tooLong')).max(50, 'tooLong').optional().openapi({
    description:
      'What in it only looks like a one-time code, a password, an expiry date or an identity number, and stays',
  }),
  masked: z
    .boolean()
    .optional()
    .openapi({ description: 'Keep it without the secrets in it, which else are named first (422)' }),
};

/** Ids that we make: now and then one has the digits of a card in it. */
const isOurs = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=.*[a-z])(?=.*[A-Z])[A-Za-z\d]{32})$/;

/** Each text in a body, under the path that leads to it, as `text.ar`. */
export function textsIn(body: unknown): [path: string, text: string][] {
  const found: [string, string][] = [];
  const left: [string, unknown][] = [['', body]];
  // A body may be deeper than calls go.
  for (let next = left.pop(); next; next = left.pop()) {
    const [path, value] = next;
    if (typeof value === 'string' && !isOurs.test(value)) found.push([path, cleanText(value)]);
    if (typeof value !== 'object' || value === null) continue;
    const parts = Object.entries(value).map(([key, part]): [string, unknown] => [
      path === '' ? key : `${path}.${key}`,
      part,
    ]);
    left.push(...parts.reverse());
  }
  return found;
}

/** The body as it came; what cannot be read is for the validator to refuse. */
const bodyOf = (req: { json: () => Promise<unknown> }): Promise<unknown> => req.json().catch(() => undefined);

/** Names and settings hold no secret: whoever writes one is told so, and nothing is kept. */
export const refusingSecrets = createMiddleware<Env>(async (c, next) => {
  mustHoldNone(await bodyOf(c.req));
  await next();
});

/** The same for what comes in a form. @throws Invalid naming the fields */
export function mustHoldNone(body: unknown): void {
  const wrong = textsIn(body).filter(([, text]) => secretsIn(text).length > 0);
  if (wrong.length > 0)
    throw new Invalid(Object.fromEntries(wrong.map(([path]) => [path, fieldTexts.secretInName])));
}

const said = z.object(marks).catch({});

/** Words about somebody's payment may hold what has to go: its writer is asked first, and says what is none. */
export const askingOfSecrets = createMiddleware<Env>(async (c, next) => {
  const body = await bodyOf(c.req);
  const { keeps, masked } = said.parse(body);
  const kept = await keptBy(c.var.db, keeps);
  if (!masked) mustBeSeen(withoutMarks(body), kept);
  c.set('kept', kept);
  await next();
});

const withoutMarks = (body: unknown): unknown =>
  typeof body === 'object' && body !== null ? { ...body, keeps: undefined } : body;

/** Nothing is taken silently out of what somebody writes. @throws UnseenRemoval naming what would be, text by text */
export function mustBeSeen(body: unknown, kept: Kept): void {
  const texts = textsIn(body);
  // A card number may be split over them.
  const removed = takeSplitCards(texts.map(([, text]) => redact(text, kept)));
  const fields = texts.flatMap(([path], at): [string, Text][] => {
    const kinds = (removed[at]?.found ?? []).map(({ kind }) => kind);
    const named = (locale: 'ar' | 'en') =>
      new Intl.ListFormat(locale).format(kinds.map((kind) => secretNames[kind][locale]));
    return kinds.length === 0
      ? []
      : [[path, { ar: `يُحذف: ${named('ar')}.`, en: `Removed: ${named('en')}.` }]];
  });
  if (fields.length > 0) throw new UnseenRemoval(Object.fromEntries(fields), [...kept.own]);
}
