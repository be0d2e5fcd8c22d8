import { expect, test } from 'vitest';
import { restoreModel } from '../../../api/models/learning/learned.ts';
import { learnFromCorrections } from '../../../api/understanding/learn.ts';
import { openTestDesk, ticketForm } from '../app.ts';

/** A word that no phrase has: only corrections can teach what it means. */
const unknown = 'The zorblatt terminal at my counter prints nothing and the zorblatt light is red';

test(
  'corrections made in the desk change the model, and the old one can be put back',
  { timeout: 60_000 },
  async () => {
    const { ask, db, follower, finder, signedIn } = await openTestDesk({ RATE_LIMITS: 'false' });
    const as = await signedIn('agent');
    const before = finder.understand(unknown).problemType;
    const is = 'merchant-checkout';
    expect(before).not.toBe(is);
    expect(await learnFromCorrections(db)).toBeUndefined();
    for (const message of [unknown, `${unknown}, since morning`, `Hello, ${unknown}`]) {
      const { number } = await (
        await ask('POST', '/tickets', { body: ticketForm({ subject: 'Terminal', message }) })
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
