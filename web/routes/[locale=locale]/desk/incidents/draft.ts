import { text, texts } from '#lib/fields.ts';
import { asLocal, fromLocal } from '#ground/clock.ts';
import type { Notice, Sources } from '#lib/types.ts';

type Report = Sources['feeds'][number]['reports'][number];

/** An announcement as its form holds it. */
export type Draft = {
  title: { ar: string; en: string };
  text: { ar: string; en: string };
  impact: Notice['impact'];
  providers: string[];
  problemTypes: string[];
  countries: string[];
  /** By the region's clock. */
  startedAt: string;
  draftKey: string;
};

const impacts = ['minor', 'major', 'critical'] as const;
const arabic = /\p{Script=Arabic}/u;

export const emptyDraft = (): Draft => ({
  title: { ar: '', en: '' },
  text: { ar: '', en: '' },
  impact: 'minor',
  providers: [],
  problemTypes: [],
  countries: [],
  startedAt: asLocal(new Date()),
  draftKey: crypto.randomUUID(),
});

/** What a provider reports, on the side of its own language: the other is written by whoever announces it. */
export function draftOf(provider: string, { name, body, impact, startedAt }: Report): Draft {
  const side = (text: string) => (arabic.test(text) ? { ar: text, en: '' } : { ar: '', en: text });
  return {
    ...emptyDraft(),
    title: side(name),
    text: side(body),
    impact,
    providers: [provider],
    startedAt: asLocal(new Date(startedAt)),
  };
}

/** What was typed, so that a form that is refused comes back with it. */
export function typedDraft(form: FormData | URLSearchParams): Draft {
  const one = (name: string) => text(form, name);
  const all = (name: string) => texts(form, name);
  return {
    title: { ar: one('title.ar'), en: one('title.en') },
    text: { ar: one('text.ar'), en: one('text.en') },
    impact: impacts.find((impact) => impact === one('impact')) ?? 'minor',
    providers: all('providers'),
    problemTypes: all('problemTypes'),
    countries: all('countries'),
    startedAt: one('startedAt'),
    draftKey: one('draftKey'),
  };
}

/** As the API takes it. */
export const announcement = (draft: Draft) => ({
  ...draft,
  startedAt: fromLocal(draft.startedAt),
});
