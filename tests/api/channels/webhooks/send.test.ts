import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { send } from '../../../../api/channels/webhooks/send.ts';
import { program } from './program.ts';

const told = { id: 7, body: '{"ticket":{"number":10001}}' };
const secret = 'whsec_of-the-test';

test('a program is told the body as it is, signed with when it was sent', async () => {
  const { url, heard } = await program();
  await send({ url, secret }, told, true);
  const [{ headers, body } = { headers: {}, body: '' }] = heard;
  expect(body).toBe(told.body);
  expect(headers).toMatchObject({ 'content-type': 'application/json', 'hulool-delivery': '7' });
  const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['hulool-signature'])) ?? [];
  expect(Math.abs(Date.now() / 1000 - Number(t))).toBeLessThan(60);
  expect(v1).toBe(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'));
});

test('what is not taken is said so, and a redirect is not followed', async () => {
  const [first, second] = [await program(), await program()];
  first.answers.status = 500;
  await expect(send({ url: first.url, secret }, told, true)).rejects.toThrow('it answered 500');
  Object.assign(first.answers, { status: 307, location: second.url });
  await expect(send({ url: first.url, secret }, told, true)).rejects.toThrow('it answered 307');
  expect(second.heard).toEqual([]);
});

test('nothing inside is told anything, by whatever name, unless a setting allows it', async () => {
  const { port, heard } = await program();
  const inside = [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0x7f.1',
    '2130706433',
    '0.0.0.0',
    '10.0.0.1',
    '169.254.169.254',
    '[fd00::1]',
  ];
  for (const host of inside)
    await expect(send({ url: `http://${host}:${port}/in`, secret }, told, false)).rejects.toThrow(
      'it leads inside',
    );
  expect(heard).toEqual([]);
});
