import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import type { Locale } from '../ground/locale.ts';
import type { Refusal } from '../ground/refusals.ts';
import { readLevels } from '../models/service-levels/levels.ts';
import { promisedTo } from '../models/service-levels/promises.ts';
import type { fileTicket } from '../models/tickets/tickets.ts';
import { suggestionsOf } from '../models/tickets/tickets.ts';
import type { Finder } from '../understanding/finder.ts';
import { articleCard, articleCards } from './article-cards.ts';
import { promisedOrNull } from './promises.ts';
import { explained, namedType, orNull, refused, removed } from './tickets.ts';

/** What whoever files a ticket is told at once. */
export const filedTicket = z
  .object({
    number: z.number(),
    link: z.string().openapi({ description: 'The secret that opens this ticket; it is not shown again' }),
    promised: promisedOrNull.openapi({ description: 'By when they are answered' }),
    receipt: z.boolean().openapi({ description: 'Whether the number and the link are mailed, too' }),
    problemType: orNull(namedType),
    suggestions: z.array(articleCard),
    removed,
    refused,
  })
  .openapi('FiledTicket');

type Filed = Awaited<ReturnType<typeof fileTicket>> & { refused: Refusal[] };

export async function filedTicketShown(
  db: Queries,
  finder: Pick<Finder, 'problemType'>,
  { ticket, link, receipt, refused }: Filed,
  reader: Locale,
): Promise<z.infer<typeof filedTicket>> {
  return {
    number: ticket.number,
    link,
    promised: promisedTo(ticket, await readLevels(db)),
    receipt,
    problemType: finder.problemType(ticket.problemType),
    suggestions: await articleCards(db, await suggestionsOf(db, ticket.number), ticket.locale),
    removed: ticket.removed,
    refused: explained(refused, reader),
  };
}
