import type { Construct, Effects, Event, ParseContext, TokenizeContext } from 'micromark-util-types';
import { Unreadable } from './limits.ts';
import { within } from './within.ts';

/**
 * Letters that may be looked at while looking for where marks end. An article takes some thousands; a text made to be slow looks
 * to its end from each of its marks.
 */
const mostSteps = 1_000_000;

/** What each text under way has spent. */
const budgets = new WeakMap<ParseContext, { steps: number }>();

function budgetOf(parser: ParseContext): { steps: number } {
  const known = budgets.get(parser) ?? { steps: 0 };
  budgets.set(parser, known);
  return known;
}

function spend(budget: { steps: number }, steps: number, line: () => number): void {
  budget.steps += steps;
  if (budget.steps > mostSteps) throw new Unreadable('marks', line());
}

/** A part of Markdown's grammar that counts what it looks at, inside other parts too. It goes by another name, so that the plain one can be put off. */
export function counted(construct: Construct, price?: (context: TokenizeContext) => number): Construct {
  const { resolveAll } = construct;
  return {
    ...construct,
    ...(construct.name !== undefined && { name: `counted ${construct.name}` }),
    tokenize(effects, ok, nok) {
      const budget = budgetOf(this.parser);
      const line = () => this.now().line;
      if (price) spend(budget, price(this), line);
      const consume: Effects['consume'] = (code) => {
        spend(budget, 1, line);
        effects.consume(code);
      };
      return construct.tokenize.call(this, within(effects, consume, inner), ok, nok);
    },
    ...(resolveAll && {
      resolveAll(events: Event[], context: TokenizeContext) {
        spend(budgetOf(context.parser), pairings(events), () => events[0]?.[1].start.line ?? 1);
        return resolveAll(events, context);
      },
    }),
  };
}

const known = new WeakMap<Construct, Construct>();

function inner(construct: Construct): Construct {
  const made = known.get(construct) ?? counted(construct);
  known.set(construct, made);
  return made;
}

/** How often opening and closing marks may be compared: each looks back through all that stands before it. */
function pairings(events: Event[]): number {
  const marks = events.filter(([, { _open, _close }]) => _open === true || _close === true).length;
  return (marks * events.length) / 8;
}
