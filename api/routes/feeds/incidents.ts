import { z } from '@hono/zod-openapi';
import { atomFeed } from '../../channels/feeds/atom.ts';
import { incidentOf, pageOf, statusOf } from '../../channels/status-pages/reports.ts';
import { impacts } from '../../db/schema/incidents.ts';
import { locale } from '../../ground/incoming.ts';
import type { Env } from '../../http/env.ts';
import { route, routes } from '../../http/route.ts';
import { currentIncidents, latestIncidents } from '../../models/incidents/shown.ts';

const tags = ['Incidents'];
const request = { query: z.object({ locale: locale.optional() }) };
const title = { ar: 'حلول: حالة خدمات الدفع', en: 'Hulool: payment service status' };

const page = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  time_zone: z.string(),
  updated_at: z.iso.datetime(),
});
const status = z.object({ indicator: z.enum(['none', ...impacts]), description: z.string() });
const incident = z.record(z.string(), z.unknown()).openapi({ description: 'As Statuspage writes it' });

const feed = <P extends string, S extends z.ZodType>(path: P, summary: string, schema: S) =>
  route({
    method: 'get',
    path,
    audience: 'everyone',
    tags,
    summary,
    request,
    responses: {
      200: { description: 'In the language asked for', content: { 'application/json': { schema } } },
    },
  });

async function read({ db, config, locale }: Env['Variables']) {
  const [current, latest] = await Promise.all([currentIncidents(db), latestIncidents(db)]);
  return {
    page: pageOf(config.PUBLIC_URL, title[locale], locale, latest),
    status: statusOf(current, locale),
    current: current.map(incidentOf(config.PUBLIC_URL, locale)),
    latest: latest.map(incidentOf(config.PUBLIC_URL, locale)),
  };
}

const none = z
  .array(z.unknown())
  .openapi({ description: 'None: we watch others and run no parts of our own' });

export const incidentFeeds = routes()
  .openapi(
    route({
      method: 'get',
      path: '/incidents/feed.atom',
      audience: 'everyone',
      tags,
      summary: 'Incidents as an Atom feed',
      request,
      responses: {
        200: {
          description: 'The last fifty',
          content: { 'application/atom+xml': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const { db, config, locale } = c.var;
      const incidents = await latestIncidents(db);
      const xml = atomFeed({ locale, title: title[locale], publicUrl: config.PUBLIC_URL, incidents });
      return c.body(xml, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
    },
  )
  .openapi(
    feed(
      '/v2/summary.json',
      'What goes on, as Statuspage’s summary',
      z.object({
        page,
        status,
        components: none,
        incidents: z.array(incident),
        scheduled_maintenances: none,
      }),
    ),
    async (c) => {
      const { page, status, current } = await read(c.var);
      return c.json({ page, status, components: [], incidents: current, scheduled_maintenances: [] }, 200);
    },
  )
  .openapi(
    feed('/v2/status.json', 'How bad it is, as Statuspage’s status', z.object({ page, status })),
    async (c) => {
      const { page, status } = await read(c.var);
      return c.json({ page, status }, 200);
    },
  )
  .openapi(
    feed(
      '/v2/incidents.json',
      'The last fifty incidents, as Statuspage’s list',
      z.object({ page, incidents: z.array(incident) }),
    ),
    async (c) => {
      const { page, latest } = await read(c.var);
      return c.json({ page, incidents: latest }, 200);
    },
  );
