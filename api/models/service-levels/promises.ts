import type { tickets } from '../../db/schema/tickets.ts';
import type { Text } from '../../ground/texts.ts';
import type { Clocks } from './clocks.ts';
import { clocksOf, started } from './clocks.ts';
import type { Level, Levels } from './levels.ts';
import { levelFor } from './levels.ts';

type Ticket = typeof tickets.$inferSelect;

/** By when somebody is answered, where the clock shows what, and whether that is over. */
export type Promised = { at: string; zone: string; zoneName: Text; late: boolean };

/** By when the customer of a ticket is answered next; nothing where that is not promised, or they wait for no answer. */
export function promisedTo(
  ticket: Clocks & Pick<Ticket, 'serviceLevel' | 'standing'>,
  levels: Levels,
  now = Date.now(),
): Promised | null {
  const level = levels.all.find(({ id }) => id === ticket.serviceLevel);
  if (!level || (ticket.standing !== 'new' && ticket.standing !== 'open')) return null;
  return byWhen(ticket, level, now);
}

function byWhen(clocks: Clocks, level: Level, now: number): Promised | null {
  const answer = clocksOf(clocks, level.targets, level.hours).find(({ kind }) => kind !== 'solution');
  if (!answer?.dueAt) return null;
  const { zone } = level.hours;
  const at = new Date(answer.dueAt).toISOString();
  return { at, zone, zoneName: nameOfZone(zone), late: answer.dueAt < now };
}

/** What everybody may be told who writes now: the latest first answer of all that their ticket may be promised; nothing where one is promised none. */
export function promisedToAll(levels: Levels, now = Date.now()) {
  const types = [null, ...levels.all.map(({ problemType }) => problemType)];
  const promises = types
    // As tickets are filed: what is urgent is high.
    .flatMap((problemType) => (['normal', 'high'] as const).map((priority) => ({ priority, problemType })))
    .map((ticket) => {
      const level = levelFor(levels, ticket);
      const promised = level && byWhen(started(now), level, now);
      return level && promised ? { level, promised } : undefined;
    });
  const [latest] = promises
    .filter((one) => one !== undefined)
    .sort((a, b) => b.promised.at.localeCompare(a.promised.at));
  return promises.includes(undefined) ? undefined : latest;
}

/** The time of a place as people there call it. */
export const nameOfZone = (zone: string): Text => ({
  ar: nameIn('ar', 'shortGeneric', zone),
  // Some are only abbreviated in English.
  en:
    [nameIn('en', 'shortGeneric', zone), nameIn('en', 'longGeneric', zone)].find((name) =>
      name.includes(' '),
    ) ?? zone,
});

const nameIn = (locale: string, timeZoneName: 'shortGeneric' | 'longGeneric', timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
