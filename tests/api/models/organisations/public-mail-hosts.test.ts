import { expect, test } from 'vitest';
import { isPublicMailHost } from '../../../../api/models/organisations/public-mail-hosts.ts';

test('hosts at which anybody may have an address are known, in every country', () => {
  for (const host of [
    ...[
      'gmail.com',
      'googlemail.com',
      'outlook.com',
      'outlook.sa',
      'hotmail.com',
      'hotmail.co.uk',
      'live.com',
    ],
    ...[
      'yahoo.com',
      'yahoo.com.br',
      'yahoo.co.in',
      'icloud.com',
      'me.com',
      'proton.me',
      'yandex.ru',
      'mail.ru',
    ],
  ])
    expect(isPublicMailHost(host), host).toBe(true);
});

test('a company’s own domain is none, whatever it is called', () => {
  for (const own of [
    'shop.example',
    'mygmail.com',
    'live.shop.com',
    'yahoo.shop.com.sa',
    'outlook-shop.com',
    'constructor',
  ])
    expect(isPublicMailHost(own), own).toBe(false);
});
