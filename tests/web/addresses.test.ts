import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import type { Locale } from '../../api/ground/locale.ts';
import { locales } from '../../api/ground/locale.ts';
import { to, toServed } from '../../web/lib/addresses.ts';

const ofCustomers = (locale: Locale): string[] => [
  to.home(locale),
  to.homeForShops(locale),
  to.search(locale, { q: 'رمز التحقق', type: undefined, offset: 10 }),
  to.topics(locale),
  to.topic(locale, 'bank-declines'),
  to.article(locale, 'otp-missing'),
  to.guides(locale),
  to.guide(locale, 'otp', 'no.later'),
  to.codes(locale),
  to.code(locale, 'iso8583:51'),
  to.codesOf(locale, 'iso8583'),
  to.limits(locale),
  to.limits(locale, { country: 'sa', case: 'atm' }),
  to.limitsIn(locale, 'sa'),
  to.letters(locale),
  to.letter(locale, 'atm-no-cash'),
  to.understanding(locale),
  to.status(locale),
  to.incident(locale, 3),
  to.newTicket(locale),
  to.tickets(locale),
  to.organisationTickets(locale, { before: 10_001 }),
  to.ticketLinks(locale),
  to.ticket(locale, 10_001),
  to.filedTicket(locale, 'secret', true),
  to.repliedTicket(locale, 'secret'),
  to.ratedTicket(locale, 'secret'),
  to.ticketFile(locale, 'secret', 7),
];

const ofStaff = (locale: Locale): string[] => [
  to.signIn(locale),
  to.signOut(locale),
  to.start(locale),
  to.desk(locale),
  to.deskTicket(locale, 10_001),
  to.deskTags(locale),
  to.deskReports(locale, { from: '2026-11-01', to: '2026-11-30' }),
  to.deskIncidents(locale),
  to.deskIncident(locale, 3, { did: 'said' }),
  to.studio(locale),
  to.studioArticles(locale, { q: 'رمز', state: 'behind' }),
  to.studioArticle(locale, 'otp-missing'),
  to.studioHistory(locale, 'otp-missing', { of: 'ar', from: 'r12', to: 'now' }),
  to.studioEffect(locale, 'otp-missing', { days: 90 }),
  to.studioFacts(locale),
  to.studioGaps(locale, { kind: 'search' }),
  to.newArticle(locale),
  to.studioGuides(locale),
  to.admin(locale),
  to.people(locale),
  to.organisations(locale),
  to.organisation(locale, 1),
  to.mails(locale),
  to.failures(locale),
  to.gallery(locale, 'button'),
];

/** Each kind of address, for something. */
const examples = locales.flatMap((locale) => [...ofCustomers(locale), ...ofStaff(locale)]);

/** The pages and answers there are, each as the pattern of its address. */
const routes = globSync('web/routes/**/{+page.svelte,+page.server.ts,+server.ts}').map((file) => {
  const folder = dirname(file).slice('web/routes'.length);
  const pattern = folder
    // A group reads something for its pages, and stands in no address.
    .replaceAll(/\/\(\w+\)/g, '')
    .replaceAll('[locale=locale]', '(?:ar|en)')
    .replaceAll(/\/\[\.\.\.\w+\]/g, '(?:/[^/]+)*')
    .replaceAll(/\[\w+\]/g, '[^/]+');
  return { folder, pattern: new RegExp(`^${pattern}$`) };
});
const everything = /\[\.\.\.rest\]/;

test.each(examples)('%s leads to a page that is there', (address) => {
  const { pathname } = new URL(address, 'https://desk.example');
  const found = routes.filter(({ folder, pattern }) => !everything.test(folder) && pattern.test(pathname));
  expect(found).not.toEqual([]);
});

test('an address holds whatever it is given in one part of it', () => {
  for (const odd of ['a/../b', '?x', '#x', '%2e', 'رمز 51', '..']) {
    const { pathname, search, hash } = new URL(to.article('en', odd), 'https://desk.example');
    expect(search + hash).toBe('');
    if (odd !== '..') expect(pathname.split('/').slice(3).map(decodeURIComponent)).toEqual([odd]);
  }
});

test('an address asks for nothing that is not there', () => {
  expect(to.search('en', { q: '', type: undefined, offset: 0 })).toBe('/en/search');
  expect(to.newTicket('ar', { message: 'خُصم المبلغ & لم يصل' })).toBe(
    `/ar/tickets/new?${new URLSearchParams({ message: 'خُصم المبلغ & لم يصل' })}`,
  );
});

test('a list as a file is asked for as it is narrowed, also where nothing is asked that its view asks', () => {
  const filter = { lang: ['ar', 'en'], status: [], unread: false, words: 'أ&ب', due: undefined };
  const address = toServed.ticketList('ar', { view: '7', sort: 'newest', filter, columns: ['due'] });
  const { pathname, searchParams } = new URL(address, 'https://desk.example');
  expect(pathname).toBe('/api/desk/exports/tickets');
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ view: '7', sort: 'newest', columns: 'due', locale: 'ar' },
    ...{ lang: 'ar,en', status: '', unread: '', words: 'أ&ب' },
  });
});

test('no page writes an address by hand', () => {
  const files = globSync('web/**/*.{ts,svelte}').filter((file) => !/paraglide|lib\/addresses\.ts/.test(file));
  const byHand = /(?:["'`(]|\})\/(?:\$?\{[\w.]*(?:locale|language|other)\}|ar\/|en\/)/i;
  expect(files.filter((file) => byHand.test(readFileSync(file, 'utf8')))).toEqual([]);
});
