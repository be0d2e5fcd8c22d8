import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceNamed } from '../../../../api/models/devices/names.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/153.0.0.0 Safari/537.36`, 'Chrome · Windows'],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/153.0.0.0 Safari/537.36 Edg/153.0.0.0`,
    'Edge · Windows',
  ],
  [
    `Mozilla/5.0 (Linux; Android 14; SM-S918B) ${webkit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet · Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:149.0) Gecko/20100101 Firefox/149.0', 'Firefox · Linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    'Safari · Mac',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/153.0 Mobile/15E148 Safari/604.1',
    'Chrome · iPhone',
  ],
  ['curl/8.5.0', '?'],
])('%s is %s', (userAgent, name) => expect(deviceNamed(userAgent)).toBe(name));

test('whatever somebody sends, none of it is kept', () => {
  const words = new Set([
    ...'Edge Opera Samsung Internet Firefox Chrome Safari'.split(' '),
    ...'iPhone iPad Android Windows Mac ChromeOS Linux ?'.split(' '),
  ]);
  fc.assert(
    fc.property(fc.string(), (userAgent) => {
      for (const word of deviceNamed(userAgent).split(/ · | /)) expect(words).toContain(word);
    }),
  );
});
