import { readFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';
import { password, startServer } from '../../server.ts';
import { cookieOf } from '../app.ts';

/** The built server, and bodies that are too large, slow or cut off. */

export const megabyte = 1024 * 1024;
export const zeros = { bytes: Buffer.alloc(megabyte, '0'), times: 30 };
const boundary = 'xxx';
export const multipart = `multipart/form-data; boundary=${boundary}`;

/** The beginning of a form whose file never ends. */
export const file = Buffer.from(
  `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`,
);

/** The server, the cookie of an administrator, and what is done to it. */
export async function startAttacked() {
  const { origin, port, pid, stop } = await startServer({ RATE_LIMITS: 'false', LOG_LEVEL: 'silent' });
  afterAll(stop, 30_000);
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email: 'admin@example.com', password });
  const cookie = cookieOf(await fetch(`${origin}/api/session`, { method: 'POST', headers, body }));

  /** The most memory the server ever had, in bytes. */
  const peak = () =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

  /** Does something to the server: afterwards it answers, and never had this many megabytes more than before. */
  async function unmoved(attack: () => Promise<void>, most = 128): Promise<void> {
    const before = peak();
    await attack();
    expect(await (await fetch(`${origin}/api/health`)).json()).toEqual({ status: 'ok' });
    expect((peak() - before) / megabyte).toBeLessThan(most);
  }

  return { origin, port, cookie, unmoved };
}

/** Files a ticket as a customer would. @returns its number */
export async function fileTicket(origin: string): Promise<string> {
  const form = new FormData();
  const fields = {
    subject: 'Declined',
    message: 'My card was declined.',
    email: 'c@example.com',
    locale: 'en',
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answer = await fetch(`${origin}/api/tickets`, { method: 'POST', body: form });
  const { number }: { number: number } = await answer.json();
  return String(number);
}
