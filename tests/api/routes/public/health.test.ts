import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('a process that runs says so, and once it can answer customers what it searches and what it takes', async () => {
  const { ask } = await openTestDesk();
  expect(await (await ask('GET', '/health')).json()).toEqual({ status: 'ok' });
  const ready = await (await ask('GET', '/ready')).json();
  expect(ready).toMatchObject({ status: 'ready', takes: 'everything', setAside: [] });
  expect(ready.search.engine).toBe('embedded');
  expect(ready.search.documents).toBeGreaterThan(100);
});
