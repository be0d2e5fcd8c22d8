import { expect, test } from 'vitest';
import { announce } from '../../../../api/models/incidents/incidents.ts';
import { currentIncidents, noticesAbout } from '../../../../api/models/incidents/shown.ts';
import { nobody } from '../../../../api/who/viewer.ts';
import { freshDesk } from '../../desk.ts';

async function announced() {
  const { db, person } = await freshDesk();
  const agent = await person('yara');
  const trouble = {
    title: { ar: 'تعثر الدفع', en: 'Payments fail' },
    text: { ar: 'نتابع', en: 'We look into it' },
    status: 'investigating',
    impact: 'major',
    providers: ['stc pay', 'rajhi', 'Bank of Nowhere'],
    problemTypes: ['wallets-and-top-up'],
    countries: [],
    startedAt: new Date(),
  } as const;
  await announce(
    db,
    { ...trouble, providers: [...trouble.providers], problemTypes: [...trouble.problemTypes], countries: [] },
    agent,
  );
  return { db, agent };
}

test('who wrote an update and how many wait is for the staff', async () => {
  const { db, agent } = await announced();
  const [forAll] = await currentIncidents(db);
  expect(forAll).toMatchObject({ tickets: null, updates: [{ author: null }] });
  const [forAgents] = await currentIncidents(db, agent);
  expect(forAgents).toMatchObject({ tickets: 0, updates: [{ author: 'yara' }] });
  expect((await currentIncidents(db, nobody))[0]?.updates[0]?.author).toBeNull();
});

test('a reader is told of what is about their type, or names who has the trouble', async () => {
  const { db } = await announced();
  const about = async (asked: { problemType?: string; text?: string }) =>
    (await noticesAbout(db, asked)).length;
  expect(await about({ problemType: 'wallets-and-top-up' })).toBe(1);
  expect(await about({ text: 'اس تي سي باي لا يعمل' })).toBe(1);
  expect(await about({ text: 'وبطاقتي من الراجحي مرفوضة' })).toBe(1);
  expect(await about({ text: 'بطاقتي من بنك الرياض مرفوضة' })).toBe(0);
  expect(await about({ text: 'my Bank of Nowhere card fails' })).toBe(1);
  expect(await about({ problemType: 'crypto-payments', text: 'constructor' })).toBe(0);
});
