import { expect, test } from 'vitest';
import { english } from './editing.ts';
import { reviewDay } from './review-day.ts';

test('a suggestion is put into the draft, or left, and decided once', async () => {
  const { send, read, text, status } = await reviewDay();
  const suggest = (suggestion: string) =>
    send('reviewer', 'POST', `${english}/comments`, {
      ...{ passage: 'title', quote: 'Zubrowka', body: 'Plainer', suggestion },
    });
  await suggest('Zubrowka is refused');
  await suggest('Vodka');
  const { threads } = await read('writer', `${english}/comments`);
  const at = (place: number) =>
    `${english}/comments/${threads[place].id}/suggestions/${threads[place].comments[0].id}`;
  expect(await status('writer', 'DELETE', at(1))).toBe(204);
  expect(await status('writer', 'PUT', at(1), { version: 1 })).toBe(409);
  expect(await status('writer', 'PUT', at(0), { version: 0 })).toBe(409);
  const taken = await send('writer', 'PUT', at(0), { version: 1 });
  expect(await taken.json()).toEqual({ version: 2, state: 'draft' });
  expect((await text()).title).toBe('Zubrowka is refused');
});
