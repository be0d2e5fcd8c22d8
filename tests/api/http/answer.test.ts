import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { serverClient } from '../../../api/db/server-client.ts';
import { answerFailure } from '../../../api/http/answer.ts';
import type { Env } from '../../../api/http/env.ts';
import { withoutWords } from '../../../api/start/log.ts';
import { freePort } from '../../free-port.ts';

test('while the server of the database is away, callers are told to come back, and the log why', async () => {
  const lines: string[] = [];
  const log = pino(
    { base: null, serializers: { error: withoutWords } },
    { write: (line) => lines.push(line) },
  );
  const database = serverClient(`http://127.0.0.1:${await freePort()}`, undefined, {
    answer: 10_000,
    locked: 0,
    reach: 0,
    tables: 0,
  });
  const app = new Hono<Env>();
  app.onError(answerFailure);
  app.use(async (c, next) => {
    c.set('log', log);
    await next();
  });
  app.get('/', async (c) => c.json((await database.execute('select 1')).rows));
  const answer = await app.request('/', { headers: { 'accept-language': 'en' } });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await answer.json()).toMatchObject({ type: '/api/docs#problem-unavailable' });
  expect(lines.join('')).toContain('ECONNREFUSED');
});
