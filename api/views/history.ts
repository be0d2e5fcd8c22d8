import type { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import type { ofTickets, TicketEvent } from '../events/kinds.ts';
import type { Locale } from '../ground/locale.ts';
import { namesOfTeams } from '../models/teams/teams.ts';
import { namesOf } from '../models/people/people.ts';
import { byRule, rulesOfRuns } from '../models/rules/rules.ts';
import type { Finder } from '../understanding/finder.ts';

type Told = z.infer<typeof ofTickets>;

/** What happened, told with names: of whoever or whichever rule did it, of who had the ticket and has it, of their teams, of the problem types. */
export async function historyShown(
  db: Queries,
  finder: Pick<Finder, 'problemType'>,
  { history, team }: { history: TicketEvent[]; team: Map<string, string> },
  locale: Locale,
): Promise<Told[]> {
  const ids = history.flatMap(peopleIn);
  const others = new Set(ids.filter((id) => id !== null && !team.has(id)));
  const runs = history.flatMap(({ run }) => run ?? []);
  const [names, rules] = [
    await namesOf(
      db,
      [...others].filter((id) => id !== null),
    ),
    await rulesOfRuns(db, runs),
  ];
  const teams = await teamsIn(db, history, locale);
  const person = (id: string | null) => id && (team.get(id) ?? names.get(id) ?? null);
  const type = (id: string | null) => id && (finder.problemType(id)?.name[locale] ?? id);
  return history.map((event) => {
    const rule = event.kind === 'ticket.rule-stopped' ? event.data.rule : rules.get(event.run ?? 0);
    const told = { ...event, actor: rule === undefined ? person(event.actor) : byRule[locale](rule) };
    if (told.kind === 'ticket.held')
      return { ...told, data: { whom: person(told.data.whom) ?? told.data.whom } };
    if (told.kind === 'ticket.told')
      return { ...told, data: { ...told.data, whom: person(told.data.whom) ?? told.data.whom } };
    if (told.kind === 'ticket.assigned')
      return { ...told, data: { from: person(told.data.from), to: person(told.data.to) } };
    if (told.kind === 'ticket.team')
      return { ...told, data: { ...told.data, from: teams(told.data.from), to: teams(told.data.to) } };
    if (told.kind === 'ticket.problem-type')
      return { ...told, data: { from: type(told.data.from), to: type(told.data.to) } };
    return told;
  });
}

/** Whom an event names, by their ids. */
function peopleIn({ actor, ...event }: TicketEvent): (string | null)[] {
  if (event.kind === 'ticket.assigned') return [actor, event.data.from, event.data.to];
  const tells = event.kind === 'ticket.told' || event.kind === 'ticket.held';
  return tells ? [actor, event.data.whom] : [actor];
}

/** What the teams are called that a history names. */
async function teamsIn(db: Queries, history: TicketEvent[], locale: Locale) {
  const ids = history.flatMap(({ kind, data }) =>
    kind === 'ticket.team' ? [data.from, data.to].filter((id) => id !== null).map(Number) : [],
  );
  const names = await namesOfTeams(db, ids);
  return (id: string | null) => id && (names.get(Number(id))?.[locale] ?? id);
}
