import { expect, test } from 'vitest';
import { readSomebody } from '../../content/somebody.ts';
import { openNames } from '../../search/text/names.ts';
import { words } from '../../search/text/tokens.ts';
import { ours } from './folder.ts';

const find = openNames(readSomebody(ours));
const named = (text: string) => find(words(text)).map(({ id }) => id);

test('each has a name of its own', () => {
  const ids = readSomebody(ours).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(200);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['When will my money be back? Time limits in the UAE', 'بطاقة من الإمارات'],
  ['ZainCash Iraq: the wallet does not work', 'زين كاش ما يفتح'],
  ['Refund from Temu has not arrived', 'طلبي من تيمو'],
])('«%s» and «%s» name somebody in common', (one, other) => {
  expect(named(one).filter((id) => named(other).includes(id))).not.toEqual([]);
});

test.each(['My card is lost or stolen', 'مبلغ الاسترداد لم يصل', 'The code does not arrive'])(
  'nobody is named in «%s»',
  (title) => expect(named(title)).toEqual([]),
);
