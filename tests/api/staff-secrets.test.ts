import { expect, test } from 'vitest';
import { z } from 'zod';
import { openTestDesk } from './app.ts';

/** Nothing that a member of the staff writes is cleaned silently, whichever form they write it in. */

type Desk = Awaited<ReturnType<typeof openTestDesk>>;

const operation = z.object({
  'x-may': z.string().optional(),
  'x-secrets': z.enum(['asked', 'itself', 'refused']).optional(),
  requestBody: z.unknown().optional(),
});
const document = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

/** The routes that see to it themselves, or keep nothing of what is written. */
const itself = [
  // Held against the composer's own warning, and a draft of it beside the warning itself.
  'POST /api/desk/tickets/{number}/messages',
  'PUT /api/desk/tickets/{number}/draft',
  // They refuse secrets, but take what is the company's own, or a web address.
  'POST /api/desk/macros',
  'PUT /api/desk/macros/{id}',
  'POST /api/own-numbers',
  'POST /api/webhooks',
  // Keys of a browser.
  'PUT /api/desk/devices/here',
  // Looked for or shown, and kept nowhere.
  'POST /api/desk/find',
  'POST /api/desk/previews',
  'POST /api/previews',
  'POST /api/studio/synonym-trials',
  // They refuse secrets, but what stood there before was looked at.
  'PUT /api/studio/library/{kind}/{id}',
  // Files: what is said of a picture is refused there, and what comes from elsewhere is cleaned before it is kept.
  'POST /api/studio/pictures',
  'PUT /api/studio/pictures/{name}/file',
  'POST /api/studio/imports',
  // Articles stand as they are written: some show what a card number looks like.
  'POST /api/articles',
  'PATCH /api/articles/{slug}',
  'PUT /api/articles/{slug}/translations/{locale}',
];

const card = '4111 1111 1111 1111';

/** Every route of the staff that takes words, and what becomes of secrets there. */
async function formsOf(desk: Desk): Promise<[route: string, secrets: string][]> {
  const { paths } = document.parse(await (await desk.ask('GET', '/openapi.json')).json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, one]): [string, string][] =>
      one['x-may'] && one.requestBody
        ? [[`${method.toUpperCase()} ${path}`, one['x-secrets'] ?? 'unsaid']]
        : [],
    ),
  );
}

test('every form of the staff that takes words names a card number in them, and keeps nothing', async () => {
  const desk = await openTestDesk();
  const as = await desk.signedIn('admin');
  const forms = await formsOf(desk);
  expect(forms.length).toBeGreaterThan(30);
  expect(forms.flatMap(([route, secrets]) => (secrets === 'itself' ? [route] : [])).sort()).toEqual(
    itself.sort(),
  );
  for (const [route, secrets] of forms) {
    if (secrets === 'itself') continue;
    const [method = '', path = ''] = route.split(' ');
    const filled = path.replace(/^\/api/, '').replaceAll(/\{[^}]+\}/g, '999999');
    const body = { name: `Card ${card}`, text: { en: [`Card ${card}`] } };
    const answer = await desk.ask(method, filled, { as, body });
    const { type, errors } = await answer.json();
    expect([answer.status, type], route).toEqual([
      422,
      `/api/docs#problem-${secrets === 'asked' ? 'secrets' : 'invalid'}`,
    ]);
    expect(Object.keys(errors), route).toEqual(['name', 'text.en.0']);
    expect(JSON.stringify(errors), route).not.toContain('1111');
  }
});

test.each([
  ['/desk/macros', { name: `Card ${card}`, en: 'Hello', reach: 'mine' }, 'name'],
  ['/own-numbers', { label: `Card ${card}`, value: 'SA0380000000608010167519' }, 'label'],
  ['/webhooks', { name: `Card ${card}`, url: 'https://hooks.example.com/x' }, 'name'],
])('%s refuses it itself', async (path, body, field) => {
  const desk = await openTestDesk();
  const answer = await desk.ask('POST', path, { as: await desk.signedIn('admin'), body });
  expect(answer.status).toBe(422);
  expect(Object.keys((await answer.json()).errors)).toEqual([field]);
});

const iban = 'SA03 8000 0000 6080 1016 7519';
const written = `Ours ${iban}. The code is 481516. Card ${card}`;
const both = { ar: written, en: written };

/** What is written with a number of our own, a code that is none, and a card, and where it is read again. */
const forms = [
  {
    at: ['POST', '/incidents'],
    body: {
      ...{ title: { ar: 'تعثر الدفع', en: 'Payments fail' }, text: both, impact: 'major' },
      ...{ startedAt: '2026-11-29T09:00:00+03:00', providers: ['stc pay'] },
    },
    read: '/incidents',
  },
  {
    at: ['PUT', '/desk/tickets/{number}/follow-up'],
    body: { on: '2099-01-05', note: written },
    read: '/desk/tickets/{number}',
  },
  {
    at: ['POST', '/desk/tickets'],
    body: { subject: 'On the phone', message: written, locale: 'en' },
    read: '/desk/tickets/{number+1}',
  },
] as const;

test.each(forms)(
  'what $at is asked first: the company’s own stays, and what is marked; the rest goes when that is meant',
  async ({ at: [method, path], body, read }) => {
    const desk = await openTestDesk();
    const as = await desk.signedIn('admin');
    await desk.ask('POST', '/own-numbers', { as, body: { label: 'Bank', value: iban } });
    const own = { subject: 'Refund', message: 'It is not there yet.', locale: 'en' };
    const { number } = await (await desk.ask('POST', '/desk/tickets', { as, body: own })).json();
    const placed = (where: string) =>
      where.replace('{number}', String(number)).replace('{number+1}', String(number + 1));
    const refused = await desk.ask(method, placed(path), { as, body });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ own: expect.arrayContaining([iban.replaceAll(' ', '')]) });
    const kept = await desk.ask(method, placed(path), {
      as,
      body: { ...body, masked: true, keeps: ['481516'] },
    });
    expect(kept.status).toBeLessThan(300);
    const said = await (await desk.ask('GET', placed(read), { as })).text();
    expect(said).toContain(iban);
    expect(said).toContain('481516');
    expect(said).not.toContain(card);
  },
);
