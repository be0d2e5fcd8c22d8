import { expect, test } from 'vitest';
import { dayAfter, today } from '../../../../api/ground/clock.ts';
import { sayFact } from '../../../../api/models/tickets/facts.ts';
import { macroFor } from '../../../../api/models/macros/filled.ts';
import { freshDesk } from '../../desk.ts';

test('a macro says what is known of the ticket, and asks for what is not', async () => {
  const { db, person, ticket } = await freshDesk();
  const [yara, own] = [await person('Yara Nasser'), await ticket({})];
  await sayFact(db, own.number, { kind: 'amount', value: '4850' }, yara);
  await sayFact(db, own.number, { kind: 'currency', value: 'EGP' }, yara);
  const macro = {
    ar: 'مبلغ {amount} في التذكرة {number}.',
    en: 'We saw {amount} at {bank}, says {agent}.',
    actions: { priority: 'high', followUpIn: 2 } as const,
  };
  const english = await macroFor(db, macro, own, { locale: 'en', agent: yara.name });
  expect(english).toEqual({
    text: 'We saw EGP\u00a04,850.00 at ⟪bank⟫, says Yara.',
    locale: 'en',
    actions: { ...macro.actions, followUp: dayAfter(today(), 2) },
  });
  const arabic = await macroFor(db, { ...macro, en: null }, own, { locale: 'en', agent: yara.name });
  expect(arabic.locale).toBe('ar');
  expect(arabic.text).toContain(String(own.number));
});
