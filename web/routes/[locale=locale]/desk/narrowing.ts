import type { Locale } from '#ground/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DeskAgent, DeskTeam, Organisation, QueuePage } from '#lib/types.ts';
import { channelNames, languageNames, priorityNames, statusNames } from './labels.ts';

type Filter = QueuePage['filter'];
type Choice = { value: string; text: string };
type Named = { id: string; name: Record<Locale, string> };

/** One thing that a list may be narrowed by: what may be chosen, and what is. */
type Narrowing = { name: string; label: string; options: Choice[]; value: string };

/** What there is to choose from. */
export type Choices = {
  topics: Named[];
  countries: Named[];
  methods: Named[];
  agents: DeskAgent[];
  teams: DeskTeam[];
  organisations: Pick<Organisation, 'id' | 'name'>[];
};

/** So many organisations are offered; of more, a ticket or the administration leads to the rest. */
const most = 200;

/** What a list of ours asks by itself. */
export const standing = new Map<string, Filter>([
  ['new', { status: ['new'] }],
  ['mine', { status: ['new', 'open'], assignee: 'me' }],
  ['late', { status: ['new', 'open'], due: 'late' }],
  ['soon', { status: ['new', 'open'], due: 'soon' }],
  ['open', { status: ['new', 'open'] }],
  ['waiting', { status: ['waiting'] }],
  ['solved', { status: ['solved'] }],
]);

const listing = {
  ar: new Intl.ListFormat('ar', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
};

/** The names of those that were chosen, in the order in which they are offered. */
const namesOf = (chosen: readonly string[], choices: readonly Choice[], locale: Locale): string =>
  listing[locale].format(choices.filter(({ value }) => chosen.includes(value)).map(({ text }) => text));

const named = (names: Record<string, () => string>): Choice[] =>
  Object.entries(names).map(([value, name]) => ({ value, text: name() }));

/** One of a kind that may be chosen. */
const one = (name: string, label: string, value: string | undefined, options: Choice[]): Narrowing => ({
  ...{ name, label, options },
  value: value ?? '',
});

/** Several of a kind that may be chosen: an address may ask for them, and then they stand as one more choice. */
const some =
  (locale: Locale) =>
  (name: string, label: string, chosen: readonly string[] = [], choices: Choice[]): Narrowing => {
    const value = chosen.join(',');
    const several = { value, text: namesOf(chosen, choices, locale) };
    return { name, label, options: chosen.length > 1 ? [several, ...choices] : choices, value };
  };

/** How old, and how pressing. */
const byTime = (filter: Filter): Narrowing[] => [
  one('due', m.desk_due(), filter.due, [
    { value: 'late', text: m.desk_due_late() },
    { value: 'soon', text: m.desk_due_soon() },
    { value: 'paused', text: m.desk_due_paused() },
  ]),
  one('createdBefore', m.desk_age(), filter.createdBefore, [
    { value: '24h', text: m.desk_filter_day() },
    { value: '3d', text: m.desk_filter_days_3() },
    { value: '7d', text: m.desk_filter_days_7() },
    { value: '30d', text: m.desk_filter_days_30() },
  ]),
  one('unread', m.desk_filter_read(), filter.unread ? 'true' : '', [
    { value: 'true', text: m.desk_filter_unread() },
  ]),
];

/** Whose people wrote, where there are organisations. */
const ofOrganisations = (filter: Filter, all: Choices['organisations']): Narrowing[] =>
  all.length === 0
    ? []
    : [
        one(
          'organisation',
          m.desk_organisation(),
          filter.organisation,
          all
            .filter(({ id }, index) => index < most || String(id) === filter.organisation)
            .map(({ id, name }) => ({ value: String(id), text: name })),
        ),
      ];

/** Everything that a list can be narrowed by, in the order in which it is offered, in a language. */
export function narrowings(filter: Filter, of: Choices, locale: Locale): Narrowing[] {
  const those = (all: Named[]) => all.map(({ id, name }) => ({ value: id, text: name[locale] }));
  const teams = of.teams.map(({ id, name }) => ({ value: String(id), text: name[locale] }));
  const any = some(locale);
  return [
    any('status', m.desk_status(), filter.status, named(statusNames)),
    any('problemType', m.desk_type(), filter.problemType, those(of.topics)),
    any('lang', m.desk_language(), filter.lang, named(languageNames)),
    any('country', m.desk_fact_country(), filter.country, those(of.countries)),
    any('method', m.desk_fact_method(), filter.method, those(of.methods)),
    any('priority', m.desk_priority(), filter.priority, named(priorityNames)),
    one('assignee', m.desk_assignee(), filter.assignee, [
      { value: 'me', text: m.desk_filter_me() },
      { value: 'nobody', text: m.desk_assignee_nobody() },
      ...of.agents.map(({ id, name }) => ({ value: id, text: name })),
    ]),
    ...(teams.length > 0
      ? [one('team', m.desk_team(), filter.team, [{ value: 'mine', text: m.desk_team_mine() }, ...teams])]
      : []),
    ...ofOrganisations(filter, of.organisations),
    any('channel', m.desk_channel(), filter.channel, named(channelNames)),
    ...byTime(filter),
  ];
}

/** What a list is narrowed by: each with its name and what is chosen of it. */
export function narrowedBy(filter: Filter, all: readonly Narrowing[]) {
  const words = filter.words
    ? [{ name: 'words', label: m.desk_filter_words(), text: `«${filter.words}»` }]
    : [];
  const chosen = all.flatMap(({ name, label, options, value }) => {
    const text = options.find((option) => option.value === value)?.text;
    return value && text ? [{ name, label, text }] : [];
  });
  return [...words, ...chosen];
}
