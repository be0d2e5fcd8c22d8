import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPage } from '../../web/lib/next.ts';

test.each([
  ['/en/desk', '/en/desk'],
  ['/en/desk?view=mine#10001', '/en/desk?view=mine#10001'],
  ['/en/a\u0000b', '/en/a%00b'],
  ['/en/de\tsk', '/en/desk'],
])('after signing in %j leads to %j', (asked, there) => {
  expect(nextPage(asked, 'en')).toBe(there);
});

test.each([
  null,
  '',
  'desk',
  '//evil.example/en/',
  '/\\evil.example/en/',
  '/\t/evil.example/en/',
  '/\n/evil.example',
  '/en/../..//evil.example',
  '/en/..//evil.example',
  '/en\\..\\\\evil.example',
  'https://evil.example/en/',
  'javascript:alert(1)',
  '/ar/desk',
  '/english',
])('after signing in %j leads nowhere', (asked) => {
  expect(nextPage(asked, 'en')).toBeUndefined();
});

test('whatever is asked for, a browser stays in the portal, and a header can hold it', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '\t',
    '\r\n',
    '\u0000',
    '@',
    ':',
    'en',
    'evil.example',
  );
  const asked = fc.oneof(
    fc.array(part).map((parts) => `/en/${parts.join('')}`),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(asked, (text) => {
      const next = nextPage(text, 'en');
      if (next === undefined) return;
      const there = new URL(next, 'https://desk.example/en/sign-in');
      expect(there.origin).toBe('https://desk.example');
      expect(there.pathname).toMatch(/^\/en\//);
      expect(new Headers({ location: next }).get('location')).toBe(next);
    }),
  );
});
