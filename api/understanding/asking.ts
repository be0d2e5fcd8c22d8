import type { Queries } from '../db/client.ts';
import { isTypeSaid } from '../models/tickets/problem-types.ts';
import { firstWords } from '../models/tickets/thread.ts';
import type { Ticket } from '../models/tickets/tickets.ts';
import type { Finder } from './finder.ts';

/** The types to ask about a ticket, likeliest first: none where it is clear what it is about, or somebody has said so. */
export async function choicesFor(
  db: Queries,
  finder: Finder,
  { number, subject, status }: Ticket,
): Promise<ReturnType<Finder['understand']>['choices']> {
  if (status === 'solved' || (await isTypeSaid(db, number))) return [];
  return finder.understand(`${subject}\n${await firstWords(db, number)}`).choices;
}
