import { count } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { articles } from '../../../api/db/schema/articles.ts';
import { incidents, incidentUpdates } from '../../../api/db/schema/incidents.ts';
import { mails } from '../../../api/db/schema/mails.ts';
import { invitations } from '../../../api/db/schema/people.ts';
import { messages, tickets } from '../../../api/db/schema/tickets.ts';
import { form, openTestDesk, ticketForm } from '../app.ts';

/** Everything that can be made through the API, each with other words that make another. */

/** What is made where, by whom, from which fields; `multipart` is sent as a form. */
type Kind = {
  path: string;
  as?: string;
  table: SQLiteTable;
  one: object;
  other: object;
  multipart?: true;
};

export const text = { ar: 'نعمل على الحل.', en: 'We are working on it.' };
const announced = {
  title: { ar: 'أعطال', en: 'Trouble' },
  text,
  impact: 'minor',
  providers: ['stc pay'],
  startedAt: '2026-11-01T10:00:00Z',
};

const byCustomers = (link: string): Kind[] => [
  {
    path: '/tickets',
    table: tickets,
    one: {
      subject: 'Card declined',
      message: 'It was declined yesterday.',
      email: 'a@example.com',
      locale: 'en',
    },
    other: { email: 'corrected@example.com' },
    multipart: true,
  },
  {
    path: `/tickets/${link}/messages`,
    table: messages,
    one: { body: 'Any news?' },
    other: { body: 'Any news today?' },
    multipart: true,
  },
];

const byAgents = (as: string, number: number, incident: number): Kind[] => [
  {
    path: `/desk/tickets/${number}/messages`,
    as,
    table: messages,
    one: { kind: 'reply', body: 'Try again.' },
    other: { body: 'Try once more.' },
    multipart: true,
  },
  {
    path: `/desk/tickets/${number}/messages`,
    as,
    table: messages,
    one: { kind: 'note', body: 'Try again.' },
    other: { kind: 'reply' },
    multipart: true,
  },
  { path: '/incidents', as, table: incidents, one: announced, other: { impact: 'major' } },
  {
    path: `/incidents/${incident}/updates`,
    as,
    table: incidentUpdates,
    one: { text },
    other: { text: { ...text, en: 'It works again.' } },
  },
];

const byEditors = (as: string): Kind => ({
  path: '/articles',
  as,
  table: articles,
  one: { slug: 'zubrowka-refused', problemType: 'payment-processing-failure', audience: 'consumer' },
  other: { slug: 'zubrowka-refunded' },
});

const byAdministrators = (as: string): Kind => ({
  path: '/invitations',
  as,
  table: invitations,
  one: { email: 'huda@example.com', role: 'agent', locale: 'ar' },
  other: { role: 'editor' },
});

/** A desk with a ticket and an incident, and everything that can be made in it. */
export async function creations() {
  const desk = await openTestDesk();
  const agent = await desk.signedIn('agent');
  const { number, link } = await (await desk.ask('POST', '/tickets', { body: ticketForm() })).json();
  const { id } = await (await desk.ask('POST', '/incidents', { as: agent, body: announced })).json();
  const kinds = [
    ...byCustomers(link),
    ...byAgents(agent, number, id),
    byEditors(await desk.signedIn('editor')),
    byAdministrators(await desk.signedIn('admin')),
  ];
  const send = async ({ path, as, multipart }: Kind, fields: object) => {
    const body = multipart ? asForm(fields) : fields;
    const answer = await desk.ask('POST', path, { ...(as && { as }), body });
    return { status: answer.status, made: await answer.text() };
  };
  const inTable = async (table: SQLiteTable) =>
    (await desk.db.select({ count: count() }).from(table))[0]?.count ?? 0;
  const mailed = async () => {
    await desk.lanes.idle();
    return inTable(mails);
  };
  return { kinds, send, inTable, mailed, desk, incident: { id, as: agent } };
}

const asForm = (fields: object) =>
  form(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])));
