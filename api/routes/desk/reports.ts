import { z } from '@hono/zod-openapi';
import { create } from 'content-disposition';
import { dimensions } from '../../db/schema/reports.ts';
import { Invalid } from '../../ground/failures.ts';
import { line } from '../../ground/incoming.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { route, routes } from '../../http/route.ts';
import type { Period } from '../../models/reports/figures.ts';
import { dayAt } from '../../models/reports/measures.ts';
import { fileOf, tables } from '../../views/report-file.ts';
import { report, reportShown } from '../../views/reports.ts';
import { asStaff } from '../../who/viewer.ts';

/** So many days at most are told at once. */
const most = 366;

const asked = z.object({
  days: z.coerce.number().int().min(1).max(most).default(30),
  from: z.iso.date().optional().openapi({ description: 'The first day; so many `days` where none is named' }),
  to: z.iso.date().optional().openapi({ description: 'The last day; today where none is named' }),
  dimension: z.enum(dimensions).default('all'),
  key: line.max(60).default('').openapi({ description: 'Of the dimension: a problem type, `ar`, an agent' }),
});
type Asked = z.infer<typeof asked>;

const oneDay = 86_400_000;
const dayOf = (date: string): number => Date.parse(date) / oneDay;

/** @throws Invalid where it ends before it begins, or is too long */
function periodOf({ days, from, to }: Asked): Period {
  const last = to === undefined ? dayAt(Date.now()) : dayOf(to);
  const first = from === undefined ? last - days + 1 : dayOf(from);
  if (first > last || last - first >= most) throw new Invalid({ from: fieldTexts.wrong });
  return { from: first, to: last };
}

const partOf = ({ dimension, key }: Asked) => ({ dimension, key });

const tags = ['Desk'];

export const deskReports = routes()
  .openapi(
    route({
      method: 'get',
      path: '/desk/reports',
      audience: 'agent',
      may: 'see-reports',
      tags,
      summary: 'What was filed, answered and solved, day by day',
      request: { query: asked },
      responses: { 200: { description: 'The figures', content: { 'application/json': { schema: report } } } },
    }),
    async (c) => {
      const query = c.req.valid('query');
      const what = { period: periodOf(query), part: partOf(query) };
      return c.json(await reportShown(c.var.db, c.var.finder, what, asStaff(c.var.viewer)), 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/desk/reports/{table}',
      audience: 'agent',
      may: 'see-reports',
      tags,
      summary: 'A table of a report, for spreadsheets',
      request: { params: z.object({ table: tables }), query: asked },
      responses: {
        200: { description: 'The table', content: { 'text/csv': { schema: z.string() } } },
      },
    }),
    async (c) => {
      const query = c.req.valid('query');
      const { table } = c.req.valid('param');
      const what = { period: periodOf(query), part: partOf(query) };
      const shown = await reportShown(c.var.db, c.var.finder, what, asStaff(c.var.viewer));
      return c.body(fileOf(shown, table), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': create(`hulool-${table}-${shown.from}-${shown.to}.csv`),
        'cache-control': 'private, no-store',
      });
    },
  );
