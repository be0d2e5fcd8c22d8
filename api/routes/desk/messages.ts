import { z } from '@hono/zod-openapi';
import { leavings } from '../../db/schema/writing.ts';
import { Invalid, OtherLanguage } from '../../ground/failures.ts';
import { lines } from '../../ground/incoming.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { explain } from '../../ground/refusals.ts';
import { route, routes } from '../../http/route.ts';
import { sendLater } from '../../models/tickets/outgoing.ts';
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
              leaves: z.enum(leavings).optional().openapi({
                description:
                  'In what state the ticket is once it has gone out; waiting unless it says another',
              }),
              undo: z.stringbool().optional().openapi({
                description: 'Let its author take it back for a few seconds before it goes out',
              }),
              sendAt: z
                .union([z.iso.datetime({ offset: true }), z.literal('')])
                .optional()
                .openapi({
                  description: 'Send it then',
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
        content: {
          'application/json': {
            schema: z.object({ id: z.number().nullable(), outgoing: z.number().nullable() }),
          },
        },
      },
    },
  }),
  async (c) => {
    const { kind, body, files, draftKey, seen, composed, language, leaves, ...when } = c.req.valid('form');
    const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
    if (kind === 'reply' && !language && c.var.finder.isInOther(body, ticket.locale))
      throw new OtherLanguage();
    const write = kind === 'note' ? writeNote : writeAsAgent;
    const { uploads, refused } = await c.var.readUploads(files);
    // Whoever answers a customer wants to send what they meant to send.
    if (refused.length > 0) throw new Invalid({ files: explain(refused) });
    const message = {
      body,
      locale: c.var.finder.languageOf(body),
      uploads,
      draftKey,
      seen,
      composed,
      leaves,
    };
    const agent = asStaff(c.var.viewer);
    const sendAt = kind === 'reply' ? goesOut(when, c.var.config.UNDO_SECONDS) : undefined;
    if (sendAt)
      return c.json(
        { id: null, outgoing: await sendLater(c.var.db, ticket.number, message, sendAt, agent) },
        201,
      );
    return c.json({ id: await write(c.var.db, ticket.number, message, agent), outgoing: null }, 201);
  },
);

/** When a reply goes out that does not go at once. @throws Invalid for a time that has passed */
function goesOut(
  { sendAt, undo }: { sendAt?: string | undefined; undo?: boolean | undefined },
  seconds: number,
) {
  if (sendAt) {
    const time = new Date(sendAt);
    if (time.getTime() < Date.now()) throw new Invalid({ sendAt: fieldTexts.past });
    return time;
  }
  return undo && seconds > 0 ? new Date(Date.now() + seconds * 1000) : undefined;
}
