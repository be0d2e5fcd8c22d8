import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

type Desk = Awaited<ReturnType<typeof openTestDesk>>;
const read = async (desk: Desk, query: string) => (await desk.ask('GET', `/triage?${query}`)).json();

test('nothing is offered before both questions are answered', async () => {
  const desk = await openTestDesk();
  const { money, paid, guides } = await read(desk, 'locale=ar');
  expect(money.question).toMatch(/\p{Script=Arabic}/u);
  expect(paid.choices.length).toBeGreaterThan(3);
  expect(guides).toEqual([]);
  expect((await read(desk, 'money=gone')).guides).toEqual([]);
  expect((await read(desk, 'paid=card')).guides).toEqual([]);
  expect((await read(desk, 'money=gone&paid=constructor')).guides).toEqual([]);
});

test('whoever told whether money left begins past that question', async () => {
  const desk = await openTestDesk();
  for (const [answer, path] of [
    ['gone', 'yes'],
    ['kept', 'no'],
    ['unsure', ''],
  ] as const) {
    const { guides } = await read(desk, `money=${answer}&paid=card&locale=en`);
    for (const guide of guides) {
      const { given, moved } = await (
        await desk.ask('GET', `/guides/${guide.slug}?path=${guide.path}&locale=en`)
      ).json();
      expect(moved, guide.slug).toBe(false);
      expect(given.map((one: { path: string }) => one.path)).toEqual(guide.path === '' ? [] : ['']);
    }
    expect(guides.some((guide: { path: string }) => guide.path === path)).toBe(true);
  }
});

test('an answer that nobody offers was not given', async () => {
  const desk = await openTestDesk();
  const { money, paid } = await read(desk, 'money=perhaps&paid=constructor');
  expect([money.chosen, paid.chosen]).toEqual([null, null]);
});
