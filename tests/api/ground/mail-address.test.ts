import { expect, test } from 'vitest';
import { email } from '../../../api/ground/incoming.ts';

const taken = (written: string) => email.safeParse(written).data;

test('one address, however it is typed and pasted', () => {
  const ways = [
    'Mona.Ali@Example.COM',
    ' mona.ali@example.com\n',
    '\u200fmona.ali@example.com\u200e',
    '\u2068mona.ali@example.com\u2069',
    '\u202amona.ali@example.com',
    'mona\u200b.ali@exam\u00adple.com\ufeff',
    'mailto:mona.ali@example.com',
    'MAILTO:mona.ali@example.com?subject=Help',
    '<mona.ali@example.com>',
    'mona.ali @ example. com',
    'ｍｏｎａ.ali＠example.com',
    'mona.ali@example。com',
  ];
  for (const written of ways) expect(taken(written), written).toBe('mona.ali@example.com');
  expect(taken('mona٢٠@example.com')).toBe('mona20@example.com');
});

test('a domain of another script is kept as mail servers know it', () => {
  expect(taken('mona@مثال.السعودية')).toBe('mona@xn--mgbh0fb.xn--mgberp4a5d4ar');
  expect(taken('mona@\u200fمِثال.السعودية')).toBe('mona@xn--mgbh0fb.xn--mgberp4a5d4ar');
  expect(taken('mona@XN--MGBH0FB.xn--mgberp4a5d4ar')).toBe('mona@xn--mgbh0fb.xn--mgberp4a5d4ar');
  expect(taken('mona@bücher.example')).toBe('mona@xn--bcher-kva.example');
  expect(taken('mona@उदाहरण.भारत')).toMatch(/^mona@xn--/);
});

test('what is no address, or one that no mail of ours reaches, is refused and not turned into another', () => {
  const refused = [
    '',
    '@',
    'mona',
    'mona@',
    '@example.com',
    'mona@example',
    'mona@localhost',
    'mona@1.2',
    'mona@127.0.0.1',
    'mona@[127.0.0.1]',
    'mona ali@example.com',
    'mona@exam ple.com',
    'a@b.com, c@d.com',
    'a@b.com c@d.com',
    'a@b@example.com',
    '.mona@example.com',
    'mona..ali@example.com',
    'mona.@example.com',
    'mona@-example.com',
    'mona@example..com',
    'منى@example.com',
    'منى@مثال.السعودية',
    '"mona"@example.com',
    'mona@example.com\r\nBcc: all@example.com',
    `mona@${'a'.repeat(64)}.com`,
    `${'m'.repeat(200)}@example.com`,
  ];
  for (const written of refused) expect(taken(written), written).toBeUndefined();
});
