import { expect, test } from 'vitest';
import { keepMacro } from '../../../../api/models/macros/macros.ts';
import { usesOf } from '../../../../api/models/macros/uses.ts';
import { writeAsAgent } from '../../../../api/models/tickets/messages.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { freshDesk } from '../../desk.ts';

test('a macro counts in how many tickets it was sent, and how many of those were solved', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const macro = await keepMacro(
    db,
    { name: 'Refund', ar: '', en: 'Hello.', reach: 'mine', actions: {} },
    yara,
  );
  const [first, second] = [await ticket(), await ticket()];
  const message = { body: 'Hello.', locale: 'en' as const, also: { macros: [macro, 999] } };
  for (const { number } of [first, first, second]) await writeAsAgent(db, number, message, yara);
  await changeTicket(db, first.number, { status: 'solved' }, yara);
  expect(await usesOf(db, [macro, 999])).toEqual(new Map([[macro, { used: 2, solved: 1 }]]));
});
