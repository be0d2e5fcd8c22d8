import { expect, test } from 'vitest';
import { draftOf, draftsOf, dropDraft, saveDraft } from '../../../../api/models/tickets/drafts.ts';
import { writeAsAgent, writeNote } from '../../../../api/models/tickets/messages.ts';
import { freshDesk } from '../../desk.ts';

const written = (body: string, base: Date | null = null) => ({
  kind: 'reply' as const,
  ...{ body, base, seen: 1, composed: false },
});

test('what is being written is kept without secrets, until it is sent', async () => {
  const { db, person, ticket } = await freshDesk();
  const [own, yara, omar] = [await ticket(), await person('yara'), await person('omar')];
  await saveDraft(db, own.number, written('Your card 4111 1111 1111 1111'), yara);
  expect((await draftOf(db, own.number, yara))?.body).toBe('Your card \u2068•••• 1111\u2069');
  expect(await draftOf(db, own.number, omar)).toBeNull();
  expect(await draftsOf(db, yara)).toMatchObject([
    { ticket: own.number, subject: own.subject, kind: 'reply' },
  ]);
  await writeNote(db, own.number, { body: 'A note', locale: 'en' }, yara);
  expect(await draftOf(db, own.number, yara)).not.toBeNull();
  await writeAsAgent(db, own.number, { body: 'Your card', locale: 'en' }, yara);
  expect(await draftOf(db, own.number, yara)).toBeNull();
});

test('the newest wins, and what another tab saved meanwhile is kept beside it', async () => {
  const { db, person, ticket } = await freshDesk();
  const [own, yara] = [await ticket(), await person('yara')];
  const first = await saveDraft(db, own.number, written('Hello'), yara);
  const second = await saveDraft(db, own.number, written('Hello Omar', first.savedAt), yara);
  expect(second.other).toBeNull();
  const elsewhere = await saveDraft(db, own.number, written('Good morning', first.savedAt), yara);
  expect(elsewhere).toMatchObject({ body: 'Good morning', other: 'Hello Omar' });
  const goesOn = await saveDraft(db, own.number, written('Good morning, Omar', elsewhere.savedAt), yara);
  expect(goesOn.other).toBe('Hello Omar');
  await dropDraft(db, own.number, yara);
  expect(await draftOf(db, own.number, yara)).toBeNull();
});

test('what arrives to be kept after it was sent is kept no more; what is written since then is', async () => {
  const { db, person, ticket } = await freshDesk();
  const [own, yara] = [await ticket(), await person('yara')];
  await writeAsAgent(db, own.number, { body: 'Your card', locale: 'en' }, yara);
  await saveDraft(db, own.number, written('Your card'), yara);
  expect(await draftOf(db, own.number, yara)).toBeNull();
  await saveDraft(db, own.number, { ...written('Your card'), seen: 2 }, yara);
  expect(await draftOf(db, own.number, yara)).not.toBeNull();
  await saveDraft(db, own.number, written('Your card, again'), yara);
  expect((await draftOf(db, own.number, yara))?.body).toBe('Your card, again');
});

test('what its writer marked stays in a draft, with what is to be done beside it; a card never does', async () => {
  const { db, person, ticket } = await freshDesk();
  const [own, yara] = [await ticket(), await person('yara')];
  const also = { macros: [1], status: 'solved' as const, followUp: '2026-12-01' };
  const body = 'The code is 481516, card 4111 1111 1111 1111';
  const plain = await saveDraft(db, own.number, written(body), yara);
  expect(plain.body).not.toContain('481516');
  expect(plain).toMatchObject({ keeps: [], also: null });
  const marks = { keeps: ['481516', '4111 1111 1111 1111', 'elsewhere'], also };
  await saveDraft(db, own.number, { ...written(body, plain.savedAt), ...marks }, yara);
  const kept = await draftOf(db, own.number, yara);
  expect(kept?.body).toContain('481516');
  expect(kept?.body).not.toContain('4111 1111');
  expect(kept).toMatchObject({ keeps: ['481516'], also });
});
