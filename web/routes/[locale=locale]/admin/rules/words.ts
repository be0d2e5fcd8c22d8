import { m } from '#lib/paraglide/messages.js';
import type { Locale, Rule, RuleChoices, RuleTrial } from '#lib/types.ts';
import { channelNames, macroLeft, priorityNames, statusNames } from '../../desk/labels.ts';

/** Rules in the words of their reader. */

type Condition = Rule['conditions'][number];
type Action = Rule['actions'][number];
type Effect = RuleTrial['would'][number]['effects'][number];
type Choice = Exclude<Condition['fact'], 'age' | 'silence' | 'words'>;
type Named = { id: string; name: string };

export const occasions = ['created', 'changed', 'hourly'] as const;
export const occasionNames = {
  created: m.rules_on_created,
  changed: m.rules_on_changed,
  hourly: m.rules_on_hourly,
};

const asNamed = (names: Record<string, () => string>): Named[] =>
  Object.entries(names).map(([id, name]) => ({ id, name: name() }));

/** What a ticket may be: each kind by its name, with its values. */
export function kindsOf(choices: RuleChoices): { fact: Choice; name: string; values: Named[] }[] {
  const nothing = { id: '', name: m.rules_nothing() };
  return [
    { fact: 'status', name: m.desk_status(), values: asNamed(statusNames) },
    { fact: 'priority', name: m.desk_priority(), values: asNamed(priorityNames) },
    { fact: 'problemType', name: m.desk_type(), values: [nothing, ...choices.problemType] },
    {
      fact: 'assignee',
      name: m.rules_assignee(),
      values: [{ id: '', name: m.rules_nobody() }, ...choices.assignee],
    },
    {
      fact: 'language',
      name: m.rules_language(),
      values: [
        { id: 'ar', name: 'العربية' },
        { id: 'en', name: 'English' },
      ],
    },
    { fact: 'channel', name: m.rules_channel(), values: asNamed(channelNames) },
    { fact: 'country', name: m.rules_country(), values: [nothing, ...choices.country] },
    { fact: 'method', name: m.rules_method(), values: [nothing, ...choices.method] },
    { fact: 'serviceLevel', name: m.rules_level(), values: [nothing, ...choices.serviceLevel] },
    { fact: 'organisation', name: m.desk_organisation(), values: [nothing, ...choices.organisation] },
    { fact: 'intent', name: m.rules_intent(), values: [nothing, ...choices.intent] },
  ];
}

/** What is named so; what is gone is said to be. */
const nameIn = (all: Named[], id: string): string => all.find((one) => one.id === id)?.name ?? m.rules_gone();

const anyOf = (names: string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);

export function conditionWords(condition: Condition, choices: RuleChoices, locale: Locale): string {
  const { is } = condition;
  if ('hours' in condition) {
    const hours = condition.hours;
    if (condition.fact === 'age') return is ? m.rules_age_least({ hours }) : m.rules_age_less({ hours });
    return is ? m.rules_silence_least({ hours }) : m.rules_silence_less({ hours });
  }
  if (condition.fact === 'words') {
    const words = anyOf(
      condition.of.map((one) => m.rules_quoted({ words: one })),
      locale,
    );
    return is ? m.rules_wrote({ words }) : m.rules_wrote_not({ words });
  }
  const kind = kindsOf(choices).find(({ fact }) => fact === condition.fact);
  const values = anyOf(
    condition.of.map((id) => nameIn(kind?.values ?? [], id)),
    locale,
  );
  const told = { fact: kind?.name ?? condition.fact, values };
  return is ? m.rules_is(told) : m.rules_is_not(told);
}

type Use = Extract<Action | Effect, { do: 'macro' }>;

/** A trial also says why a macro would be left. */
function macroWords(use: Use, choices: RuleChoices): string {
  const macro = nameIn(choices.macro, String(use.macro));
  if ('why' in use && use.why !== null) return macroLeft[use.why]({ macro });
  return use.as === 'note' ? m.rules_do_macro_note({ macro }) : m.rules_do_macro_reply({ macro });
}

/** What is done, or would be. */
export function actionWords(action: Action | Effect, choices: RuleChoices): string {
  switch (action.do) {
    case 'assign':
      return action.to === null
        ? m.rules_do_put_back()
        : m.rules_do_assign({ whom: nameIn(choices.assignee, action.to) });
    case 'team':
      return m.rules_do_team({ team: nameIn(choices.team, String(action.to)) });
    case 'macro':
      return macroWords(action, choices);
    case 'type':
      return m.rules_do_type({ type: nameIn(choices.problemType, action.to) });
    case 'priority':
      return action.to === 'higher'
        ? m.rules_do_raise()
        : m.rules_do_priority({ priority: priorityNames[action.to]() });
    case 'notify':
      return action.whom === 'assignee'
        ? m.rules_do_notify_assignee()
        : m.rules_do_notify({ whom: nameIn(choices.assignee, action.whom) });
    case 'webhook':
      return m.rules_do_webhook({ name: nameIn(choices.webhook, String(action.webhook)) });
  }
}
