import { m } from '#lib/paraglide/messages.js';

/** What a list may show of each ticket beside its number, its subject, its priority and its status, in the order of the row. */
export const columnNames = {
  customer: m.desk_customer,
  problemType: m.desk_problem,
  lang: m.desk_language,
  channel: m.desk_channel,
  messages: m.desk_messages,
  due: m.desk_due,
  updated: m.desk_updated,
  created: m.desk_age,
  assignee: m.desk_assignee,
};
export type Column = keyof typeof columnNames;

export const columnIds = Object.keys(columnNames).filter((id): id is Column => id in columnNames);

const usual: readonly Column[] = ['customer', 'problemType', 'due', 'created', 'assignee'];

/** What a list shows: what was chosen for it, else what is usual. */
export function shownColumns(chosen: readonly string[] = []): ReadonlySet<Column> {
  const known = columnIds.filter((id) => chosen.includes(id));
  return new Set(known.length > 0 ? known : usual);
}
