import { z } from '@hono/zod-openapi';
import { dimensions } from '../db/schema/reports.ts';
import type { Text } from '../ground/texts.ts';
import { csvLine, utf8Mark } from './csv.ts';
import { dimensionNames } from './report-parts.ts';
import type { Report } from './reports.ts';

/** Which table of a report a file holds. */
export const tables = z.enum(['days', ...dimensions.filter((one) => one !== 'all')]);
type Table = z.infer<typeof tables>;

const day: Text = { ar: 'اليوم', en: 'Day' };

/** A table for a spreadsheet. */
export function fileOf(report: Report, table: Table): string {
  const first = table === 'days' ? day : dimensionNames[table];
  const rows =
    table === 'days'
      ? report.days.map(({ day, values }) => [day, ...values.map(asCell)])
      : report.parts
          .filter(({ dimension }) => dimension === table)
          .map(({ name, values }) => [both(name), ...values.map(asCell)]);
  const heads = [first, ...report.columns.map(headOf)].map(both);
  return utf8Mark + [heads, ...rows].map(csvLine).join('');
}

const both = ({ ar, en }: Text): string => (ar === en ? en : `${ar} / ${en}`);

const inMinutes: Text = { ar: ' (دقائق)', en: ' (minutes)' };

const headOf = ({ name, unit }: Report['columns'][number]): Text =>
  unit === 'minutes' ? { ar: name.ar + inMinutes.ar, en: name.en + inMinutes.en } : name;

const asCell = (value: number | null): string =>
  value === null ? '' : String(Math.round(value * 1000) / 1000);
