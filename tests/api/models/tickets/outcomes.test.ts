import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { suggestions, tickets } from '../../../../api/db/schema/tickets.ts';
import { helpOf } from '../../../../api/models/articles/helped.ts';
import { openTestDesk, ticketForm } from '../../app.ts';

async function filed(message: string) {
  const desk = await openTestDesk();
  const body = ticketForm({ subject: message.slice(0, 40), message });
  const { link, number } = await (await desk.ask('POST', '/tickets', { body })).json();
  const shown = await desk.db.select().from(suggestions).where(eq(suggestions.ticket, number));
  return { ...desk, link, number, slugs: shown.map(({ slug }) => slug) };
}

test('what the customer opened before “this solved it” has helped, and counts', async () => {
  const { ask, db, link, slugs } = await filed('The verification code from my bank never arrives');
  const [opened = '', other = ''] = slugs;
  expect((await ask('PUT', `/tickets/${link}/suggestions/${opened}/opening`)).status).toBe(204);
  expect((await ask('PUT', `/tickets/${link}/solution`)).status).toBeLessThan(300);
  const rows = new Map((await db.select().from(suggestions)).map((row) => [row.slug, row]));
  expect(rows.get(opened)?.openedAt).not.toBeNull();
  expect(rows.get(opened)?.solvedAt).not.toBeNull();
  expect(rows.get(other)?.solvedAt).toBeNull();
  const help = await helpOf(db);
  expect(help.get(opened)).toBeGreaterThan(0.5);
  expect(help.has(other)).toBe(false);
});

test('an article that an agent sends is noted, by its address or by its quick fix', async () => {
  const { ask, db, number, slugs, signedIn } = await filed(
    'The verification code from my bank never arrives',
  );
  const as = await signedIn('agent');
  const [first = '', second = ''] = slugs;
  const { suggestions: shown } = await (await ask('GET', `/desk/tickets/${number}`, { as })).json();
  const fix = shown.find(({ slug }: { slug: string }) => slug === second).quickFix;
  const body = new FormData();
  body.append('body', `See http://localhost:3000/en/articles/${first}\n\n${fix}`);
  body.append('kind', 'reply');
  expect((await ask('POST', `/desk/tickets/${number}/messages`, { as, body })).status).toBe(201);
  const rows = await db.select().from(suggestions);
  const sent = rows.filter(({ insertedAt }) => insertedAt !== null).map(({ slug }) => slug);
  expect(sent.toSorted()).toEqual([first, second].toSorted());
});

test.each(['I gave the code to a man on the phone and he took my money', 'سرقوا بطاقتي وعم يسحبوا منها هلق'])(
  '%s goes first, as fraud, with the steps that stop it',
  async (message) => {
    const { ask, db, link } = await filed(message);
    const [ticket] = await db.select().from(tickets);
    expect(ticket).toMatchObject({ priority: 'high', problemType: 'fraud-and-unauthorized' });
    expect(await (await ask('GET', `/tickets/${link}`)).json()).toMatchObject({ urgent: true });
  },
);

test('a customer whose many tickets one article solved is one voice', async () => {
  const desk = await openTestDesk();
  const message = 'The verification code from my bank never arrives';
  const solvedFrom = async (from: string) => {
    const body = ticketForm({ subject: message, message });
    const { link, number } = await (await desk.ask('POST', '/tickets', { body, from })).json();
    const rows = await desk.db.select().from(suggestions).where(eq(suggestions.ticket, number));
    const slug = rows[0]?.slug ?? '';
    await desk.ask('PUT', `/tickets/${link}/suggestions/${slug}/opening`, { from });
    await desk.ask('PUT', `/tickets/${link}/solution`, { from });
    return slug;
  };
  const slug = await solvedFrom('203.0.113.1');
  const once = (await helpOf(desk.db)).get(slug);
  expect(await solvedFrom('203.0.113.1')).toBe(slug);
  expect((await helpOf(desk.db)).get(slug)).toBe(once);
  await solvedFrom('203.0.113.2');
  expect((await helpOf(desk.db)).get(slug)).toBeGreaterThan(once ?? 1);
});
