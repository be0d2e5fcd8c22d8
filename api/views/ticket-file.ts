import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import type { Locale } from '../ground/locale.ts';
import { locale } from '../ground/incoming.ts';
import type { Text } from '../ground/texts.ts';
import { readLevels } from '../models/service-levels/levels.ts';
import { wholeList } from '../models/tickets/exports.ts';
import { several } from '../models/tickets/filters.ts';
import { columns } from '../models/tickets/saved-views.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Staff } from '../who/viewer.ts';
import { csvLine, utf8Mark } from './csv.ts';
import type { queueRow } from './queue.ts';
import { queueAsked, resolved, rowsShown } from './queue.ts';
import { channelNames, languageNames } from './report-parts.ts';
import { cutOff, heads, paused, priorityNames, statusNames } from './ticket-words.ts';

type Row = z.infer<typeof queueRow>;
type Column = keyof typeof heads;

/** Which list, what of it and in which order, as an address of the desk says it, and what of each ticket. */
export const fileAsked = queueAsked.omit({ cursor: true }).extend({
  columns: several(z.array(z.enum(columns)).max(columns.length).optional()).openapi({
    description: 'What is told beside the number and the subject: all where none is named',
  }),
  locale: locale.optional().openapi({ description: 'The language of the heads and of what has a name' }),
});
type FileAsked = z.infer<typeof fileAsked>;

/** So many tickets are in one file. */
const mostTold = 50_000;

/**
 * A list as a file for spreadsheets, line by line; nothing of what was written in a ticket is in it but its subject.
 * @throws Invalid for a view that they may not open
 */
export async function ticketFile(
  db: Queries,
  finder: Pick<Finder, 'problemType'>,
  { columns: chosen = [], locale: _, ...asked }: FileAsked,
  { agent, locale, most = mostTold }: { agent: Staff; locale: Locale; most?: number },
): Promise<AsyncGenerator<string>> {
  const wanted = await resolved(db, asked, agent);
  const levels = await readLevels(db);
  const told: Column[] = ['number', 'subject', ...columns.filter((one) => isTold(chosen, one))];
  async function* lines() {
    yield utf8Mark + csvLine(told.map((one) => heads[one][locale]));
    for await (const { tickets, isCut } of wholeList(db, wanted, most, agent)) {
      const rows = rowsShown(tickets, finder, levels, agent);
      yield rows.map((row) => csvLine(told.map((one) => cells[one](row, locale)))).join('');
      if (isCut) yield csvLine([cutOff(most)[locale]]);
    }
  }
  return lines();
}

const isTold = (chosen: Column[], one: Column): boolean => chosen.length === 0 || chosen.includes(one);

const named = (name: Text | undefined, locale: Locale): string => name?.[locale] ?? '';

/** What a cell says. Moments are of ISO 8601, in UTC. */
const cells: Record<Column, (row: Row, locale: Locale) => string> = {
  number: ({ number }) => String(number),
  subject: ({ subject }) => subject,
  customer: ({ name }) => name ?? '',
  problemType: ({ problemType }, locale) => named(problemType?.name, locale),
  status: ({ status }, locale) => statusNames[status][locale],
  priority: ({ priority }, locale) => priorityNames[priority][locale],
  assignee: ({ assigneeName }) => assigneeName ?? '',
  lang: (row, locale) => named(languageNames.get(row.locale), locale),
  channel: ({ channel }, locale) => named(channelNames.get(channel), locale),
  messages: ({ messages }) => String(messages),
  created: ({ createdAt }) => createdAt,
  updated: ({ updatedAt }) => updatedAt,
  due: ({ due }, locale) => due?.at ?? (due ? paused[locale] : ''),
};
