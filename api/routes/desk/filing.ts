import { z } from '@hono/zod-openapi';
import { email, line, lines, locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { marks } from '../../http/secrets.ts';
import { assign } from '../../models/tickets/assignments.ts';
import { fileTicket } from '../../models/tickets/tickets.ts';
import { redact } from '../../privacy/redact.ts';
import { prepareTicket } from '../../understanding/intake.ts';
import { draftKey } from '../../views/tickets.ts';
import { asStaff } from '../../who/viewer.ts';

const told = z.object({
  subject: line.min(3, 'required').max(200, 'tooLong'),
  message: lines.min(3, 'required').max(20_000, 'tooLong'),
  email: z
    .union([z.literal(''), email])
    .default('')
    .openapi({ description: 'Nothing where they left none: nobody is mailed' }),
  phone: line.max(40, 'tooLong').optional(),
  name: line.max(80, 'tooLong').optional(),
  reference: line.max(80, 'tooLong').optional(),
  locale,
  draftKey,
  ...marks,
});

/** Tickets of those who do not write to us. */
export const deskFiling = routes().openapi(
  route({
    method: 'post',
    path: '/desk/tickets',
    secrets: 'asked',
    audience: 'agent',
    may: 'answer-tickets',
    tags: ['Desk'],
    summary: 'File a ticket for somebody, on the phone or before you: it is yours',
    description:
      'Understood and cleaned of secrets as what customers file themselves, and marked as written down by an agent.',
    request: { body: { required: true, content: { 'application/json': { schema: told } } } },
    responses: {
      201: {
        description: 'Filed',
        content: { 'application/json': { schema: z.object({ number: z.number() }) } },
      },
    },
  }),
  async (c) => {
    const { phone, masked: _, keeps: __, ...form } = c.req.valid('json');
    const { db, finder, kept } = c.var;
    const agent = asStaff(c.var.viewer);
    const prepared = await prepareTicket(finder, { ...form, uploads: [], refused: [] }, kept);
    const asTold = {
      channel: 'agent',
      phone: phone ? redact(phone, kept).text : null,
      by: agent.id,
    } as const;
    const mayMail = async () => form.email !== '';
    const { ticket } = await fileTicket(db, { ...prepared, ...asTold }, mayMail);
    await assign(db, ticket.number, agent.id, agent);
    return c.json({ number: ticket.number }, 201);
  },
);
