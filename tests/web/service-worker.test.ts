import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Told } from '../../web/service-worker.ts';

type Heard = Record<string, unknown> & { waitUntil: (done: Promise<unknown>) => void };

/** The world of a worker: which pages are open in it, who listens, and what was done, in order. */
let open: string[] = [];
let done: unknown[] = [];
const listeners = new Map<string, (event: Heard) => void>();
const pageOf = (path: string) => ({
  url: `https://help.example.com${path}`,
  focus: async () => done.push(['seen', path]),
  postMessage: (to: string) => done.push(['told', path, to]),
});

/** What a push service gives a browser. */
const keys = { p256dh: 'p', auth: 'a' };
const given = (path: string) => ({
  toJSON: () => ({ endpoint: `https://push.example.com${path}`, expirationTime: null, keys }),
});

beforeAll(async () => {
  vi.stubGlobal('fetch', async (path: string, how?: { body: string; headers: Record<string, string> }) => {
    done.push(['asked', path, how?.headers['accept-language'], how && JSON.parse(how.body)]);
    return Response.json({ key: 'ours' });
  });
  vi.stubGlobal('self', {
    location: { search: '?en' },
    registration: {
      showNotification: async (...shown: unknown[]) => done.push(shown),
      pushManager: {
        subscribe: async (how: unknown) => {
          done.push(['subscribed', how]);
          return given('/anew');
        },
      },
    },
    clients: {
      matchAll: async () => open.map(pageOf),
      openWindow: async (path: string) => done.push(['opened', path]),
    },
    addEventListener: (what: string, listener: (event: Heard) => void) => listeners.set(what, listener),
  });
  await import('../../web/service-worker.ts');
});
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => void ([open, done] = [[], []]));

async function hear(what: string, event: Record<string, unknown>): Promise<unknown[]> {
  const ends: Promise<unknown>[] = [];
  listeners.get(what)?.({ ...event, waitUntil: (end) => void ends.push(end) });
  await Promise.all(ends);
  return done.splice(0);
}

test('a browser shows what it is told in its language and direction, and knows what to open', async () => {
  const shown = { body: 'اقترب موعد الرد الأول.', lang: 'ar', dir: 'rtl', tag: 'ticket-10001' } as const;
  const told: Told = { title: 'التذكرة 10001', path: '/ar/desk/10001', ...shown };
  expect(await hear('push', { data: { json: () => told } })).toEqual([
    [told.title, { ...shown, data: told.path, renotify: true }],
  ]);
});

test('a press goes to the page that has the ticket open, else to one of the desk, else to a new one', async () => {
  const path = '/en/desk/10001';
  const press = (...pages: string[]) => {
    open = pages;
    return hear('notificationclick', { notification: { data: path, close() {} } });
  };
  expect(await press('/en/desk', path)).toEqual([
    ['told', path, path],
    ['seen', path],
  ]);
  expect(await press('/en/articles/otp-missing', '/ar/desk')).toEqual([
    ['told', '/ar/desk', path],
    ['seen', '/ar/desk'],
  ]);
  expect(await press('/en/articles/desk', '/en')).toEqual([['opened', path]]);
  expect(await press()).toEqual([['opened', path]]);
});

test('where a push service changes its address, the desk is told of the new one, in the language of its page', async () => {
  const told = (path: string) => [
    ...['asked', '/api/desk/devices/here', 'en'],
    { endpoint: `https://push.example.com${path}`, keys },
  ];
  expect(await hear('pushsubscriptionchange', { newSubscription: given('/given') })).toEqual([
    told('/given'),
  ]);
  expect(await hear('pushsubscriptionchange', { newSubscription: null })).toEqual([
    ['asked', '/api/desk/devices', undefined, undefined],
    ['subscribed', { userVisibleOnly: true, applicationServerKey: 'ours' }],
    told('/anew'),
  ]);
});
