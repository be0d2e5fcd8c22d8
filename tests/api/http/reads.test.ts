import { expect, test } from 'vitest';
import { noteRead } from '../../../api/http/reads.ts';
import { ReadCounter } from '../../../api/models/articles/reads.ts';

/** How many reads a request of somebody's browser counts. */
function counted(path: string, { method = 'GET', status = 200, headers = {} } = {}): number {
  const counter = new ReadCounter();
  const request = new Request(`http://localhost${path}`, {
    method,
    headers: { 'user-agent': 'Mozilla/5.0', ...headers },
  });
  noteRead(counter, request, status, '203.0.113.7');
  return counter.take().reduce((sum, { count }) => sum + count, 0);
}

test('a page of an article that was shown is read, also where the browser still had it', () => {
  expect(counted('/ar/articles/otp-missing')).toBe(1);
  expect(counted('/en/articles/otp-missing?from=search', { status: 304 })).toBe(1);
});

test('nothing else is', () => {
  expect(counted('/ar/articles')).toBe(0);
  expect(counted('/fr/articles/otp-missing')).toBe(0);
  expect(counted('/ar/articles/otp-missing', { method: 'POST' })).toBe(0);
  expect(counted('/ar/articles/otp-missing', { method: 'HEAD' })).toBe(0);
  expect(counted('/ar/articles/gone', { status: 404 })).toBe(0);
});

test('programs and whoever is signed in are no readers', () => {
  const agent = { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' };
  expect(counted('/ar/articles/otp-missing', { headers: agent })).toBe(0);
  expect(counted('/ar/articles/otp-missing', { headers: { 'user-agent': '' } })).toBe(0);
  const cookie = 'desk=x; __Secure-hulool.session_token=abc';
  expect(counted('/ar/articles/otp-missing', { headers: { cookie } })).toBe(0);
  expect(counted('/ar/articles/otp-missing', { headers: { cookie: 'seen=otp' } })).toBe(1);
});
