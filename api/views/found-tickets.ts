import { z } from '@hono/zod-openapi';
import type { Database } from '../db/client.ts';
import { locale, typing } from '../ground/incoming.ts';
import { readLevels } from '../models/service-levels/levels.ts';
import { filterAsked, ticketFilter } from '../models/tickets/filters.ts';
import { excerptOf, markedLine } from '../models/tickets/found/excerpts.ts';
import type { FindFilter } from '../models/tickets/found/find.ts';
import { findTickets } from '../models/tickets/found/find.ts';
import { areUnread, readAwaited } from '../models/tickets/found/keep-words.ts';
import { queuedTickets } from '../models/tickets/queued-tickets.ts';
import { redact } from '../privacy/redact.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Staff } from '../who/viewer.ts';
import { addressFor, wordsFor } from './customers.ts';
import { queueRow, rowsShown } from './queue.ts';
import { orNull } from './tickets.ts';

const longest = 200;
const question = typing.max(longest, 'tooLong').openapi({
  description:
    'A number, an address, a reference, a code, or words of any message; the last may be unfinished',
});

const filters = {
  status: true,
  assignee: true,
  problemType: true,
  lang: true,
  createdAfter: true,
  createdBefore: true,
} as const;

/** What is looked for: in an address, or in a body, where no proxy writes it down. */
export const findAsked = filterAsked.pick(filters).extend({ q: question });
export const findSent = ticketFilter.pick(filters).extend({ q: question });

const excerpt = z.object({
  message: z.number(),
  kind: z.enum(['reply', 'note']),
  author: z.enum(['customer', 'agent']),
  locale,
  at: z.iso.datetime(),
  html: z.string().openapi({ description: 'The part that says it, with the words marked' }),
});

export const foundTickets = z.object({
  q: z.string().openapi({ description: 'What was looked for, without secrets' }),
  tickets: z.array(
    queueRow.extend({
      email: z.string(),
      reference: z.string().nullable(),
      title: z.string().openapi({ description: 'The subject as HTML, with the words marked' }),
      excerpt: orNull(excerpt).openapi({ description: 'Null where no message says it' }),
    }),
  ),
  more: z.boolean().openapi({ description: 'Whether there are others: more words find them' }),
  filling: z
    .boolean()
    .openapi({ description: 'Whether tickets of before the desk could be searched are still being read' }),
});

/** What an agent finds: the rows as lists have them, with what was asked marked. */
export async function foundShown(
  db: Database,
  finder: Pick<Finder, 'problemType'>,
  { q, ...filter }: FindFilter & { q: string },
  agent: Staff,
): Promise<z.infer<typeof foundTickets>> {
  const clean = redact(q).text;
  await readAwaited(db);
  const { numbers, words, more } = await findTickets(db, clean, filter, agent);
  const [rows, levels, filling] = await Promise.all([
    queuedTickets(db, numbers, agent),
    readLevels(db),
    areUnread(db),
  ]);
  const parts = new Map(
    await Promise.all(
      rows.map(async (row) => {
        const told = (text: string): string => wordsFor(text, row, agent);
        return [row.number, await excerptOf(db, row.number, words, told)] as const;
      }),
    ),
  );
  const shown = rowsShown(rows, finder, levels, agent);
  const tickets = rows.flatMap(({ number, email, reference, subject, locale }, at) => {
    const row = shown[at];
    const part = parts.get(number);
    const title = markedLine(row?.subject ?? subject, locale, words);
    const excerpt = part ? { ...part, at: part.at.toISOString() } : null;
    return row ? [{ ...row, email: addressFor(email, agent), reference, title, excerpt }] : [];
  });
  return { q: clean, tickets, more, filling };
}
