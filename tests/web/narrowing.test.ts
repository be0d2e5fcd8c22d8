import { expect, test } from 'vitest';
import { narrowedBy, narrowings, standing } from '../../web/routes/[locale=locale]/desk/narrowing.ts';

const choices = {
  topics: [{ id: 'refund', name: { ar: 'استرداد', en: 'Refund' } }],
  countries: [{ id: 'eg', name: { ar: 'مصر', en: 'Egypt' } }],
  methods: [],
  agents: [{ id: 'a', name: 'Sara', awayUntil: null, onShift: false }],
  teams: [],
  organisations: [],
};

test('what a list is narrowed by is said with its name, several of a kind as one', () => {
  const filter = { priority: ['high' as const, 'urgent' as const], words: 'card' };
  const all = narrowings(filter, choices, 'en');
  expect(narrowedBy(filter, all)).toEqual([
    { name: 'words', label: expect.any(String), text: '«card»' },
    { name: 'priority', label: expect.any(String), text: expect.stringMatching(/^\S+ \S+ \S+$/) },
  ]);
});

test('of what there is not, nothing is said', () => {
  const filter = { problemType: ['gone'], assignee: 'nobody-known' };
  expect(narrowedBy(filter, narrowings(filter, choices, 'ar'))).toEqual([]);
});

test('a list of ours says by itself what it asks', () => {
  const more = new Map([
    ['mine', ['assignee']],
    ['late', ['due']],
    ['soon', ['due']],
  ]);
  for (const [view, filter] of standing) {
    const said = narrowedBy(filter, narrowings(filter, choices, 'ar'));
    expect(
      said.map(({ name }) => name),
      view,
    ).toEqual(['status', ...(more.get(view) ?? [])]);
  }
});
