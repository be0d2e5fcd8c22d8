import { expect, test } from 'vitest';
import { initials } from '../../web/ui/initials.ts';

test.for([
  ['Yara Nasser', 'YN'],
  ['Hind Al-Zahrani', 'HZ'],
  ['yara', 'Y'],
  ['خالد المطيري', 'خ'],
  ['العنود سالم', 'ع'],
  ['آل سعود', 'آ'],
  ['Yara · يارا', 'Y'],
  ['x@example.com', 'XE'],
  ['  ', ''],
])('%s in letters is %s', ([name = '', letters]) => {
  expect(initials(name)).toBe(letters);
});
