import type { NewTeam } from '../../api/models/teams/teams.ts';

/** A team of these, who answer in both languages; it takes every new ticket. */
export const team = (
  members: { id: string }[],
  { members: written, ...fields }: Partial<NewTeam> = {},
): NewTeam => ({
  name: { ar: 'البطاقات', en: 'Cards' },
  sharing: 'in-turn',
  problemTypes: [],
  takesRest: true,
  members: written ?? members.map(({ id }) => ({ agent: id, locales: ['ar', 'en'], skills: [] })),
  ...fields,
});
