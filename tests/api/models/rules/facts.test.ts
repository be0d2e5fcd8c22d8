import { expect, test } from 'vitest';
import type { Condition } from '../../../../api/models/rules/conditions.ts';
import { factsOf, worldNow } from '../../../../api/models/rules/facts.ts';
import { addWebhook } from '../../../../api/models/rules/webhooks.ts';
import { writeAsCustomer, writeNote } from '../../../../api/models/tickets/messages.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';
import { organisation } from '../../organisations.ts';

const words: Condition = { fact: 'words', is: true, of: ['card'] };

test('what is known of a ticket is what it is, what its payment was, and what its customer wrote', async () => {
  const { db, ticket, person } = await freshDesk();
  const yara = await person('yara');
  const { number } = await ticket({
    locale: 'en',
    problemType: 'bank-declines',
    facts: [
      { kind: 'country', value: clean('eg') },
      { kind: 'method', value: clean('meeza') },
    ],
    tags: [{ intent: 'card-not-working', problemType: 'bank-declines', confidence: 0.9, because: [] }],
  });
  await writeAsCustomer(db, number, { body: 'Where is my refund?', locale: 'en' });
  await writeNote(db, number, { body: 'A secret of the house', locale: 'en' }, yara);
  const hour = 60 * 60_000;
  const known = await factsOf(db, [number], [{ conditions: [words], actions: [] }], Date.now() + hour);
  const facts = known.get(number);
  expect(facts).toMatchObject({
    ...{ status: 'new', problemType: 'bank-declines', intent: 'card-not-working', language: 'en' },
    ...{ country: 'eg', method: 'meeza', assignee: null, channel: 'form', organisation: null },
  });
  const { id } = await organisation(db, { members: [{ email: 'customer@example.com' }] });
  expect((await factsOf(db, [number], [])).get(number)).toMatchObject({ organisation: String(id) });
  expect(facts?.silence).toBeGreaterThanOrEqual(hour);
  expect(facts?.written).toContain('refund');
  expect(facts?.written).not.toContain('secret');
});

test('words are read only where somebody asks for them; of spam nothing is known', async () => {
  const { db, ticket, person } = await freshDesk();
  const [{ number }, spam] = [await ticket(), await ticket()];
  await markSpam(db, spam.number, true, await person('yara'));
  const known = await factsOf(db, [number, spam.number], [{ conditions: [], actions: [] }]);
  expect([...known.keys()]).toEqual([number]);
  expect(known.get(number)?.written).toBe(' ');
});

test('what may be named are agents, problem types and programs', async () => {
  const { db, person } = await freshDesk();
  const [yara, huda] = [await person('yara'), await person('huda', 'editor')];
  const { id } = await addWebhook(db, { name: 'Chat', url: 'https://chat.example/in' }, yara);
  const { agents, types, webhooks } = await worldNow(db);
  expect([agents.has(yara.id), agents.has(huda.id), types.has('bank-declines'), webhooks.has(id)]).toEqual([
    ...[true, false, true, true],
  ]);
});
