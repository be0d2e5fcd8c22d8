import { expect, test } from 'vitest';
import { findGuide } from '../../../../api/models/guides/guides.ts';
import { countedSteps, noteStep } from '../../../../api/models/guides/steps.ts';
import { walk } from '../../../../content/guide-walk.ts';
import { isQuestion } from '../../../../content/guides.ts';
import { freshDatabase } from '../../database.ts';

const guide = findGuide('otp-missing');
const start = walk(guide, []);
const answer = isQuestion(start.step) ? (start.step.answers[0]?.id ?? '') : '';
const always = async () => true;

test('a step that is reached and left without an answer is counted so', async () => {
  const { db } = await freshDatabase();
  for (let reader = 0; reader < 3; reader++)
    await noteStep(db, guide, start, { answered: false, first: always });
  await noteStep(db, guide, walk(guide, [answer]), { answered: true, first: always });
  const [first] = await countedSteps(db, guide);
  expect(first).toMatchObject({ id: guide.start, reached: 3, left: 2 });
});

test('what a reader did before today is not counted twice', async () => {
  const { db } = await freshDatabase();
  await noteStep(db, guide, start, { answered: false, first: async () => false });
  expect((await countedSteps(db, guide))[0]?.reached).toBe(0);
});

test('counts of another version of the tree are not mixed in', async () => {
  const { db } = await freshDatabase();
  await noteStep(db, guide, start, { answered: false, first: always });
  const [newer] = await countedSteps(db, { ...guide, version: guide.version + 1 });
  expect(newer?.reached).toBe(0);
});
