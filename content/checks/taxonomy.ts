import type { ProblemType } from '../taxonomy.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';
import { wrongWith } from './texts.ts';

/** A problem type that cannot be told from another, or whose names are not there in both languages. */
export function checkType(type: ProblemType, all: ProblemType[]): Found[] {
  const others = all.filter(({ id }) => id !== type.id);
  const taken = new Map(
    others.flatMap((other) => other.intents.map((intent) => [intent.id, other.id] as const)),
  );
  return [
    ...wrongWith(type.name).map((message): Found => ({ at: ['name'], message, misleads: true })),
    ...(['ar', 'en'] as const)
      .filter((locale) => others.some(({ name }) => name[locale] === type.name[locale]))
      .map((locale): Found => ({
        at: ['name', locale],
        message: says('another problem type has this name', 'لنوع آخر الاسم نفسه'),
        misleads: true,
      })),
    ...type.intents.flatMap(({ id, name }, index) => [
      ...wrongWith(name).map((message): Found => ({
        at: ['intents', index, 'name'],
        message,
        misleads: true,
      })),
      ...(taken.has(id)
        ? [
            {
              at: ['intents', index, 'id'],
              message: says(`${id} belongs to ${taken.get(id)}`, `${id} تابع للنوع ${taken.get(id)}`),
              misleads: true as const,
            },
          ]
        : []),
    ]),
  ];
}
