import { locales } from '#ground/locale.ts';
import { text, texts } from '#lib/fields.ts';
import type { Team } from '#lib/types.ts';

export const sharings = ['by-hand', 'in-turn', 'least-busy'] as const;

type Fields = Pick<FormData | URLSearchParams, 'get' | 'getAll'>;

/** A team as its form holds it. */
export const teamIn = (form: Fields): Omit<Team, 'id'> => ({
  name: { ar: text(form, 'name.ar'), en: text(form, 'name.en') },
  sharing: sharings.find((one) => one === text(form, 'sharing')) ?? 'by-hand',
  problemTypes: texts(form, 'problemTypes'),
  takesRest: text(form, 'takesRest') !== '',
  members: texts(form, 'members').map((agent) => ({
    agent,
    locales: locales.filter((locale) => texts(form, `locales-${agent}`).includes(locale)),
    skills: texts(form, `skills-${agent}`),
  })),
});

/** A team that is yet to be made. */
export const blank: Team = {
  ...{ id: 0, name: { ar: '', en: '' }, sharing: 'in-turn' },
  ...{ problemTypes: [], takesRest: false, members: [] },
};
