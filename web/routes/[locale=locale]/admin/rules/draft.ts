import { text, texts } from '#lib/fields.ts';
import type { Rule } from '#lib/types.ts';
import { occasions } from './words.ts';

type Fields = Pick<FormData | URLSearchParams, 'get' | 'getAll' | 'has'>;
type Condition = Rule['conditions'][number];
type Action = Rule['actions'][number];
type Choice = Extract<Condition, { of: string[] }>;
export type Draft = Pick<Rule, 'name' | 'occasion' | 'conditions' | 'actions'>;

const facts = [
  'status',
  'priority',
  'problemType',
  'assignee',
  'language',
  'channel',
  'country',
  'method',
  'serviceLevel',
  'organisation',
  'intent',
] as const satisfies Choice['fact'][];
const priorities = ['urgent', 'high', 'normal', 'low', 'higher'] as const;

/** The fields of hours, and of words: which condition each is. */
export const hourFields = [
  { name: 'ageLeast', fact: 'age', is: true },
  { name: 'ageLess', fact: 'age', is: false },
  { name: 'silenceLeast', fact: 'silence', is: true },
  { name: 'silenceLess', fact: 'silence', is: false },
] as const;
export const wordFields = [
  { name: 'wrote', is: true },
  { name: 'wroteNot', is: false },
] as const;

/** How an action says that it does nothing, and that somebody is nobody. */
export const nobody = '-';

/** A rule as its form holds it. What is no figure is refused by the API. */
export const ruleIn = (form: Fields): Draft => ({
  name: text(form, 'name'),
  occasion: occasions.find((one) => one === form.get('occasion')) ?? 'created',
  conditions: [...choicesIn(form), ...hoursIn(form), ...wordsIn(form)],
  actions: actionsIn(form),
});

/** A line of its choices: `status:open`, and whether it has to be so. Those of one kind are one condition: any of them fits. */
function choicesIn(form: Fields): Condition[] {
  const how = form.getAll('how').map(String);
  const lines = form
    .getAll('what')
    .map(String)
    .map((what, at) => {
      const [name = '', ...value] = what.split(':');
      return { fact: facts.find((one) => one === name), value: value.join(':'), is: how[at] !== 'not' };
    });
  return [true, false].flatMap((is) =>
    facts.flatMap((fact): Condition[] => {
      const of = lines.filter((line) => line.fact === fact && line.is === is).map(({ value }) => value);
      return of.length > 0 ? [{ fact, is, of: [...new Set(of)] }] : [];
    }),
  );
}

const hoursIn = (form: Fields): Condition[] =>
  hourFields.flatMap(({ name, fact, is }) => {
    const written = text(form, name).trim();
    return written === '' ? [] : [{ fact, is, hours: /^\d{1,6}$/.test(written) ? Number(written) : -1 }];
  });

const wordsIn = (form: Fields): Condition[] =>
  wordFields.flatMap(({ name, is }): Condition[] => {
    const of = text(form, name)
      .split(/[,،\n]/)
      .map((one) => one.trim())
      .filter(Boolean);
    return of.length > 0 ? [{ fact: 'words', is, of }] : [];
  });

function actionsIn(form: Fields): Action[] {
  const assign = text(form, 'assign');
  const type = text(form, 'type');
  const priority = priorities.find((one) => one === form.get('priority'));
  const team = text(form, 'team');
  const macro = text(form, 'macro');
  return [
    ...(type ? [{ do: 'type' as const, to: type }] : []),
    ...(priority ? [{ do: 'priority' as const, to: priority }] : []),
    ...(team ? [{ do: 'team' as const, to: Number(team) }] : []),
    ...(assign ? [{ do: 'assign' as const, to: assign === nobody ? null : assign }] : []),
    ...(macro ? [{ do: 'macro' as const, macro: Number(macro), as: macroAs(form) }] : []),
    ...texts(form, 'notify').map((whom) => ({ do: 'notify' as const, whom })),
    ...texts(form, 'webhook').map((id) => ({ do: 'webhook' as const, webhook: Number(id) })),
  ];
}

const macroAs = (form: Fields): 'reply' | 'note' => (form.get('macroAs') === 'note' ? 'note' : 'reply');

export type Line = { what: string; how: 'is' | 'not' };

/** The lines of choices that a rule has. */
export const linesOf = ({ conditions }: Draft): Line[] =>
  conditions.flatMap((one) =>
    'of' in one && one.fact !== 'words'
      ? one.of.map((value): Line => ({ what: `${one.fact}:${value}`, how: one.is ? 'is' : 'not' }))
      : [],
  );

export const hoursOf = ({ conditions }: Draft, fact: string, is: boolean): string =>
  conditions
    .map((one) => ('hours' in one && one.fact === fact && one.is === is ? String(one.hours) : ''))
    .join('');

export const wordsOf = ({ conditions }: Draft, is: boolean): string =>
  conditions
    .flatMap((one) => ('of' in one && one.fact === 'words' && one.is === is ? one.of : []))
    .join(', ');

/** What the fields of actions hold. */
export function actionsOf({ actions }: Draft) {
  const of = {
    ...{ assign: '', team: '', type: '', priority: '', macro: '', macroAs: 'reply' },
    ...{ notify: [] as string[], webhook: [] as string[] },
  };
  for (const action of actions)
    if (action.do === 'assign') of.assign = action.to ?? nobody;
    else if (action.do === 'notify') of.notify.push(action.whom);
    else if (action.do === 'webhook') of.webhook.push(String(action.webhook));
    else if (action.do === 'macro') [of.macro, of.macroAs] = [String(action.macro), action.as];
    else of[action.do] = String(action.to);
  return of;
}
