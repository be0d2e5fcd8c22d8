import webPush from 'web-push';
import { expect, test } from 'vitest';
import { push } from '../../../../api/channels/push/send.ts';
import { shownOf } from '../../../../api/channels/push/words.ts';
import { pushService } from './service.ts';

const sender = { ...webPush.generateVAPIDKeys(), contact: 'mailto:support@example.com' };
const shown = shownOf('ar', { number: 10001, about: { ar: 'بطاقة مرفوضة', en: 'Card declined' } }, 'team');
const target = ({ subscription }: ReturnType<Awaited<ReturnType<typeof pushService>>['subscribe']>) => ({
  endpoint: subscription.endpoint,
  ...subscription.keys,
});

test('a device reads what was encrypted for it, and its service who sent that, how urgent it is and how long it counts', async () => {
  const { origin, pushed, subscribe } = await pushService();
  const device = subscribe();
  expect(await push(target(device), shown, sender, true)).toBe(201);
  const [one] = pushed;
  expect(one).toMatchObject({ device: device.device, shown, key: sender.publicKey });
  expect(one?.headers).toMatchObject({ ttl: '3600', urgency: 'high', topic: 'ticket-10001' });
  expect(one?.claims).toMatchObject({ aud: origin, sub: sender.contact, exp: expect.any(Number) });
});

test('what the service says is told', async () => {
  const { answers, subscribe } = await pushService();
  for (const status of [404, 410, 429, 503]) {
    answers.status = status;
    expect(await push(target(subscribe()), shown, sender, true)).toBe(status);
  }
});

test('nothing inside is told anything, by whatever name, unless a setting allows it; and nobody without TLS', async () => {
  const { port, pushed, subscribe } = await pushService();
  const { keys } = subscribe().subscription;
  for (const host of [
    '127.0.0.1',
    'localhost',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '10.0.0.1',
    '169.254.169.254',
  ])
    await expect(
      push({ endpoint: `https://${host}:${port}/for/x`, ...keys }, shown, sender, false),
    ).rejects.toThrow('it leads inside');
  await expect(
    push({ endpoint: `http://localhost:${port}/for/x`, ...keys }, shown, sender, true),
  ).rejects.toThrow('not reached by TLS');
  expect(pushed).toEqual([]);
});
