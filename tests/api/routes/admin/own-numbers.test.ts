import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('an administrator lists our own numbers, agents read them, nobody else does', async () => {
  const { ask, signedIn } = await openTestDesk();
  const [admin, agent, editor] = [await signedIn('admin'), await signedIn('agent'), await signedIn('editor')];
  const body = { value: 'sa03 8000 0000 6080 1016 7519', label: 'Riyad Bank' };
  expect((await ask('POST', '/own-numbers', { as: agent, body })).status).toBe(403);
  const added = await ask('POST', '/own-numbers', { as: admin, body });
  expect(added.status).toBe(201);
  const { id } = await added.json();
  const { ownNumbers } = await (await ask('GET', '/own-numbers', { as: agent })).json();
  expect(ownNumbers).toEqual([{ id, kind: 'iban', value: 'SA0380000000608010167519', label: 'Riyad Bank' }]);
  expect((await ask('GET', '/own-numbers', { as: editor })).status).toBe(403);
  expect((await ask('DELETE', `/own-numbers/${id}`, { as: admin })).status).toBe(204);
  expect((await ask('DELETE', `/own-numbers/${id}`, { as: admin })).status).toBe(404);
});

test('what is no number of a company is refused at its field', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('admin');
  const list = (value: string) => ask('POST', '/own-numbers', { as, body: { value, label: 'Ours' } });
  for (const value of ['482913', 'our account', 'SA0380000000608010167510']) {
    const refused = await list(value);
    expect(refused.status).toBe(422);
    expect(Object.keys((await refused.json()).errors)).toEqual(['value']);
  }
  expect((await list('4242 4242 4242 4242')).status).toBe(201);
  expect((await (await list('٤٢٤٢424242424242')).json()).errors.value).toContain('taken');
});
