import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesTag, preferredEncoding, preferredLanguage } from '../../../api/http/accept.ts';

describe('the language that is wanted', () => {
  test.for([
    ['ar;q=0.1, en;q=0.9', 'en'],
    ['en;q=0.1, ar;q=0.9', 'ar'],
    ['en-GB,ar;q=0.5', 'en'],
    ['EN', 'en'],
    ['fr, en;q=0.2', 'en'],
    ['fr-FR', 'ar'],
    ['', 'ar'],
    ['*', 'ar'],
    ['ar;q=0.1, *', 'en'],
    ['ar;q=0', 'en'],
    ['ar;q=0, *', 'en'],
    ['en;q=0', 'ar'],
    ['en;q=0, ar;q=0', 'ar'],
    ['en;q=0, *;q=0.5', 'ar'],
    ['ar;q=2, en;q=0.1', 'en'],
    ['ar;q=x, en;q=0.1', 'en'],
    ['ar;q=0.000, en;q=0.001', 'en'],
    ['arc, enm, en', 'en'],
    [';;;,,,=', 'ar'],
    ['en ; q = 0.3 , ar;q=0.2', 'en'],
    ['__proto__, constructor', 'ar'],
  ] as const)('%j: %s', ([header, language]) => {
    expect(preferredLanguage(header, ['ar', 'en'])).toBe(language);
  });

  test('is one of those there are, whatever is asked; the heavier of two, in either order', () => {
    fc.assert(
      fc.property(fc.string(), (header) => /^(?:ar|en)$/.test(preferredLanguage(header, ['ar', 'en']))),
    );
    const weight = fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(weight, weight, fc.boolean(), (ar, en, turned) => {
        fc.pre(ar !== en);
        const parts = [`ar;q=${ar}`, `en-US;q=${en}`];
        const header = (turned ? parts.reverse() : parts).join(',');
        expect(preferredLanguage(header, ['ar', 'en'])).toBe(ar > en ? 'ar' : 'en');
      }),
    );
  });
});

test.for([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0', 'identity'],
  ['br;q=0.2, gzip;q=0.8', 'gzip'],
  ['gzip;q=0.2, identity', 'identity'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', 'identity'],
  ['', 'identity'],
  ['brotli, gzippy', 'identity'],
  ['BR', 'br'],
] as const)('the coding wanted by %j is %s', ([header, coding]) => {
  expect(preferredEncoding(header)).toBe(coding);
});

test.for([
  ['W/"a"', true],
  ['"a"', true],
  ['*', true],
  ['"b", W/"a"', true],
  ['"b","a"', true],
  ['"x,y", "a"', true],
  ['"b"', false],
  ['a', false],
  ['W/"b", "c"', false],
  ['', false],
] as const)('If-None-Match %j names the tag: %s', ([header, does]) => {
  expect(namesTag(header, 'W/"a"')).toBe(does);
  expect(namesTag(header, '"a"')).toBe(does);
});
