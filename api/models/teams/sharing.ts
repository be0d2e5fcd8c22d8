import type { sharings, unshared } from '../../db/schema/teams.ts';
import type { Locale } from '../../ground/locale.ts';

/** One of a team, as tickets are shared: how many wait for them, and when it was their turn (the smallest, the longest ago). */
export type Member = {
  agent: string;
  locales: readonly Locale[];
  skills: readonly string[];
  away: boolean;
  turn: number;
  open: number;
};
type Sharing = (typeof sharings)[number];
export type Unshared = (typeof unshared)[number];
/** To whom a ticket goes; nobody where it is given by hand, or `why` there is nobody. */
export type Shared = { agent: string; why: null } | { agent: null; why: Unshared | null };

/**
 * Who of a team is given a ticket. Of those who are there and answer in its language, those who know its problem type best come first where
 * there are any; of these whoever waits longest for a turn, or has least to do, and of equals again whose turn it is.
 */
export function share(
  sharing: Sharing,
  members: readonly Member[],
  { locale, problemType }: { locale: Locale; problemType: string | null },
): Shared {
  if (sharing === 'by-hand') return { agent: null, why: null };
  if (members.length === 0) return { agent: null, why: 'empty' };
  const present = members.filter(({ away }) => !away);
  if (present.length === 0) return { agent: null, why: 'away' };
  const able = present.filter(({ locales }) => locales.includes(locale));
  const skilled = able.filter(({ skills }) => problemType !== null && skills.includes(problemType));
  const compare = sharing === 'in-turn' ? byTurn : byOpen;
  const [first] = (skilled.length > 0 ? skilled : able).toSorted(compare);
  return first ? { agent: first.agent, why: null } : { agent: null, why: 'language' };
}

const byTurn = (one: Member, other: Member): number =>
  one.turn - other.turn || (one.agent < other.agent ? -1 : 1);
const byOpen = (one: Member, other: Member): number => one.open - other.open || byTurn(one, other);
