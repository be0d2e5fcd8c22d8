import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';
import { mailServer } from '../../mails.ts';

const email = 'customer@example.com';

async function desk() {
  const { url, mails } = await mailServer();
  const opened = await openTestDesk({ SMTP_URL: url });
  await opened.ask('POST', '/tickets', { body: ticketForm({ email }) });
  const askFor = async (who: string, from: string) => {
    const answer = await opened.ask('POST', '/ticket-links', { from, body: { email: who, locale: 'en' } });
    await opened.lanes.idle();
    return answer;
  };
  const links = () =>
    mails.flatMap(({ text, to }) => {
      const token = /\/tickets\/mine\/(\S+)/.exec(text ?? '')?.[1];
      return token ? [{ token, to: [to ?? []].flat()[0]?.text }] : [];
    });
  return { ...opened, askFor, links };
}

test(
  'whoever asks in somebody’s name can neither flood them nor keep them from their link',
  { timeout: 300_000 },
  async () => {
    const { ask, askFor, links } = await desk();
    for (let host = 1; host <= 3; host++)
      for (let times = 0; times < 6; times++) await askFor(email, `198.51.100.${host}`);
    expect(links()).toHaveLength(1);
    expect((await askFor(email, '203.0.113.7')).status).toBe(202);
    const token = links()[0]?.token;
    expect((await ask('POST', '/session/link', { body: { token } })).status).toBe(204);
    // That one is used up: now another is needed, and comes.
    await askFor(email, '203.0.113.7');
    expect(links()).toHaveLength(2);
  },
);

test(
  'the answer is the same whether there are tickets, none, or it is one of the staff',
  { timeout: 300_000 },
  async () => {
    const { askFor, signedIn, links } = await desk();
    await signedIn('agent');
    const answers = new Set<string>();
    for (const who of [email, 'nobody@example.com', 'agent@example.com']) {
      const answer = await askFor(who, '203.0.113.7');
      answers.add(`${answer.status} ${[...answer.headers.keys()].join()} ${await answer.text()}`);
    }
    expect(answers.size).toBe(1);
    expect(links().map(({ to }) => to)).toEqual([email]);
  },
);

test('a ticket’s number opens nothing to nobody, whether there is one or not', async () => {
  const { ask } = await desk();
  const [there, not] = await Promise.all(['10001', '10099'].map((ref) => ask('GET', `/tickets/${ref}`)));
  expect(there?.status).toBe(404);
  expect(await there?.text()).toBe(await not?.text());
});

test(
  'guessing links and numbers ends on every route of a ticket, and opening one’s own spends nothing',
  { timeout: 300_000 },
  async () => {
    const { ask } = await openTestDesk();
    const { link } = await (await ask('POST', '/tickets', { body: ticketForm({ email }) })).json();
    const routes = [
      ['GET', ''],
      ['PUT', '/solution'],
      ['DELETE', '/solution'],
      ['PUT', '/suggestions/refund-not-arrived/opening'],
      ['GET', '/attachments/1'],
    ] as const;
    for (let times = 0; times < 310; times++) expect((await ask('GET', `/tickets/${link}`)).status).toBe(200);
    for (let times = 0; times < 60; times++)
      for (const [method, more] of routes)
        expect((await ask(method, `/tickets/guess-${times}${more}`)).status, more).toBe(404);
    for (const [method, more] of routes)
      expect((await ask(method, `/tickets/guess${more}`)).status, more).toBe(429);
    expect((await ask('GET', `/tickets/${link}`, { from: '198.51.100.1' })).status).toBe(200);
    // Others behind the same address still open theirs.
    expect((await ask('GET', `/tickets/${link}`)).status).toBe(200);
  },
);

test('a ticket is not solved and opened again without end', { timeout: 300_000 }, async () => {
  const { ask } = await openTestDesk();
  const { link } = await (await ask('POST', '/tickets', { body: ticketForm({ email }) })).json();
  const statuses: number[] = [];
  for (let times = 0; times < 31; times++)
    for (const method of ['PUT', 'DELETE'])
      statuses.push((await ask(method, `/tickets/${link}/solution`)).status);
  expect(statuses).toEqual([...Array(60).fill(204), 429, 429]);
});
