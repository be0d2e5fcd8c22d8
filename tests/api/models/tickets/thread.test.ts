import { expect, test } from 'vitest';
import { writeAsAgent, writeAsCustomer, writeNote } from '../../../../api/models/tickets/messages.ts';
import { firstWords, thread } from '../../../../api/models/tickets/thread.ts';
import { freshDesk } from '../../desk.ts';

const says = (body: string) => ({ body, locale: 'en' }) as const;

/** A ticket that was talked about at length: its first message, and 120 after it in turn. */
async function longTalk() {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const { number } = await ticket();
  for (let at = 1; at <= 120; at++) {
    if (at % 10 === 0) await writeNote(db, number, says(`note ${at}`), yara);
    else if (at % 2) await writeAsCustomer(db, number, says(`question ${at}`));
    else await writeAsAgent(db, number, says(`answer ${at}`), yara);
  }
  async function pages(notes: boolean) {
    const pages: string[][] = [];
    let before: number | undefined;
    for (let more = true; more;) {
      const { messages, earlier } = await thread(db, number, { notes, before });
      pages.push(messages.map(({ body }) => body));
      [more, before] = [earlier, messages[0]?.id];
    }
    return pages;
  }
  return { db, number, pages };
}

test('the latest messages come first, oldest on top, and the earlier ones page by page, each once', async () => {
  const { pages } = await longTalk();
  const seen = await pages(true);
  expect(seen.map(({ length }) => length)).toEqual([50, 50, 21]);
  const inOrder = seen.toReversed().flat();
  expect(inOrder[0]).toBe('My card was declined yesterday.');
  expect(inOrder.slice(1).map((body) => Number(body.split(' ')[1]))).toEqual(
    Array.from({ length: 120 }, (_, at) => at + 1),
  );
});

test('pages without notes are as long as those with them', async () => {
  const { pages } = await longTalk();
  const seen = await pages(false);
  expect(seen.map(({ length }) => length)).toEqual([50, 50, 9]);
  expect(seen.flat().filter((body) => body.startsWith('note'))).toEqual([]);
});

test('what the customer wrote first is known however much followed', async () => {
  const { db, number } = await longTalk();
  expect(await firstWords(db, number)).toBe('My card was declined yesterday.');
});
