import { expect, test } from 'vitest';
import { Unseen } from '../../../../api/ground/failures.ts';
import { publish, withdraw } from '../../../../api/models/articles/publications.ts';
import { changeDetails, createArticle } from '../../../../api/models/articles/studio.ts';
import { saveDraft } from '../../../../api/models/articles/translations.ts';
import { mustHaveSeen, mustWait } from '../../../../api/models/tickets/held-answers.ts';
import { merge } from '../../../../api/models/tickets/merges.ts';
import { writeAsAgent, writeAsCustomer, writeNote } from '../../../../api/models/tickets/messages.ts';
import { details, words } from '../../articles.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';

const says = (body: string) => ({ body, locale: 'en' as const });

async function withTicket() {
  const desk = await freshDesk();
  const { db } = desk;
  const { number } = await desk.ticket();
  const [yara, omar] = [await desk.person('yara'), await desk.person('omar')];
  const seen = await writeAsCustomer(db, number, says('Is anybody there?'));
  const isHeld = (by: typeof yara) =>
    mustWait(db, { ticket: number, seen, agent: by.id, body: clean('Any news?') });
  return { ...desk, number, yara, omar, seen, isHeld };
}

test('what others said since is unseen: a customer, a colleague; not a note, and not what one said oneself', async () => {
  const { db, number, yara, omar, seen, isHeld } = await withTicket();
  await writeNote(db, number, says('I look into it.'), omar);
  await writeAsAgent(db, number, says('We look into it.'), yara);
  expect([await isHeld(yara), await isHeld(omar)]).toEqual([false, true]);
  await expect(mustHaveSeen(db, number, seen, yara)).resolves.toBeUndefined();
  await expect(mustHaveSeen(db, number, seen, omar)).rejects.toThrow(Unseen);
  await expect(mustHaveSeen(db, number, undefined, omar)).resolves.toBeUndefined();
  await writeAsCustomer(db, number, says('It works again.'));
  expect(await isHeld(yara)).toBe(true);
});

test('what leads to an article that readers do not see waits, until they see it again', async () => {
  const { db, number, yara, seen } = await withTicket();
  const by = { ...yara, role: 'editor' } as const;
  await createArticle(db, 'inside', details, by);
  await saveDraft(db, { slug: 'inside', locale: 'en', version: 0 }, words('Inside'), by);
  await publish(db, 'inside', 'en', by);
  const body = clean('See https://h.example/en/articles/inside');
  const waits = () => mustWait(db, { ticket: number, seen, agent: yara.id, body });
  expect(await waits()).toBe(false);
  await changeDetails(db, 'inside', { audience: 'staff' }, by);
  expect(await waits()).toBe(true);
  await changeDetails(db, 'inside', { audience: 'consumer' }, by);
  expect(await waits()).toBe(false);
  await withdraw(db, 'inside', 'en', by);
  expect(await waits()).toBe(true);
});

test('where the talk went on in another ticket nothing of this one is said', async () => {
  const { db, number, ticket, yara, isHeld } = await withTicket();
  const other = await ticket();
  expect(await isHeld(yara)).toBe(false);
  await merge(db, number, { into: other.number }, yara);
  expect(await isHeld(yara)).toBe(true);
});
