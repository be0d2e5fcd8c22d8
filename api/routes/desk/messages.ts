import { z } from '@hono/zod-openapi';
import { Invalid, OtherLanguage } from '../../ground/failures.ts';
import { lines } from '../../ground/incoming.ts';
import { explain } from '../../ground/refusals.ts';
import { route, routes } from '../../http/route.ts';
import { writeAsAgent, writeNote } from '../../models/tickets/messages.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { deskParams as params, draftKey, files } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

/** What agents write into a ticket. */
export const deskMessages = routes().openapi(
  route({
    method: 'post',
    path: '/desk/tickets/{number}/messages',
    audience: 'agent',
    may: 'answer-tickets',
    tags,
    summary: 'Reply to the customer, or write a note among the staff',
    request: {
      params,
      body: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: z.object({
              kind: z.enum(['reply', 'note']),
              body: lines.min(1, 'required').max(20_000, 'tooLong'),
              files,
              draftKey,
              composed: z.stringbool().optional().openapi({
                description: 'Whether the composed answer stands in it: it counts as sent',
              }),
              language: z.literal('any').optional().openapi({
                description:
                  'Send it also where it is not in the customer’s language, which else is asked (409)',
              }),
              seen: z.coerce.number().int().optional().openapi({
                description:
                  'The last message that was there when the answer was begun: it is held (409) if somebody else has answered since',
              }),
            }),
          },
        },
      },
    },
    responses: {
      409: { description: 'Held: somebody else has answered since, or it is not in the customer’s language' },
      201: {
        description: 'Written',
        content: { 'application/json': { schema: z.object({ id: z.number() }) } },
      },
    },
  }),
  async (c) => {
    const { kind, body, files, draftKey, seen, composed, language } = c.req.valid('form');
    const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
    if (kind === 'reply' && !language && c.var.finder.isInOther(body, ticket.locale))
      throw new OtherLanguage();
    const write = kind === 'note' ? writeNote : writeAsAgent;
    const { uploads, refused } = await c.var.readUploads(files);
    // Whoever answers a customer wants to send what they meant to send.
    if (refused.length > 0) throw new Invalid({ files: explain(refused) });
    const message = { body, locale: c.var.finder.languageOf(body), uploads, draftKey, seen, composed };
    return c.json({ id: await write(c.var.db, ticket.number, message, asStaff(c.var.viewer)) }, 201);
  },
);
