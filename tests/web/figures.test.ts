import { expect, test } from 'vitest';
import { change, figure } from '../../web/lib/figures.ts';

test('a figure is read in its unit, with western digits in both languages', () => {
  expect(figure(1234, 'count', 'en')).toBe('1,234');
  expect(figure(0.61, 'share', 'en')).toBe('61%');
  expect([12, 200, 4000].map((minutes) => figure(minutes, 'minutes', 'en'))).toEqual([
    '12 min',
    '3.3 hr',
    '2.8 days',
  ]);
  expect(figure(12, 'minutes', 'ar')).toMatch(/^12/);
  expect(figure(null, 'share', 'ar')).toBe('–');
});

test('what was nothing before has not changed by a share', () => {
  expect(change(5, 0, 'count', 'en')).toBeUndefined();
  expect(change(null, 0.5, 'share', 'en')).toBeUndefined();
  expect(change(6, 8, 'count', 'en')).toEqual({ by: -0.25, text: '−25%' });
  expect(change(12, 10, 'minutes', 'en')).toEqual({ by: 2, text: '+2 min' });
});
