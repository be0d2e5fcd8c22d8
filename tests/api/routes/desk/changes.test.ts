import { expect, test } from 'vitest';
import { errorTexts } from '../../../../api/ground/texts.ts';
import { openTestDesk, ticketForm } from '../../app.ts';

async function atTheDesk() {
  const desk = await openTestDesk();
  const as = await desk.signedIn('agent');
  const file = async () => (await (await desk.ask('POST', '/tickets', { body: ticketForm() })).json()).number;
  const status = async (number: number) =>
    (await (await desk.ask('GET', `/desk/tickets/${number}`, { as })).json()).status;
  return { ...desk, as, file, status };
}

test('many are changed at once, each with its result, and taken back', async () => {
  const { ask, as, file, status } = await atTheDesk();
  const numbers = [await file(), 999_999, await file()];
  const body = { numbers, change: { status: 'waiting' } };
  const made = await (await ask('POST', '/desk/tickets/changes', { as, body })).json();
  expect(made.results).toEqual([
    { number: numbers[0], done: true, why: null },
    { number: 999_999, done: false, why: errorTexts['not-found'].en },
    { number: numbers[2], done: true, why: null },
  ]);
  expect(await status(numbers[0])).toBe('waiting');
  const back = await ask('DELETE', `/desk/tickets/changes/${made.undo}`, { as });
  expect((await back.json()).results.map(({ done }: { done: boolean }) => done)).toEqual([true, true]);
  expect(await status(numbers[0])).toBe('new');
});

test('one change of some tickets is asked for, and nothing else', async () => {
  const { ask, as, file } = await atTheDesk();
  const numbers = [await file()];
  for (const body of [
    { numbers, change: { status: 'waiting', priority: 'low' } },
    { numbers, change: { problemType: 'no-such-type' } },
    { numbers, change: {} },
    { numbers: [], change: { spam: true } },
    { numbers: Array.from({ length: 201 }, (_, at) => at + 1), change: { spam: true } },
  ])
    expect((await ask('POST', '/desk/tickets/changes', { as, body })).status).toBe(422);
  expect((await ask('DELETE', '/desk/tickets/changes/constructor', { as })).status).toBe(404);
});

test('whoever asks for the next ticket has it', async () => {
  const { ask, as, file } = await atTheDesk();
  const number = await file();
  const next = async () => (await ask('POST', '/desk/tickets/next', { as })).json();
  expect(await next()).toEqual({ number });
  expect(await next()).toEqual({ number: null });
});
