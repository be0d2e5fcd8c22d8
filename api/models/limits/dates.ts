import { countries, countryId } from '../../../content/countries.ts';
import type { LimitCase } from '../../../content/limits.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import { lettersOfCase } from '../letters/letters.ts';
import { dueBy } from './due.ts';
import { authorityIn, knownIn, shownLimit } from './limits.ts';

/** What is asked: a case, and the day on which it began. */
type Begun = { case: LimitCase; day: string };

/**
 * By when each limit of a case is over that began on a day in a country, and whom to ask where none is known or it has passed.
 * `today` is written as days are. @throws NotFound
 */
export function datesIn(name: string, begun: Begun, locale: Locale, today: string) {
  const { data: id } = countryId.safeParse(name);
  if (id === undefined) throw new NotFound();
  const { weekend } = countries[id];
  const dates = knownIn(id)
    .filter((limit) => limit.case === begun.case)
    .map((limit) => {
      const { longest } = limit;
      const by = dueBy(begun.day, limit, weekend);
      const latest = longest === undefined ? null : dueBy(begun.day, { ...limit, days: longest }, weekend);
      return { ...shownLimit(limit, locale), by, latest, passed: today > (latest ?? by) };
    });
  return {
    id,
    name: countries[id].name[locale],
    ...begun,
    weekend: weekend[0],
    dates,
    ask: authorityIn(id, locale),
    letters: lettersOfCase(begun.case, id, locale),
  };
}
