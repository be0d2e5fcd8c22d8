import { countryId } from '../countries.ts';
import type { Limit, UnknownLimit } from '../limits.ts';
import { askedEverywhere } from '../limits.ts';
import type { Provider } from '../providers.ts';
import { checkDates } from './dates.ts';
import type { Found, Problem } from './problem.ts';
import { says } from './problem.ts';
import { wrongWith } from './texts.ts';

type Limits = { limits: Limit[]; unknown: UnknownLimit[]; providers: Provider[] };

/**
 * Limits whose words are not there in both languages or that were not looked at for a year; countries of which a case is
 * neither known nor said to be unknown, or both; people to ask whom nobody knows there.
 */
export const checkLimits = ({ limits, unknown, providers }: Limits, today: string): Problem[] =>
  [
    ...limits.flatMap((limit, index) =>
      checkLimit(limit, today).map(({ message }) => ({ at: ['known', index], message })),
    ),
    ...unknown.flatMap((one, index) =>
      [...wrongAsk(one, providers), ...checkDates(one, today)].map(({ message }) => ({
        at: ['unknown', index],
        message,
      })),
    ),
    // Without the file there is one thing to tell, and it is told.
    ...(limits.length + unknown.length > 0 ? uncovered(limits, unknown) : []),
  ].map((found) => ({ file: 'limits.yaml', ...found }));

/** A limit by itself: its words are there in both languages, and it was looked at within a year. */
export const checkLimit = (limit: Limit, today: string): Found[] => [
  ...(['what', 'from'] as const).flatMap((key) =>
    wrongWith(limit[key]).map((message): Found => ({ at: [key], message, misleads: true })),
  ),
  ...checkDates(limit, today),
];

function wrongAsk({ ask, country }: UnknownLimit, providers: Provider[]): Found[] {
  const known = providers.find(({ id }) => id === ask);
  return known?.countries.includes(country)
    ? []
    : [{ message: says(`${ask} is no provider of ${country}`, `${ask} ليس من جهات ${country}`) }];
}

const uncovered = (limits: Limit[], unknown: UnknownLimit[]): Found[] =>
  countryId.options.flatMap((country) =>
    askedEverywhere.flatMap((one) => {
      const isKnown = limits.some((limit) => limit.country === country && limit.case === one);
      const isUnknown = unknown.some((entry) => entry.country === country && entry.cases.includes(one));
      if (isKnown !== isUnknown) return [];
      return isKnown
        ? [
            {
              message: says(`${country}: ${one} is known and unknown`, `${country}: ${one} معلوم ومجهول معًا`),
            },
          ]
        : [{ message: says(`${country}: nothing about ${one}`, `${country}: لا شيء عن ${one}`) }];
    }),
  );
