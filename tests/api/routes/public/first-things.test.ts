import { describe, expect, test } from 'vitest';
import { announced } from '../../incidents.ts';
import { searching } from './searching.ts';

type Desk = Awaited<ReturnType<typeof searching>>;

/** What a search says before any list, by GET and while typing. */
async function firstOf({ search, ask }: Desk, q: string, locale: 'ar' | 'en' = 'ar') {
  const { first } = await search({ q, locale });
  const typing = await (await ask('POST', '/search', { body: { q, locale } })).json();
  expect(typing.first).toEqual(first);
  return first;
}

describe('a theft that is typed into the search', () => {
  test('is told first, with the number of the bank that is named', async () => {
    const first = await firstOf(await searching(), 'سرقوا بطاقتي مصرف الراجحي');
    expect(first).toMatchObject({ urgent: true, wants: null, incidents: [] });
    const inSaudi = first.contacts.find(({ country }: { country: { id: string } }) => country.id === 'sa');
    expect(inSaudi.name).toContain('الراجحي');
    expect(inSaudi.phones[0].number).toBe('8001244455');
    expect(first.countries[0]).toMatchObject({ id: 'sa', name: 'السعودية' });
  });

  test('leads to the numbers of each country where nobody is named', async () => {
    const first = await firstOf(await searching(), 'my card was stolen', 'en');
    expect(first).toMatchObject({ urgent: true, contacts: [] });
    expect(first.countries.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['sa', 'eg', 'ae']),
    );
  });

  test('has no outage beside it', async () => {
    const desk = await searching();
    await announced(desk, await desk.signedIn('agent'), { problemTypes: ['fraud-and-unauthorized'] });
    expect((await firstOf(desk, 'my card was stolen', 'en')).incidents).toEqual([]);
  });
});

test('an outage is told to whoever names its provider or has its problem, and to nobody else', async () => {
  const desk = await searching();
  await announced(desk, await desk.signedIn('agent'), {
    providers: ['stc-pay'],
    problemTypes: ['authentication-3ds-otp'],
  });
  for (const q of ['اس تي سي باي ما يشتغل', 'ما وصلني رمز التحقق'])
    expect((await firstOf(desk, q)).incidents, q).toHaveLength(1);
  expect((await firstOf(desk, 'refund not arrived', 'en')).incidents).toEqual([]);
  expect((await firstOf(desk, '', 'en')).incidents).toEqual([]);
});

test('whoever looks for a person or a ticket is led there', async () => {
  const desk = await searching();
  expect(await firstOf(desk, 'رقم خدمة عملاء بنك الرياض')).toMatchObject({
    wants: 'person',
    contacts: [{ country: { id: 'sa' }, phones: [{ number: '920002470' }] }],
  });
  expect(await firstOf(desk, 'my ticket', 'en')).toMatchObject({
    wants: 'ticket',
    contacts: [],
    countries: [],
  });
});

test('the guide that belongs to the first article comes with it', async () => {
  const { search } = await searching();
  const { hits, guides } = await search({ q: 'bank declined my card', locale: 'en' });
  expect(hits.length).toBeGreaterThan(0);
  for (const { slug } of guides) expect(typeof slug).toBe('string');
  expect((await search({ q: '', locale: 'en' })).guides).toEqual([]);
});
