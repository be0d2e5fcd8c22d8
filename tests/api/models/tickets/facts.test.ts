import { expect, test } from 'vitest';
import { factsOf, sayFact } from '../../../../api/models/tickets/facts.ts';
import { writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';

const amount = (value: string) => ({ kind: 'amount' as const, value: clean(value) });
const says = (body: string) => ({ body, locale: 'en' as const });

test('what is read is kept with its message, and what an agent says stays whatever is written later', async () => {
  const { db, person, ticket } = await freshDesk();
  const own = await ticket({ facts: [amount('349')] });
  const [read] = await factsOf(db, own.number);
  expect(read).toMatchObject({ value: '349', by: 'model', message: expect.any(Number) });
  await writeAsCustomer(db, own.number, { ...says('It was 20.'), facts: [amount('20')] });
  expect((await factsOf(db, own.number)).map(({ value }) => value)).toEqual(['349']);
  const yara = await person('yara');
  await sayFact(db, own.number, { kind: 'amount', value: null }, yara);
  await writeAsCustomer(db, own.number, { ...says('It was 20.'), facts: [amount('20')] });
  expect(await factsOf(db, own.number)).toEqual([]);
  await sayFact(db, own.number, { kind: 'amount', value: '35' }, yara);
  expect(await factsOf(db, own.number)).toMatchObject([
    { value: '35', by: 'agent', agent: yara.id, message: null },
  ]);
});

test('no fact keeps a part of a card number that a later message completes', async () => {
  const { db, ticket } = await freshDesk();
  const own = await ticket({
    body: clean('My card begins with 4111 1111'),
    facts: [{ kind: 'rrn', value: clean('41111111') }],
  });
  expect(await factsOf(db, own.number)).toHaveLength(1);
  await writeAsCustomer(db, own.number, says('and it ends with 1111 1111'));
  const known = await factsOf(db, own.number);
  expect(known.map(({ value }) => value).join()).not.toContain('41111111');
});
