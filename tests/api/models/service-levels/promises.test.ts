import { expect, test } from 'vitest';
import { started } from '../../../../api/models/service-levels/clocks.ts';
import { levelFor, readLevels } from '../../../../api/models/service-levels/levels.ts';
import { nameOfZone, promisedTo, promisedToAll } from '../../../../api/models/service-levels/promises.ts';
import { freshDesk } from '../../desk.ts';

const at = (moment: string) => Date.parse(`${moment}+03:00`);

test('a customer is told by when they are answered, by the clock of who answers, and when that is over', async () => {
  const { db } = await freshDesk();
  const levels = await readLevels(db);
  const { id: serviceLevel } = levelFor(levels, { priority: 'high', problemType: null }) ?? { id: 0 };
  const ticket = { ...started(at('2026-12-03T16:50')), serviceLevel, standing: 'new' } as const;
  const promised = promisedTo(ticket, levels, at('2026-12-03T16:50'));
  expect(promised).toMatchObject({ at: '2026-12-06T07:50:00.000Z', zone: 'Asia/Riyadh', late: false });
  expect(promisedTo(ticket, levels, at('2026-12-06T11:00'))?.late).toBe(true);
  expect(promisedTo({ ...ticket, askedAt: null }, levels)).toBeNull();
  expect(promisedTo({ ...ticket, standing: 'spam' }, levels)).toBeNull();
});

test('whoever has not written yet is told the latest that they may be promised, or nothing', async () => {
  const { db } = await freshDesk();
  const levels = await readLevels(db);
  expect(promisedToAll(levels)?.level.targets.first).toBe(8 * 3_600_000);
  const some = { ...levels, all: levels.all.filter(({ priority }) => priority !== null) };
  expect(promisedToAll(some)).toBeUndefined();
});

test('a zone has the name that people there give it', () => {
  expect(nameOfZone('Asia/Riyadh').en).toBe('Saudi Arabia Time');
  expect(nameOfZone('Africa/Cairo')).toEqual({ ar: 'توقيت مصر', en: 'Egypt Time' });
});
