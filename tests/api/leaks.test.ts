import { expect, test } from 'vitest';
import { expected } from './audiences.ts';
import { plantedDesk } from './planted.ts';
import { toldByMail, toldByPush, toldByStreams } from './told.ts';

/**
 * Every route that reads is asked by everybody, with markers planted in what not everybody may see: each is found by those it is for,
 * somewhere, and by nobody else, anywhere.
 */

type Places = Record<string, (string | number)[]>;

/** What may stand at a place of an address: everything of ours that it may name. */
const placesOf = ({ mine, theirs, quiet }: Record<'mine' | 'theirs' | 'quiet', number>): Places => ({
  ref: [mine, theirs, quiet],
  number: [mine],
  slug: ['zqstaffword-slug', 'zqdraftword-slug', 'otp-missing'],
  locale: ['en'],
  country: ['sa'],
  table: ['daily'],
  revision: [1],
  token: ['none'],
});

/** What stands there as `id`, by the beginning of the address. */
const ids: Places = {
  '/code-systems': ['iso8583'],
  '/codes': ['iso8583:51'],
  '/topics': ['authentication-3ds-otp'],
  '/letters': ['atm-no-cash'],
};

/** What is looked for, where something can be. */
const asked: Record<string, string[]> = {
  '/desk/tickets': ['', 'zqmailword', 'zqnameword', 'zqsignedword'],
  '/search': ['otp code does not arrive', 'zqstaff', 'zqdraftword'],
  '/desk/find': [
    'zqsignedword',
    'zqnoteword',
    'zqmailword',
    'zqnameword',
    'zqmessageword',
    'zqotherword',
    'zqreplyword',
  ],
  '/studio/articles': ['zqdraftword', 'zqstaffword'],
};

/** Each address of a route, with what it may ask. */
function addressesOf(path: string, places: Places): string[] {
  const at = path.replace(/^\/api/, '');
  const id = Object.entries(ids).find(([start]) => at.startsWith(start))?.[1] ?? [1];
  let filled = [at];
  for (const [place, name = ''] of at.matchAll(/\{([a-z]+)\}/gi))
    filled = filled.flatMap((one) =>
      (name === 'id' ? id : (places[name] ?? [])).map((value) =>
        one.replace(place, encodeURIComponent(value)),
      ),
    );
  const more = { locale: 'en', view: 'all', typing: 'true', case: 'atm', day: '2026-11-01' };
  return filled.flatMap((address) =>
    (asked[at] ?? ['']).map(
      (q) => `${address}?${new URLSearchParams({ ...more, q, words: at === '/desk/tickets' ? q : '' })}`,
    ),
  );
}

type Question = { method: 'GET' | 'POST'; path: string; body?: { [name: string]: string } };

/** All that can be asked; a stream has no end, and what it says is held where streams are tested. */
function questions(places: Places): Question[] {
  const read = Object.keys(expected).flatMap((route) => {
    const [method, path = ''] = route.split(' ');
    return method === 'GET' && path !== '/api/desk/events' ? addressesOf(path, places) : [];
  });
  const words = (path: string) => asked[path] ?? [];
  return [
    ...read.map((path): Question => ({ method: 'GET', path })),
    ...words('/search').flatMap((q): Question[] => [
      { method: 'POST', path: '/search', body: { q, locale: 'en' } },
      { method: 'POST', path: '/suggestions', body: { text: `otp code, ${q}`, locale: 'en' } },
    ]),
    ...words('/desk/find').map((q): Question => ({ method: 'POST', path: '/desk/find', body: { q } })),
  ];
}

/** An address for each call: how often one may search is not what is asked here. */
const addressOf = (call: number) => `2001:db8:${(call >> 12).toString(16)}:${(call & 4095).toString(16)}::1`;

test('what is planted is found by those it is for, and nowhere by anybody else', async () => {
  const { desk, callers, markers, ...tickets } = await plantedDesk();
  const leaks: string[] = [];
  const found = new Map(markers.map(({ what }) => [what, new Set<string>()]));
  let calls = 0;
  for (const { method, path, body } of questions(placesOf(tickets)))
    for (const [caller, as] of callers) {
      calls += 1;
      const more = { ...(as && { as }), ...(body && { body }), from: addressOf(calls) };
      const answer = await desk.ask(method, path, more);
      const said = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
      for (const { what, word, seenBy } of markers) {
        // What somebody asked may be said back to them.
        if (!said.replaceAll(new RegExp(`"(?:q|words)":"${word}"`, 'g'), '').includes(word)) continue;
        found.get(what)?.add(caller);
        if (!seenBy.includes(caller)) leaks.push(`${what}: ${method} ${path} as ${caller}`);
      }
    }
  expect(leaks).toEqual([]);
  for (const { what, seenBy } of markers)
    expect([...(found.get(what) ?? [])].sort(), what).toEqual([...seenBy].sort());
}, 600_000);

test('nobody is told of it unasked either, by a stream or by a mail, who may not find it', async () => {
  const { desk, callers, markers, mine } = await plantedDesk();
  const words = markers.find(({ what }) => what === 'a note')?.word ?? '';
  const addresses = new Map([
    ['customer', 'zqmailword@example.com'],
    ['other', 'other@example.com'],
    ...['agent', 'trainee', 'admin'].map((role): [string, string] => [role, `${role}@example.com`]),
  ]);
  // A stream tells what happened to what, and no words to anybody.
  for (const { caller, words: said } of await toldByStreams(desk, callers, { ticket: mine, note: words }))
    for (const { what, word } of markers) expect(said, `${what}, to ${caller}`).not.toContain(word);
  const letters = await toldByMail(desk, addresses);
  expect(letters.map(({ caller }) => caller)).toContain('customer');
  for (const { caller, words: said } of letters)
    for (const { what, word, seenBy } of markers)
      if (!seenBy.includes(caller)) expect(said, `${what}, to ${caller}`).not.toContain(word);
}, 600_000);

test('what lies on a locked screen tells what happened to which ticket, and nothing that is anybody’s', async () => {
  const { desk, callers, markers, mine } = await plantedDesk({ WEBHOOKS_INSIDE: 'true' });
  const note = markers.find(({ what }) => what === 'a note')?.word ?? '';
  const shown = await toldByPush(desk, callers, { ticket: mine, note });
  expect(shown.map(({ caller }) => caller).sort()).toEqual(['admin', 'agent', 'trainee']);
  for (const { caller, words: said } of shown) {
    expect(said).toContain(String(mine));
    for (const { what, word } of markers) expect(said, `${what}, to ${caller}`).not.toContain(word);
  }
}, 600_000);

test('what solved tickets like it is told to whoever used it, without whose they were', async () => {
  const { desk, callers, markers, mine } = await plantedDesk();
  for (const caller of ['agent', 'trainee', 'admin']) {
    const as = callers.get(caller) ?? '';
    const said = await (await desk.ask('GET', `/desk/tickets/${mine}/similar`, { as })).text();
    const told = markers.filter(({ word }) => said.includes(word)).map(({ what }) => what);
    expect(told, caller).toEqual(caller === 'agent' ? ['an agent’s own macro'] : []);
  }
}, 600_000);
