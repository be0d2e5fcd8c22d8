import { expect, test } from 'vitest';
import { restoreModel } from '../../../api/models/learning/learned.ts';
import { learnFromCorrections } from '../../../api/understanding/learn.ts';
import { openTestDesk, ticketForm } from '../app.ts';

/** Words that no phrase has: only corrections can teach what they mean. */
const unknown = 'The zorblatt of our quaxel hums and blinks, and the zorblatt lid is red';

test(
  'corrections made in the desk change the model, and the old one can be put back',
  { timeout: 300_000 },
  async () => {
    const { ask, db, follower, finder, signedIn } = await openTestDesk({ RATE_LIMITS: 'false' });
    const as = await signedIn('agent');
    const before = finder.understand(unknown).problemType;
    const is = 'merchant-checkout';
    expect(before).not.toBe(is);
    expect(await learnFromCorrections(db)).toBeUndefined();
    for (const message of [unknown, `${unknown}, since morning`, `Hello, ${unknown}`]) {
      const { number } = await (
        await ask('POST', '/tickets', { body: ticketForm({ subject: 'Zorblatt', message }) })
      ).json();
      const corrected = await ask('PATCH', `/desk/tickets/${number}`, { as, body: { problemType: is } });
      expect(corrected.status).toBeLessThan(300);
    }
    const learned = await learnFromCorrections(db);
    expect(learned?.replaced).toBe(true);
    expect(learned?.after.corrections).toBeGreaterThan(learned?.before.corrections ?? 1);
    expect(learned?.after.heldBack).toBeGreaterThanOrEqual(learned?.before.heldBack ?? 1);
    await follower.catchUp();
    expect(finder.understand(`Good morning. ${unknown}`).problemType).toBe(is);
    expect(await learnFromCorrections(db)).toBeUndefined();

    expect(await restoreModel(db)).toBe(true);
    await follower.catchUp();
    expect(finder.understand(unknown).problemType).toBe(before);
    expect(await restoreModel(db)).toBe(false);
  },
);
