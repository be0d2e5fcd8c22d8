import { expect, test } from 'vitest';
import { contentFolder } from '../../../../api/ground/root.ts';
import { loadCodes, readCodes } from '../../../../content/codes.ts';
import { openTestDesk } from '../../app.ts';

const all = loadCodes(contentFolder);
/** Hundreds of pages, on a machine that may be busy. */
const long = 180_000;
const hidden = all.filter(({ revealToCustomer }) => !revealToCustomer);

async function desk() {
  const opened = await openTestDesk();
  const get = async (path: string, as?: string) => {
    const answer = await opened.ask('GET', path, { ...(as && { as }) });
    return { status: answer.status, text: await answer.text() };
  };
  const codeAt = (id: string, locale: string, as?: string) =>
    get(`/codes/${encodeURIComponent(id)}?locale=${locale}`, as);
  return { ...opened, get, codeAt };
}

test(
  'every code has an answer in both languages, with articles and whether money was taken',
  async () => {
    const { codeAt } = await desk();
    for (const locale of ['ar', 'en'])
      for (const { id } of all) {
        const { status, text } = await codeAt(id, locale);
        expect(status, id).toBe(200);
        expect(JSON.parse(text).articles.length, id).toBeGreaterThan(0);
      }
  },
  long,
);

test(
  'of a hidden code customers are told what to do and nothing else; the staff are told all',
  async () => {
    const { codeAt, get, signedIn } = await desk();
    const agent = await signedIn('agent');
    const told = new Map<string, string>();
    for (const locale of ['ar', 'en'] as const)
      for (const { id, system, meaning, fix, customerFix, note } of hidden) {
        const { text } = await codeAt(id, locale);
        const page = JSON.parse(text);
        expect(page).toMatchObject({
          meaning: null,
          actor: null,
          retry: null,
          rule: null,
          shop: null,
          problemType: null,
          staff: null,
        });
        const said = JSON.stringify({ ...page, articles: [] }).replace(/[\u2068\u2069]/g, '');
        for (const secret of [meaning[locale], fix[locale], note[locale]])
          if (secret !== customerFix[locale]) expect(said, id).not.toContain(`"${secret}"`);
        // Codes with the same advice look the same in everything: nothing tells which of them is about a stolen card.
        const own = { id: '', code: '', system: '', systemId: '', elsewhere: [], incidents: [] };
        const rest = JSON.stringify({ ...page, ...own });
        const key = `${locale} ${customerFix[locale]} ${page.money}`;
        expect(rest, id).toBe(told.get(key) ?? rest);
        told.set(key, rest);

        const seen = JSON.parse((await codeAt(id, locale, agent)).text);
        expect(seen.meaning, id).not.toBeNull();
        expect(seen).toMatchObject({ problemType: { id: expect.any(String) }, staff: { hidden: true } });
        expect(seen.sources.length).toBeGreaterThan(0);
        const listed = JSON.parse((await get(`/code-systems/${system}?locale=${locale}`)).text).codes;
        expect(listed.find((code: { id: string }) => code.id === id).meaning).toBeNull();
      }
  },
  long,
);

test('search and lookup keep a hidden code’s meaning too, and no article is found by it', async () => {
  const { get } = await desk();
  for (const { code } of hidden) {
    const q = new URLSearchParams({ q: `code ${code}`, locale: 'en' });
    for (const path of ['/search', '/codes']) {
      const { text } = await get(`${path}?${q}`);
      const { codes = [], found = [], nearest = [] } = JSON.parse(text);
      for (const card of [...codes, ...found, ...nearest])
        if (hidden.some(({ id }) => id === card.id)) expect(card.meaning, card.id).toBeNull();
    }
  }
});

test('an article names no code that customers are not told about', async () => {
  const { get } = await desk();
  const names = new Set(hidden.map(({ id }) => id));
  for (const slug of ['liability-shift', 'retrying-declined-cards']) {
    const { codes } = JSON.parse((await get(`/articles/${slug}?locale=en`)).text);
    expect(codes.filter(({ id }: { id: string }) => names.has(id))).toEqual([]);
  }
});

test('systems are listed with how many codes each has, and each has its list', async () => {
  const { get } = await desk();
  const { systems } = JSON.parse((await get('/codes?locale=ar')).text);
  expect(systems.map(({ id }: { id: string }) => id)).toEqual([...readCodes(contentFolder).systems.keys()]);
  let codes = 0;
  for (const { id, count } of systems) {
    const system = JSON.parse((await get(`/code-systems/${id}?locale=ar`)).text);
    expect(system.codes).toHaveLength(count);
    codes += count;
  }
  expect(codes).toBe(all.length);
  expect((await get('/code-systems/none?locale=ar')).status).toBe(404);
});

test('what nobody knows is answered with what is near and the system it seems to be of', async () => {
  const { get } = await desk();
  const near = JSON.parse((await get('/codes?locale=en&q=insuficient_funds')).text);
  expect(near.found).toEqual([]);
  expect(near.nearest.map(({ id }: { id: string }) => id)).toContain(
    'stripe-decline-code:insufficient_funds',
  );
  const like = JSON.parse((await get('/codes?locale=en&q=77')).text);
  expect(like).toMatchObject({ found: [], nearest: [], like: { id: 'iso8583' } });
});
