import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('the sixteen types are shown in their order, each with as many articles as its page has', async () => {
  const { ask } = await openTestDesk();
  const { topics } = await (await ask('GET', '/topics')).json();
  expect(topics).toHaveLength(16);
  for (const { id, name, articles } of topics) {
    const topic = await (await ask('GET', `/topics/${id}?locale=ar`)).json();
    expect(topic.articles, id).toHaveLength(articles);
    expect(topic.name).toEqual(name);
  }
});

test('a type that is not there is not found', async () => {
  const { ask } = await openTestDesk();
  for (const id of ['no-such-type', 'constructor'])
    expect((await ask('GET', `/topics/${id}?locale=en`)).status).toBe(404);
});
