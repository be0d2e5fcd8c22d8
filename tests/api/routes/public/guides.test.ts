import { expect, test } from 'vitest';
import { contentFolder } from '../../../../api/ground/root.ts';
import { loadGuides, pathsOf } from '../../../../content/guides.ts';
import { openTestDesk } from '../../app.ts';

type Desk = Awaited<ReturnType<typeof openTestDesk>>;
const read = async (desk: Desk, path: string) => (await desk.ask('GET', path)).json();
const slug = 'money-deducted-no-order';
const counts = async (desk: Desk, as: string) => {
  const { guides } = await (await desk.ask('GET', '/studio/guides', { as })).json();
  const found = guides.find((guide: { slug: string }) => guide.slug === slug);
  return Object.fromEntries(
    found.steps.map(({ id, reached, left }: { id: string; reached: number; left: number | null }) => [
      id,
      [reached, left],
    ]),
  );
};

test('every guide is listed in the reader’s language, and on its topic and its article', async () => {
  const desk = await openTestDesk();
  const { guides } = await read(desk, '/guides?locale=ar');
  expect(guides).toHaveLength(loadGuides(contentFolder).length);
  for (const guide of guides) expect(guide.title).toMatch(/\p{Script=Arabic}/u);
  const mine = expect.objectContaining({ slug });
  expect((await read(desk, '/topics/payment-status-and-duplicates?locale=en')).guides).toContainEqual(mine);
  expect((await read(desk, `/articles/${slug}?locale=en`)).guides).toContainEqual(mine);
  expect((await read(desk, '/articles/pending-payment?locale=en')).guides).not.toContainEqual(mine);
  expect((await desk.ask('GET', '/guides/nothing')).status).toBe(404);
});

test('a guide opens with its first question, each answer leading on', async () => {
  const desk = await openTestDesk();
  const first = await read(desk, `/guides/${slug}?locale=en`);
  expect(first).toMatchObject({
    path: '',
    moved: false,
    given: [],
    progress: { answered: 0, share: 0 },
    step: {
      kind: 'question',
      question: 'Has the money left your account?',
      answers: [{ path: 'yes' }, { text: 'No, nothing has left', path: 'no' }],
    },
  });
  const third = await read(desk, `/guides/${slug}?locale=ar&path=yes.no`);
  expect(third.given).toMatchObject([{ path: '' }, { path: 'yes', answer: 'لا' }]);
  expect(third.progress).toEqual({ answered: 2, ahead: 2, share: 0.5 });
  expect(third.step.answers.map(({ path }: { path: string }) => path)).toEqual([
    'yes.no.pending',
    'yes.no.settled',
  ]);
});

test('every path ends in both languages; a ticket says what was answered', async () => {
  const desk = await openTestDesk();
  for (const guide of loadGuides(contentFolder))
    for (const { answers } of pathsOf(guide))
      for (const locale of ['ar', 'en']) {
        const one = await read(desk, `/guides/${guide.slug}?locale=${locale}&path=${answers.join('.')}`);
        expect(one).toMatchObject({ moved: false, progress: { share: 1 }, step: { kind: 'ending' } });
        expect(one.given).toHaveLength(answers.length);
        if (one.step.ticket) expect(one.step.ticket.message.split('\n')).toHaveLength(answers.length + 1);
      }
  const { step } = await read(desk, `/guides/${slug}?locale=en&path=yes.no.pending`);
  expect(step).toMatchObject({ urgent: false, article: { slug: 'pending-payment', locale: 'en' } });
  expect(step.ticket).toEqual({
    subject: 'Pending payment, no order',
    message: [
      'Money deducted but no order',
      'Has the money left your account? Yes, taken or pending',
      'Has a person asked you for a code or a password, or did you give one to somebody? No',
      'How does the payment show in your account? Pending or on hold',
    ].join('\n'),
  });
  expect((await read(desk, `/guides/${slug}?locale=en&path=yes.asked`)).step.urgent).toBe(true);
});

test('an address with an answer that is gone is followed as far as it leads', async () => {
  const desk = await openTestDesk();
  const one = await read(desk, `/guides/${slug}?locale=en&path=yes.no.gone.settled&keep=reached`);
  expect(one).toMatchObject({ path: 'yes.no', moved: true, step: { kind: 'question' } });
  expect(await counts(desk, await desk.signedIn('editor'))).toMatchObject({ 'pending-or-settled': [0, 0] });
});

test('steps are counted for pages only, and never the staff’s own', async () => {
  const desk = await openTestDesk();
  const editor = await desk.signedIn('editor');
  const see = (path: string, more = '', from = '203.0.113.7') =>
    desk.ask('GET', `/guides/${slug}?locale=en&path=${path}${more}`, { from });
  await see('');
  // Three readers, one of whom reads it ten times today.
  for (const host of [1, 2]) await see('', '&keep=reached', `203.0.113.${host}`);
  for (let times = 0; times < 10; times++) await see('', '&keep=reached', '203.0.113.3');
  await see('yes', '&keep=answered');
  // Whoever goes back and answers otherwise has answered once.
  await see('no', '&keep=answered');
  await see('yes.asked', '&keep=answered');
  await see('yes.no', '&keep=reached');
  await desk.ask('GET', `/guides/${slug}?keep=reached`, { as: editor });
  expect(await counts(desk, editor)).toMatchObject({
    'money-gone': [3, 2],
    'code-asked-gone': [1, 0],
    'code-asked-kept': [1, 1],
    fraud: [1, null],
    'pending-or-settled': [1, 1],
    'shop-says': [0, 0],
  });
});
