import type { Locale } from '#ground/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DeskAgent, DeskTeam } from '#lib/types.ts';

const ofTeam = /^team:(\d{1,9})$/;

/** To whom a ticket can be given: to nobody, to a team, to somebody; whoever is away is said to be. */
export const assignees = (agents: DeskAgent[], teams: DeskTeam[], locale: Locale) => [
  { value: 'nobody', text: m.desk_assignee_nobody() },
  ...teams.map(({ id, name }) => ({ value: `team:${id}`, text: m.desk_team_named({ name: name[locale] }) })),
  ...agents.map(({ id, name, awayUntil }) => ({
    value: id,
    text: isAway(awayUntil) ? m.desk_agent_away({ name }) : name,
  })),
];

/** Whoever was away until then is back, also on a page that was open meanwhile. */
const isAway = (until: string | null): boolean => until !== null && Date.parse(until) > Date.now();

/** Which of these a ticket has. */
export const assigneeOf = (ticket: { assignee: string | null; team: number | null }): string =>
  ticket.assignee ?? (ticket.team === null ? 'nobody' : `team:${ticket.team}`);

/** The team that was chosen, where it is one. */
export function teamChosen(chosen: string): number | undefined {
  const [, id] = ofTeam.exec(chosen) ?? [];
  return id === undefined ? undefined : Number(id);
}
