import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { any, standings, ticketCounts } from '../../db/schema/tickets.ts';
import type { Staff } from '../../who/viewer.ts';
import type { TicketFilter } from './filters.ts';
import { assigneeOf } from './filters.ts';

/** Of each standing how many tickets there are, and how many of them are this agent's: as the counters say, without reading a ticket. */
export const counted = (db: Queries, filter: TicketFilter, agent: Pick<Staff, 'id'>) => {
  const { problemType, lang, priority } = filter;
  const assignee = assigneeOf(filter, agent);
  const { assignee: holder, tickets } = ticketCounts;
  return db
    .select({
      status: ticketCounts.status,
      all: sql<number>`sum(${tickets})`,
      own: sql<number>`sum(iif(${holder} = ${agent.id}, ${tickets}, 0))`,
    })
    .from(ticketCounts)
    .where(
      and(
        inArray(ticketCounts.status, standings),
        inArray(ticketCounts.problemType, orAny(problemType)),
        inArray(ticketCounts.locale, orAny(lang)),
        inArray(ticketCounts.priority, orAny(priority)),
        assignee === undefined ? undefined : eq(holder, assignee ?? ''),
      ),
    )
    .groupBy(ticketCounts.status);
};

const orAny = (values: string[] | undefined): string[] => (values?.length ? [...new Set(values)] : [any]);
