import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { readings } from '../../db/schema/desk.ts';
import { users } from '../../db/schema/people.ts';
import { attachments, messages, tickets } from '../../db/schema/tickets.ts';
import type { Staff } from '../../who/viewer.ts';

/** So much of a message is looked at for its first line. */
const begun = 400;

const lastMessage = sql<number>`(select max(${messages.id}) from ${messages} where ${messages.ticket} = ${tickets.number})`;

const columns = {
  number: tickets.number,
  subject: tickets.subject,
  name: tickets.name,
  email: tickets.email,
  phone: tickets.phone,
  reference: tickets.reference,
  locale: tickets.locale,
  problemType: tickets.problemType,
  status: tickets.status,
  priority: tickets.priority,
  assignee: tickets.assignee,
  assigneeName: users.name,
  team: tickets.team,
  channel: tickets.channel,
  incident: tickets.incident,
  spamAt: tickets.spamAt,
  createdAt: tickets.createdAt,
  updatedAt: tickets.updatedAt,
  mergedInto: tickets.mergedInto,
  followUpOn: tickets.followUpOn,
  followUpNote: tickets.followUpNote,
  clocks: {
    standing: tickets.standing,
    serviceLevel: tickets.serviceLevel,
    countedFrom: tickets.countedFrom,
    askedAt: tickets.askedAt,
    answeredAt: tickets.answeredAt,
    answerUsed: tickets.answerUsed,
    solutionUsed: tickets.solutionUsed,
  },
  messages: sql<number>`(select count(*) from ${messages} where ${messages.ticket} = ${tickets.number})`,
  files: sql<number>`exists (select 1 from ${messages} m join ${attachments} on ${attachments.message} = m.id where m.ticket = ${tickets.number})`,
  last: {
    id: messages.id,
    kind: messages.kind,
    author: messages.author,
    authorId: messages.authorId,
    locale: messages.locale,
    at: messages.createdAt,
    begun: sql<string>`substr(${messages.body}, 1, ${begun})`,
  },
  read: readings.message,
};

/** These tickets as lists of the desk show them to this agent, in the order of their numbers here. What is said of their messages is read as it stands. */
export async function queuedTickets(db: Queries, numbers: number[], agent: Pick<Staff, 'id'>) {
  if (numbers.length === 0) return [];
  const rows = await rowsOf(db, numbers, agent);
  const known = new Map(rows.map((row) => [row.number, shown(row, agent)]));
  return numbers.flatMap((number) => known.get(number) ?? []);
}

const rowsOf = (db: Queries, numbers: number[], agent: Pick<Staff, 'id'>) =>
  db
    .select(columns)
    .from(tickets)
    .leftJoin(users, eq(tickets.assignee, users.id))
    .leftJoin(messages, eq(messages.id, lastMessage))
    .leftJoin(readings, and(eq(readings.agent, agent.id), eq(readings.ticket, tickets.number)))
    .where(inArray(tickets.number, numbers));

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const shown = ({ last, read, files, ...ticket }: Row, { id }: Pick<Staff, 'id'>) => ({
  ...ticket,
  files: files === 1,
  last: last && { ...last, begun: firstLine(last.begun) },
  unread: last !== null && ticket.status !== 'solved' && last.authorId !== id && last.id > (read ?? 0),
});

const firstLine = (text: string): string => text.trimStart().split('\n', 1)[0]?.trim() ?? '';
