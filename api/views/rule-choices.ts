import { z } from '@hono/zod-openapi';
import { countries } from '../../content/countries.ts';
import type { Queries } from '../db/client.ts';
import type { Locale } from '../ground/locale.ts';
import { methods } from '../models/incidents/providers.ts';
import { allOrganisations } from '../models/organisations/organisations.ts';
import { macrosOfRules } from '../models/rules/macros.ts';
import { allWebhooks } from '../models/rules/webhooks.ts';
import { allLevels } from '../models/service-levels/editing.ts';
import { allTeams } from '../models/teams/teams.ts';
import { agents } from '../models/tickets/assignments.ts';
import type { Finder } from '../understanding/finder.ts';

const some = z.array(z.object({ id: z.string(), name: z.string() }));

/** What rules may name, as its reader calls it; what every desk has is not among it. */
export const ruleChoices = z
  .object({
    problemType: some,
    intent: some,
    country: some,
    method: some,
    assignee: some,
    serviceLevel: some,
    organisation: some,
    team: some,
    macro: some,
    webhook: some,
  })
  .openapi('RuleChoices');

export async function ruleChoicesShown(
  db: Queries,
  { taxonomy }: Pick<Finder, 'taxonomy'>,
  locale: Locale,
): Promise<z.infer<typeof ruleChoices>> {
  const [people, levels, programs, teams, macros, companies] = await Promise.all([
    agents(db),
    allLevels(db),
    allWebhooks(db),
    allTeams(db),
    macrosOfRules(db),
    allOrganisations(db),
  ]);
  const named = (all: { id: string; name: Record<Locale, string> }[]) =>
    all
      .map(({ id, name }) => ({ id, name: name[locale] }))
      .toSorted((one, other) => one.name.localeCompare(other.name, locale));
  const numbered = (all: { id: number; name: string }[]) =>
    all.map(({ id, name }) => ({ id: String(id), name }));
  return {
    problemType: named(taxonomy),
    intent: named(taxonomy.flatMap(({ intents }) => intents)),
    country: named(Object.entries(countries).map(([id, { name }]) => ({ id, name }))),
    method: named(methods()),
    assignee: people.map(({ id, name }) => ({ id, name })),
    serviceLevel: numbered(levels),
    organisation: numbered(companies),
    team: teams.map(({ id, name }) => ({ id: String(id), name: name[locale] })),
    macro: numbered(macros),
    webhook: numbered(programs),
  };
}
