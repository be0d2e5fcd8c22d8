import { expect, test } from 'vitest';
import { askedWords, isWord, marks, termsOf } from '../../../../../api/models/tickets/found/words.ts';
import { clean } from '../../../clean.ts';

const ticket = {
  ...{
    subject: clean('بطاقتي'),
    name: clean('علي'),
    email: 'layla.99@example.com',
    reference: clean('ORD-1042'),
  },
  ...({ standing: 'open', locale: 'ar', problemType: null, assignee: 'yara' } as const),
};

test('a ticket is found by words in each of their forms, and by what it is', () => {
  const terms = termsOf(ticket, ['The refunds of ٥٠٠ SAR']);
  for (const term of ['بطاقتي', 'بطاق', 'ord1042', '1042', 'refunds', 'refund', '500', 'the'])
    expect(terms).toContain(term);
  for (const mark of [
    ...['علي', 'layla'].map(marks.customer),
    marks.standing('open'),
    marks.active,
    marks.lang('ar'),
    marks.type(null),
    marks.assignee('yara'),
  ])
    expect(terms).toContain(mark);
  // By whose it is only those find it who may know that.
  for (const name of ['علي', 'layla', '99', 'example']) expect(terms).not.toContain(name);
  expect(new Set(terms).size).toBe(terms.length);
});

test('the last word is a beginning as long as it is being typed', () => {
  const begins = (question: string) => askedWords(question).map(({ begins }) => begins);
  expect(begins('refund car')).toEqual([null, 'car']);
  expect(begins('refund car ')).toEqual([null, null]);
  expect(begins('refund c')).toEqual([null, null]);
  expect(askedWords('البطاقة')).toEqual([{ forms: ['بطاقه', 'بطاق'], begins: 'بطاقه', stop: false }]);
});

test('nobody asks for a mark, whatever they type', () => {
  for (const question of ['=active', '"=open"', 'a" OR "=active', '=a-yara'])
    for (const { forms, begins } of askedWords(question))
      expect([...forms, begins ?? ''].some((form) => form.includes('='))).toBe(false);
});

test('what somebody may begin to type is a word, no mark and no number', () => {
  const terms = ['refund', 'بطاق', 'ord1042', '4111', '900.100', marks.active, 'of'];
  expect(terms.filter(isWord)).toEqual(['refund', 'بطاق', 'ord1042']);
});
