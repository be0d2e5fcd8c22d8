import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('editors see how far readers get in each guide; the staff’s own walks are not counted', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('editor');
  const walk = (from?: string) =>
    ask('GET', '/guides/otp-missing?locale=en&keep=reached', from ? { from } : { as });
  await walk();
  for (const from of ['203.0.113.1', '203.0.113.2', '203.0.113.2']) await walk(from);
  const { guides } = await (await ask('GET', '/studio/guides', { as })).json();
  const counted = guides.find(({ slug }: { slug: string }) => slug === 'otp-missing');
  expect(counted.steps[0].reached).toBe(2);
});

test('a guide is drawn as it is written, with who left where, and walked as it will be', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('editor');
  await ask('GET', '/guides/otp-missing?locale=en&keep=reached', { from: '203.0.113.1' });
  const draw = async (path = '') =>
    (await ask('GET', `/studio/guides/otp-missing?locale=en&path=${path}`, { as })).json();
  const drawn = await draw();
  const first = drawn.steps.find(({ id }: { id: string }) => id === drawn.start);
  expect(first).toMatchObject({ kind: 'question', reached: 1, left: 1 });
  expect(drawn.walk.step.question).toBe(first.text.en);
  const [answer] = first.answers;
  expect(await draw(answer.id)).toMatchObject({ at: answer.to, on: [drawn.start] });

  const { document, version } = drawn.entry;
  const own = drawn.steps.find(({ own }: { own: boolean }) => own);
  const asked = { en: 'Is this the question?', ar: 'هل هذا هو السؤال؟' };
  const step = {
    ...document.steps[own.id],
    ...(own.kind === 'question' ? { question: asked } : { title: asked }),
  };
  const body = { document: { ...document, steps: { ...document.steps, [own.id]: step } }, version };
  await ask('PUT', '/studio/library/guides/otp-missing', { as, body });
  const changed = (await draw()).steps.find(({ id }: { id: string }) => id === own.id);
  expect(changed.text).toEqual(asked);

  const broken = { ...body.document, steps: {}, start: 'nowhere', money: undefined };
  await ask('PUT', '/studio/library/guides/otp-missing', { as, body: { document: broken, version: 1 } });
  expect(await draw()).toMatchObject({ walk: null, at: null, steps: [] });
});
