import { z } from '@hono/zod-openapi';
import { priorities } from '../../db/schema/tickets.ts';
import { leavings } from '../../db/schema/writing.ts';
import { Invalid, OtherLanguage } from '../../ground/failures.ts';
import { line, lines } from '../../ground/incoming.ts';
import { blanksIn } from '../../ground/macro-text.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { explain } from '../../ground/refusals.ts';
import { route, routes } from '../../http/route.ts';
import { mustBeSeen } from '../../http/secrets.ts';
import { mustNotLeadToHidden } from '../../models/articles/hidden-links.ts';
import type { AlsoDone } from '../../models/macros/actions.ts';
import { keptBy } from '../../models/own-numbers/own-numbers.ts';
import { sendLater } from '../../models/tickets/outgoing.ts';
import { writeAsAgent, writeNote } from '../../models/tickets/messages.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import { deskParams as params, draftKey, files } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Desk'];

/** One or several in a form. */
const values = z
  .preprocess((value) => [value ?? []].flat(), z.array(line.max(200, 'tooLong')).max(50, 'tooLong'))
  .openapi({ type: 'array', items: { type: 'string', maxLength: 200 } });

/** What agents write into a ticket. */
export const deskMessages = routes().openapi(
  route({
    method: 'post',
    path: '/desk/tickets/{number}/messages',
    audience: 'agent',
    may: 'answer-tickets',
    secrets: 'itself',
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
              keeps: values.openapi({
                description:
                  'What in it only looks like a one-time code, a password, an expiry date or an identity number, and stays',
              }),
              masked: z.stringbool().optional().openapi({
                description: 'Send it without the secrets in it, which else are named first (422)',
              }),
              macros: values.openapi({ description: 'The numbers of the macros that stand in it' }),
              priority: z.enum(priorities).optional(),
              problemType: line.max(60).optional(),
              assign: z.literal('me').optional(),
              followUp: z
                .union([z.iso.date(), z.literal('')])
                .optional()
                .openapi({
                  description: 'Have the ticket before its writer again on this day',
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
    const { kind, body, files, language, masked, keeps, undo, sendAt: at, ...rest } = c.req.valid('form');
    mustBeFilled(body);
    const ticket = await findTicket(c.var.db, c.req.valid('param').number, c.var.viewer);
    const kept = await keptBy(c.var.db, keeps);
    if (!masked) mustBeSeen({ body }, kept);
    if (kind === 'reply' && !language && c.var.finder.isInOther(body, ticket.locale))
      throw new OtherLanguage();
    if (kind === 'reply') await mustNotLeadToHidden(c.var.db, { body });
    const write = kind === 'note' ? writeNote : writeAsAgent;
    const { uploads, refused } = await c.var.readUploads(files);
    // Whoever answers a customer wants to send what they meant to send.
    if (refused.length > 0) throw new Invalid({ files: explain(refused) });
    if (rest.problemType) c.var.finder.mustKnow(rest.problemType);
    const also = alsoWith(rest);
    const text = { body, format: 'markdown', locale: c.var.finder.languageOf(body) } as const;
    const message = { ...rest, ...text, also, kept, keeps, uploads };
    const agent = asStaff(c.var.viewer);
    const sendAt = kind === 'reply' ? goesOut({ sendAt: at, undo }, c.var.config.UNDO_SECONDS) : undefined;
    if (sendAt)
      return c.json(
        { id: null, outgoing: await sendLater(c.var.db, ticket.number, message, sendAt, agent) },
        201,
      );
    return c.json({ id: await write(c.var.db, ticket.number, message, agent), outgoing: null }, 201);
  },
);

/** What a macro could not fill in is never sent. @throws Invalid naming what is still asked */
function mustBeFilled(body: string): void {
  const asks = [...new Set(blanksIn(body).map(({ asks }) => `\u2068${asks}\u2069`))];
  if (asks.length === 0) return;
  const { ar, en } = fieldTexts.blanks;
  throw new Invalid({ body: { ar: `${ar} ${asks.join('، ')}`, en: `${en} ${asks.join(', ')}` } });
}

/** What else is done with a message; nothing unless it says so. */
function alsoWith({ macros, priority, problemType, assign, followUp }: Also): AlsoDone | undefined {
  const numbers = macros.map(Number).filter(Number.isSafeInteger);
  const also = {
    ...(priority && { priority }),
    ...(problemType && { problemType }),
    ...(assign && { assign }),
    ...(followUp && { followUp }),
  };
  return numbers.length > 0 || Object.keys(also).length > 0 ? { macros: numbers, ...also } : undefined;
}
type Also = { macros: string[] } & { [key in keyof Omit<AlsoDone, 'macros'>]?: AlsoDone[key] | undefined };

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
