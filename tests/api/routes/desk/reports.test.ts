import { expect, test } from 'vitest';
import { addPerson } from '../../../../api/models/people/people.ts';
import { openTestDesk, ticketForm } from '../../app.ts';

const words = {
  subject: 'Zebra card declined',
  message: 'Quokka terminal said no to my Zebra card yesterday',
};

async function usedDesk() {
  const desk = await openTestDesk();
  const { ask, lanes } = desk;
  const admin = await desk.signedIn('admin');
  const person = { name: '=cmd', email: 'cmd@example.com', role: 'agent', locale: 'en' } as const;
  const assignee = await addPerson(desk.db, { ...person, password: 'a long password' });
  const body = ticketForm({
    ...words,
    email: 'secretive@example.com',
    name: 'Wombat',
    reference: 'NUMBAT-7',
  });
  const { link, number } = await (await ask('POST', '/tickets', { body })).json();
  await ask('PUT', `/tickets/${link}/solution`);
  await ask('PUT', `/tickets/${link}/rating`, { body: { score: 5, comment: 'Pangolin' } });
  await ask('GET', '/search?q=axolotlish&keep=true');
  await ask('PUT', `/desk/tickets/${number}/assignment`, { as: admin, body: { assignee } });
  await lanes.idle();
  return { ...desk, admin };
}

type Column = { id: string };

test('a report counts what happened, and holds nobody’s words or address, nor do its files', async () => {
  const { ask, admin } = await usedDesk();
  const report = await (await ask('GET', '/desk/reports', { as: admin })).json();
  const at = (id: string) => report.columns.findIndex((column: Column) => column.id === id);
  const total = Object.fromEntries(report.columns.map(({ id }: Column) => [id, report.total[at(id)]]));
  expect(total).toMatchObject({ filed: 1, solved: 1, satisfied: 1, responses: 1, firstMedian: null });
  expect(report.days).toHaveLength(30);
  const files = await Promise.all(
    ['days', 'type', 'locale', 'country', 'channel', 'agent'].map(async (table) =>
      (await ask('GET', `/desk/reports/${table}`, { as: admin })).text(),
    ),
  );
  const all = JSON.stringify(report) + files.join('');
  for (const word of [
    'Zebra',
    'Quokka',
    'Wombat',
    'NUMBAT',
    'Pangolin',
    'axolotlish',
    'secretive',
    'example.com',
  ])
    expect(all).not.toContain(word);
});

test('a file begins with its mark, has heads in both languages, and no cell that is reckoned', async () => {
  const { ask, admin } = await usedDesk();
  const answer = await ask('GET', '/desk/reports/agent', { as: admin });
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=hulool-agent-.*\.csv$/);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text).toContain('"تذاكر فُتحت / Filed"');
  expect(text).toContain(`"'=cmd"`);
});

test('periods that end before they begin, or are years long, are refused; whoever may not see them too', async () => {
  const { ask, admin, signedIn } = await usedDesk();
  const status = async (query: string, as = admin) =>
    (await ask('GET', `/desk/reports?${query}`, { as })).status;
  expect(await status('from=2026-02-02&to=2026-02-01')).toBe(422);
  expect(await status('from=2020-01-01&to=2026-02-01')).toBe(422);
  expect(await status('from=2026-01-01&to=2026-02-01&dimension=locale&key=ar')).toBe(200);
  expect(await status('', await signedIn('editor'))).toBe(403);
});
