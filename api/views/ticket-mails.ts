import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { mailedMessages } from '../models/mails/mails.ts';
import { undelivered as notDelivered } from '../models/mails/owed.ts';

const undelivered = z
  .object({
    what: z.enum(['receipt', 'answer', 'solution', 'reminder', 'colleague']),
    message: z.number().nullable().openapi({ description: 'The message that it carries' }),
    why: z.enum(['silent', 'refused']).openapi({
      description: 'The mail server does not take mails, or does not take this address',
    }),
    givenUp: z.boolean().openapi({ description: 'Whether it is tried no more' }),
  })
  .openapi('UndeliveredMail');

/** What became of the mails of a ticket. */
export const ticketMails = {
  undelivered: z.array(undelivered).openapi({ description: 'Mails to the customer that have not gone out' }),
  mailed: z
    .array(z.object({ message: z.number(), at: z.iso.datetime(), written: z.boolean() }))
    .openapi({ description: 'Messages that went out by mail; `written`: kept, where no server is set' }),
};

export async function ticketMailsShown(db: Queries, ticket: number) {
  const [undelivered, mailed] = await Promise.all([notDelivered(db, ticket), mailedMessages(db, ticket)]);
  return { undelivered, mailed: mailed.map((mail) => ({ ...mail, at: mail.at.toISOString() })) };
}
