import { expect, test } from 'vitest';
import { contentFolder } from '../../../api/ground/root.ts';
import { sourcesOf } from '../../../api/views/sources.ts';
import { loadArticles } from '../../../content/articles.ts';
import { loadCodes } from '../../../content/codes.ts';
import { openTestDesk } from '../app.ts';

type Desk = Awaited<ReturnType<typeof openTestDesk>>;
const read = async (desk: Desk, path: string) => (await desk.ask('GET', path)).json();

const fact = (source: string, basis?: 'press') => ({
  about: { en: 'Refunds', ar: 'الاسترداد' },
  checkedOn: '2026-11-29',
  source,
  ...(basis && { basis }),
});

test('those whose own matter it is come before the press; a law has no address', () => {
  const shown = sourcesOf([fact('https://daily.example/', 'press'), fact('Law 6 of 2010')], 'en');
  expect(shown).toEqual([
    { about: 'Refunds', url: null, checkedOn: '2026-11-29', basis: null },
    { about: 'Refunds', url: 'https://daily.example/', checkedOn: '2026-11-29', basis: 'press' },
  ]);
});

test('readers see where an article read its facts, and where the ending of a guide did', async () => {
  const desk = await openTestDesk();
  const facts = loadArticles(contentFolder).find(({ slug }) => slug === 'otp-missing')?.facts ?? [];
  const { sources } = await read(desk, '/articles/otp-missing?locale=en');
  expect(sources).toHaveLength(facts.length);
  expect(sources).not.toEqual([]);
  const { step } = await read(desk, '/guides/otp-missing?locale=en&path=yes.asked');
  expect(step.kind).toBe('ending');
  expect(step.sources).not.toEqual([]);
});

test('of a code too, but not of one whose meaning is kept from customers', async () => {
  const desk = await openTestDesk();
  const codes = loadCodes(contentFolder);
  const at = async (revealed: boolean) => {
    const code = codes.find(
      ({ revealToCustomer, verified }) => revealToCustomer === revealed && verified === 'looked-up',
    );
    return (await read(desk, `/codes/${encodeURIComponent(code?.id ?? '')}?locale=ar`)).sources;
  };
  expect(await at(true)).toContainEqual(expect.objectContaining({ url: expect.stringMatching(/^https:/) }));
  expect(await at(false)).toEqual([]);
});
