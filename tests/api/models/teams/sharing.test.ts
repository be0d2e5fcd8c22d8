import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Member } from '../../../../api/models/teams/sharing.ts';
import { share } from '../../../../api/models/teams/sharing.ts';
import { locales } from '../../../../api/ground/locale.ts';

const types = ['otp', 'declines', 'refunds'];
const member = fc.record({
  locales: fc.subarray([...locales]),
  skills: fc.subarray(types),
  away: fc.boolean(),
  turn: fc.nat(4),
  open: fc.nat(4),
});
const team = fc
  .array(member, { maxLength: 7 })
  .map((members) => members.map((one, at): Member => ({ ...one, agent: `agent ${at}` })));
const ticket = fc.record({
  locale: fc.constantFrom(...locales),
  problemType: fc.option(fc.constantFrom(...types)),
});
type Ticket = { locale: 'ar' | 'en'; problemType: string | null };
const sharing = fc.constantFrom('in-turn' as const, 'least-busy' as const);

const answers = (one: Member, { locale }: Ticket) => !one.away && one.locales.some((own) => own === locale);
const knows = (one: Member, { problemType }: Ticket) => one.skills.some((skill) => skill === problemType);

/** The same, looked for slowly: somebody before whom nobody comes. */
function slowly(how: 'in-turn' | 'least-busy', members: Member[], asked: Ticket): string | null {
  const rank = (one: Member) => [
    knows(one, asked) ? 0 : 1,
    how === 'least-busy' ? one.open : 0,
    one.turn,
    members.indexOf(one),
  ];
  let best: Member | null = null;
  for (const one of members) {
    if (!answers(one, asked)) continue;
    if (best === null) best = one;
    const [ours, theirs] = [rank(one), rank(best)];
    const at = ours.findIndex((value, place) => value !== theirs[place]);
    if (at >= 0 && (ours[at] ?? 0) < (theirs[at] ?? 0)) best = one;
  }
  return best?.agent ?? null;
}

test('whoever is given a ticket is there, answers in its language, and is found as slowly as one likes', () => {
  fc.assert(
    fc.property(sharing, team, ticket, (how, members, asked) => {
      const { agent, why } = share(how, members, asked);
      expect(agent).toBe(slowly(how, members, asked));
      const given = members.find((one) => one.agent === agent);
      if (given) expect(answers(given, asked)).toBe(true);
      else expect(members.some((one) => answers(one, asked))).toBe(false);
      expect(why === null).toBe(given !== undefined);
      // However they are listed, it is the same one.
      expect(share(how, members.toReversed(), asked)).toEqual({ agent, why });
    }),
    { numRuns: 10_000 },
  );
});

test('nobody is given one while somebody who fits as well has less to do', () => {
  fc.assert(
    fc.property(team, ticket, (members, asked) => {
      const given = members.find(({ agent }) => agent === share('least-busy', members, asked).agent);
      if (!given) return;
      const alike = members.filter((one) => answers(one, asked) && knows(one, asked) === knows(given, asked));
      expect(Math.min(...alike.map(({ open }) => open))).toBe(given.open);
    }),
    { numRuns: 10_000 },
  );
});

test('in turn, those who fit have as many each, give or take one', () => {
  fc.assert(
    fc.property(team, ticket, fc.nat(20), (members, asked, tickets) => {
      let now = members;
      const had = new Map<string, number>();
      for (let n = 0; n < tickets; n++) {
        const { agent } = share('in-turn', now, asked);
        if (agent === null) return;
        had.set(agent, (had.get(agent) ?? 0) + 1);
        const turn = Math.max(...now.map((one) => one.turn)) + 1;
        now = now.map((one) => (one.agent === agent ? { ...one, turn } : one));
      }
      const fit = members.filter((one) => answers(one, asked));
      const best = fit.some((one) => knows(one, asked)) ? fit.filter((one) => knows(one, asked)) : fit;
      const counts = best.map(({ agent }) => had.get(agent) ?? 0);
      if (counts.length > 0) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 10_000 },
  );
});

test('where nobody is given it, it says why', () => {
  const yara = { agent: 'yara', locales: ['ar' as const], skills: [], away: false, turn: 0, open: 0 };
  const asked = { locale: 'en' as const, problemType: null };
  expect(share('in-turn', [], asked).why).toBe('empty');
  expect(share('in-turn', [{ ...yara, away: true }], asked).why).toBe('away');
  expect(share('in-turn', [yara], asked).why).toBe('language');
  expect(share('by-hand', [yara], asked)).toEqual({ agent: null, why: null });
});
