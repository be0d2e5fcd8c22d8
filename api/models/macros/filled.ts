import type { Queries } from '../../db/client.ts';
import { dayAfter, today } from '../../ground/clock.ts';
import { firstName } from '../../ground/first-name.ts';
import type { Locale } from '../../ground/locale.ts';
import { fillIn } from '../../ground/macro-text.ts';
import { zonedTime } from '../../ground/zoned.ts';
import { readLevels } from '../service-levels/levels.ts';
import { promisedTo } from '../service-levels/promises.ts';
import { factShown } from '../tickets/fact-words.ts';
import { factsOf } from '../tickets/facts.ts';
import type { Ticket } from '../tickets/tickets.ts';
import type { MacroActions } from './actions.ts';

type Macro = { ar: string | null; en: string | null; actions: MacroActions };
type Asked = { locale: Locale; agent: string };
export type FilledMacro = {
  text: string;
  locale: Locale;
  actions: MacroActions & { followUp?: string };
};

/**
 * A macro for a ticket: its text in the language that is wanted, else in the other, with the places filled in and `⟪blanks⟫` where nothing
 * is known; and what else is to be done, with the day of a follow-up. `agent` is the name that it is signed with.
 */
export async function macroFor(
  db: Queries,
  macro: Macro,
  ticket: Ticket,
  { locale, agent }: Asked,
): Promise<FilledMacro> {
  const other = locale === 'ar' ? 'en' : 'ar';
  const in_ = macro[locale] ? locale : other;
  const { followUpIn } = macro.actions;
  return {
    text: fillIn(macro[in_] ?? '', await valuesOf(db, ticket, { locale: in_, agent }), in_),
    locale: in_,
    actions: {
      ...macro.actions,
      ...(followUpIn !== undefined && { followUp: dayAfter(today(), followUpIn) }),
    },
  };
}

async function valuesOf(db: Queries, ticket: Ticket, { locale, agent }: Asked): Promise<Map<string, string>> {
  const [known, levels] = await Promise.all([factsOf(db, ticket.number), readLevels(db)]);
  const promised = promisedTo(ticket, levels);
  return new Map([
    ...known.map((one) => [one.kind, factShown(one, locale, known)] as const),
    ...(ticket.name === null ? [] : [['name', firstName(ticket.name)] as const]),
    ['number', String(ticket.number)],
    ['agent', firstName(agent)],
    ...(promised ? [['promise', zonedTime(promised.at, promised.zone, locale)] as const] : []),
  ]);
}
