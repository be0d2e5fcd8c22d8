import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { locale } from '../ground/incoming.ts';
import { isOf, mayRate, ratingOf } from '../models/satisfaction/ratings.ts';
import type { Ticket } from '../models/tickets/tickets.ts';
import { orNull } from './tickets.ts';

const words = { comment: z.string().nullable(), locale };

export const ratingAsked = orNull(
  z.object({
    score: z.number().nullable().openapi({ description: '1 to 5; null where nothing was said yet' }),
    ...words,
  }),
).openapi({ description: 'What is asked about our help, and was said; null where nothing is asked' });

export const ratingSaid = orNull(z.object({ score: z.number(), ...words, at: z.iso.datetime() })).openapi({
  description: 'How the customer found our help, 1 to 5',
});

/** What the customer of a ticket is asked, with what they have said of this solution. */
export async function ratingAskedOf(db: Queries, ticket: Ticket): Promise<z.infer<typeof ratingAsked>> {
  const rating = await ratingOf(db, ticket.number);
  if (!mayRate(ticket, rating)) return null;
  return isOf(rating, ticket.solvedAt) ? rating : { score: null, comment: null, locale: ticket.locale };
}

export async function ratingSaidOf(db: Queries, ticket: number): Promise<z.infer<typeof ratingSaid>> {
  const rating = await ratingOf(db, ticket);
  return rating ? { ...rating, at: rating.at.toISOString() } : null;
}
