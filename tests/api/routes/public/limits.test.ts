import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

async function desk() {
  const { ask } = await openTestDesk();
  return async (path: string) => {
    const answer = await ask('GET', path);
    return { status: answer.status, body: await answer.json() };
  };
}

test('every country is listed in the reader’s language', async () => {
  const get = await desk();
  const names = async (locale: string) =>
    (await get(`/limits?locale=${locale}`)).body.countries.map(({ name }: { name: string }) => name);
  expect((await names('ar')).slice(0, 2)).toEqual(['السعودية', 'مصر']);
  expect(await names('en')).toHaveLength(18);
});

test('every country has a page in both languages, with limits or with whom to ask', async () => {
  const get = await desk();
  const { body } = await get('/limits');
  for (const { id, known } of body.countries)
    for (const locale of ['ar', 'en']) {
      const page = await get(`/limits/${id}?locale=${locale}`);
      expect(page.status, id).toBe(200);
      expect(page.body.limits, id).toHaveLength(known);
      expect(known + page.body.unknown.length, id).toBeGreaterThan(0);
      for (const { ask } of page.body.unknown) expect(ask.name, id).not.toBe('');
    }
});

test('a limit says how long, from when, whose time it is and where it stands', async () => {
  const get = await desk();
  const { body } = await get('/limits/sa?locale=en');
  expect(body.limits[0]).toMatchObject({
    case: 'atm',
    days: 2,
    longest: null,
    count: 'working',
    from: 'the withdrawal',
    duty: 'bank',
    basis: 'rule',
    source: expect.stringMatching(/^https:\/\/rulebook\.sama\.gov\.sa\//),
  });
});

test('a country has the numbers of its banks and of its authority, and nobody without any', async () => {
  const get = await desk();
  const { contacts } = (await get('/limits/sa?locale=en')).body;
  const numberOf = (name: string) =>
    contacts.find((one: { name: string }) => one.name === name)?.phones[0]?.number;
  expect(numberOf('Riyad Bank')).toBe('920002470');
  expect(numberOf('Saudi Central Bank')).toBe('8001256666');
  for (const { phones, page } of contacts) expect(phones.length > 0 || page !== null).toBe(true);
});

test('what nobody publishes comes with the number to call', async () => {
  const get = await desk();
  const { body } = await get('/limits/jo?locale=en');
  expect(body.unknown).toEqual([
    {
      cases: expect.arrayContaining(['atm', 'refund']),
      ask: {
        name: 'Central Bank of Jordan',
        phones: [{ number: '064630301', abroad: '+96264630301', hours: null }],
        page: 'https://www.cbj.gov.jo',
      },
    },
  ]);
});

test('a country that is none of ours is not there', async () => {
  const get = await desk();
  expect((await get('/limits/fr')).status).toBe(404);
  expect((await get('/limits/constructor')).status).toBe(404);
});

test('the dates of a case are told for a country and a day', async () => {
  const get = await desk();
  const { status, body } = await get('/limits/ae/dates?case=unauthorised&day=2026-11-01&locale=ar');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: 'ae',
    name: 'الإمارات',
    case: 'unauthorised',
    day: '2026-11-01',
    weekend: 6,
  });
  expect(body.dates.map(({ by, duty }: { by: string; duty: string }) => [by, duty])).toEqual([
    ['2026-12-11', 'you'],
    ['2026-12-01', 'provider'],
  ]);
  expect(body.ask.name).toBe('سندك');
});

test('a case or a day that is none is refused', async () => {
  const get = await desk();
  for (const query of [
    'case=atm',
    'day=2026-11-01',
    'case=none&day=2026-11-01',
    'case=atm&day=2026-02-30',
    'case=atm&day=9999-01-01',
  ])
    expect((await get(`/limits/sa/dates?${query}`)).status, query).toBe(422);
  expect((await get('/limits/fr/dates?case=atm&day=2026-11-01')).status).toBe(404);
});
