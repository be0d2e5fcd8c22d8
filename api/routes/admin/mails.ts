import { z } from '@hono/zod-openapi';
import { NotFound } from '../../ground/failures.ts';
import { locale } from '../../ground/incoming.ts';
import { route, routes } from '../../http/route.ts';
import { findMail, sentMails } from '../../models/mails/mails.ts';

const mail = z
  .object({
    id: z.number(),
    kind: z.string(),
    to: z.string(),
    subject: z.string(),
    locale,
    sentAt: z.iso.datetime(),
    /** Whether it was written here, because no SMTP server is set. */
    written: z.boolean(),
  })
  .openapi('Mail');

const tags = ['Mail'];

export const mails = routes()
  .openapi(
    route({
      method: 'get',
      path: '/mails',
      audience: 'admin',
      may: 'see-mails',
      tags,
      summary: 'Mails that went out, newest first',
      request: { query: z.object({ cursor: z.coerce.number().int().optional() }) },
      responses: {
        200: {
          description: 'A page of them',
          content: {
            'application/json': { schema: z.object({ mails: z.array(mail), next: z.string().nullable() }) },
          },
        },
      },
    }),
    async (c) => {
      const page = await sentMails(c.var.db, c.req.valid('query').cursor);
      const mails = page.mails.map(({ sentAt, ...mail }) => ({ ...mail, sentAt: sentAt.toISOString() }));
      return c.json({ mails, next: page.next }, 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/mails/{id}/file',
      audience: 'admin',
      may: 'see-mails',
      tags,
      summary: 'A mail that was written, as a file (.eml)',
      request: { params: z.object({ id: z.coerce.number().int() }) },
      responses: { 200: { description: 'The file', content: { 'message/rfc822': { schema: z.string() } } } },
    }),
    async (c) => {
      const { id, source } = await findMail(c.var.db, c.req.valid('param').id);
      if (source === null) throw new NotFound();
      const headers = {
        'content-disposition': `attachment; filename="mail-${id}.eml"`,
        'content-type': 'message/rfc822',
      };
      return c.body(source, 200, headers);
    },
  );
