import { expect, test } from 'vitest';
import { loadGuides } from '../../content/guides.ts';
import { guidesFor, moneyAnswers, readTriage } from '../../content/triage.ts';
import { ours } from './folder.ts';

const guides = loadGuides(ours);
const { asked, bad } = readTriage(ours);
const paid = asked?.paid ?? [];

test('three taps lead to every guide for customers, and to no other', () => {
  expect(bad).toEqual([]);
  const led = new Set(paid.flatMap((way) => moneyAnswers.flatMap((money) => guidesFor(way, money))));
  const customers = guides.filter(({ audience }) => audience === 'consumer').map(({ slug }) => slug);
  expect([...led].toSorted()).toEqual(customers.toSorted());
});

test('no tap leads to a page of more than a screen, or names a guide twice', () => {
  for (const way of paid)
    for (const money of moneyAnswers) {
      const slugs = guidesFor(way, money);
      expect(new Set(slugs).size, `${way.id} ${money}`).toBe(slugs.length);
      expect(slugs.length).toBeLessThanOrEqual(money === 'unsure' ? 15 : 9);
    }
});
