import { expect, test } from 'vitest';
import { loadArticles } from '../../../content/articles.ts';
import { checkGuide } from '../../../content/checks/guides.ts';
import { countContent } from '../../../content/count.ts';
import { questionsAhead, walk } from '../../../content/guide-walk.ts';
import type { Ending, Guide, Question } from '../../../content/guides.ts';
import { loadGuides, pathsOf } from '../../../content/guides.ts';
import { loadTaxonomy } from '../../../content/taxonomy.ts';
import { ours, today } from '../folder.ts';

const articles = loadArticles(ours);
const content = {
  articles,
  taxonomy: loadTaxonomy(ours),
  codes: [],
  synonyms: [],
  brands: [],
  providers: [],
  limits: [],
  unknown: [],
  fields: [],
  letters: [],
  terms: [],
  codeSources: new Map(),
  hosts: new Map(),
  screens: [],
  images: [],
};

const text = (en: string, ar = 'كلمة') => ({ en, ar });
const answer = (id: string, to: string) => ({ id, text: text(id), to });
const ask = (...answers: Question['answers']): Question => ({ question: text('Which?', 'أيّها؟'), answers });
const end = (more: Partial<Ending> = {}): Ending => ({
  title: text('End'),
  steps: [text('Do it.')],
  urgent: false,
  ...more,
});
const sound: Guide = {
  slug: 'one',
  version: 1,
  topic: 'a17',
  title: text('One'),
  summary: text('One'),
  problemType: 'payment-status-and-duplicates',
  audience: 'consumer',
  article: 'money-deducted-no-order',
  checkedOn: '2026-11-25',
  start: 'first',
  steps: {
    first: ask(answer('yes', 'last'), answer('no', 'second')),
    second: ask(answer('a', 'last'), answer('b', 'other')),
    last: end(),
    other: end(),
  },
};

const told = (guide: Partial<Guide>) =>
  checkGuide({ ...sound, ...guide }, content, today).map(({ message }) => message.en);
const toldOf = (steps: Guide['steps']) => told({ steps: { ...sound.steps, ...steps } });

const six = Object.fromEntries(
  Array.from({ length: 5 }, (_, index) => [
    index === 0 ? 'second' : `q${index}`,
    ask(answer('on', index === 4 ? 'other' : `q${index + 1}`), answer('off', 'last')),
  ]),
);

test('a sound guide has no problem', () => {
  expect(told({})).toEqual([]);
});

test.each([
  [{ article: 'nothing' }, 'unknown article nothing'],
  [{ topic: 'a99' }, 'unknown topic a99'],
  [{ problemType: 'nothing' }, 'unknown problem type nothing'],
  [{ title: text('One', 'واحد, اثنان') }, 'Latin , ; or ? in Arabic: واحد, اثنان'],
  [{ summary: text('One', 'قل "نعم"') }, 'Latin quotes around Arabic, not « »: قل "نعم"'],
  [
    { title: text(`${'do '.repeat(30)}it`) },
    `a sentence of 31 words, not at most 30: ${'do '.repeat(14).slice(0, 40)}…`,
  ],
  [{ checkedOn: '2025-11-24' }, 'not checked for a year: 2025-11-24'],
])('a guide names only what there is, in its own script: %j', (details, message) => {
  expect(told(details)).toEqual([message]);
});

test.each<[string, Guide['steps']]>([
  ['unknown article nothing', { last: end({ article: 'nothing' }) }],
  ['unknown letter nothing', { last: end({ letter: 'nothing' }) }],
  ['no path reaches alone', { alone: end() }],
  ['no step nowhere', { second: ask(answer('a', 'last'), answer('b', 'nowhere')) }],
  ['a circle at first', { second: ask(answer('a', 'first'), answer('b', 'other')) }],
  ['last ends in nothing', { last: end({ steps: [] }) }],
  ['two answers a in second', { second: ask(answer('a', 'last'), answer('a', 'other')) }],
  [
    'second ends without ? and ؟',
    { second: { ...ask(answer('a', 'last'), answer('b', 'other')), question: text('Which', 'أيّها؟') } },
  ],
  ['more than 5 questions: no.on.on.on.on.on', six],
  ['last begins with a freeze and is not urgent', { last: end({ steps: [text('Freeze the card.')] }) }],
  [
    'last is urgent and says nothing to do',
    { last: end({ steps: [], article: 'pending-payment', urgent: true }) },
  ],
])('a tree that readers would be lost in is told: %s', (message, steps) => {
  expect(toldOf(steps)).toContain(message);
});

test('an ending may be an article or a ticket alone', () => {
  expect(
    toldOf({
      last: end({ steps: [], article: 'pending-payment' }),
      other: end({ steps: [], ticket: text('Help') }),
    }),
  ).toEqual([]);
});

test('guides and the paths through them are counted; a broken one has none', () => {
  const broken = { ...sound, start: 'nowhere' };
  const { guides, paths } = countContent({ ...content, guides: [sound, broken] });
  expect({ guides, paths }).toEqual({ guides: 2, paths: 3 });
});

test('a walk goes as far as its answers lead, and knows how much is ahead', () => {
  expect(walk(sound, ['no', 'b'])).toMatchObject({ at: 'other', given: [{ at: 'first' }, { at: 'second' }] });
  expect(walk(sound, ['no', 'gone', 'b'])).toMatchObject({ at: 'second', given: [{ at: 'first' }] });
  expect(walk(sound, ['yes', 'more'])).toMatchObject({ at: 'last' });
  expect(['first', 'second', 'last'].map((at) => questionsAhead(sound, at))).toEqual([2, 1, 0]);
});

test('every path of our own guides is one that a walk follows', () => {
  for (const guide of loadGuides(ours))
    for (const { answers, ending } of pathsOf(guide)) expect(walk(guide, answers).at).toBe(ending);
});
