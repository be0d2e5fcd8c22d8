import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test(
  'an editor has the model trained in a process of its own, and leaves it',
  { timeout: 300_000 },
  async () => {
    const { ask, signedIn } = await openTestDesk();
    const as = await signedIn('editor');
    const read = async () => (await ask('GET', '/studio/trainings', { as })).json();
    expect(await read()).toEqual({ learned: null, trainings: [] });
    expect((await ask('POST', '/studio/trainings', { as })).status).toBe(202);
    expect((await ask('POST', '/studio/trainings', { as })).status).toBe(409);
    await expect
      .poll(async () => (await read()).trainings[0].state, { timeout: 240_000, interval: 1000 })
      .toBe('measured');
    const [{ id, outcome }] = (await read()).trainings;
    expect(outcome.types.length).toBeGreaterThan(10);
    expect((await ask('DELETE', `/studio/trainings/${id}/use`, { as })).status).toBe(204);
    expect((await ask('PUT', `/studio/trainings/${id}/use`, { as })).status).toBe(404);
    expect((await ask('DELETE', '/studio/model', { as })).status).toBe(404);
    expect(await read()).toMatchObject({ learned: null, trainings: [{ state: 'left' }] });
  },
);
