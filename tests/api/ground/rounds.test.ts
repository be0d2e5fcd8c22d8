import { expect, test } from 'vitest';
import { inRounds } from '../../../api/ground/rounds.ts';

test('one round at a time is under way, and one that has not begun serves everyone who asks', async () => {
  const begun: PromiseWithResolvers<void>[] = [];
  const rounds = inRounds(() => {
    const round = Promise.withResolvers<void>();
    begun.push(round);
    return round.promise;
  });
  const first = rounds.ask();
  await Promise.resolve();
  const [second, third] = [rounds.ask(), rounds.ask()];
  expect(third).toBe(second);
  expect(begun).toHaveLength(1);
  begun[0]?.resolve();
  await first;
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.resolve();
  await Promise.all([second, third, rounds.idle()]);
});
