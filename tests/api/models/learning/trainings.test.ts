import { expect, test } from 'vitest';
import { activeModel } from '../../../../api/models/learning/learned.ts';
import {
  beginTraining,
  failTraining,
  finishTraining,
  lastTrainings,
  leaveTraining,
  noteMeasuring,
  useTraining,
} from '../../../../api/models/learning/trainings.ts';
import { freshDesk } from '../../desk.ts';

const outcome = { phrases: 1, types: [], varieties: [], better: [], worse: [] };
const made = { outcome, bytes: Buffer.from('a model') };

async function desk() {
  const { db, person } = await freshDesk();
  return { db, editor: await person('mariam', 'editor') };
}

test('one training is under way at a time, and an editor takes what it came to', async () => {
  const { db, editor } = await desk();
  const id = await beginTraining(db, editor);
  await expect(beginTraining(db, editor)).rejects.toThrow('before you');
  await noteMeasuring(db, id);
  await expect(useTraining(db, id, editor)).rejects.toThrow('could not find');
  await finishTraining(db, id, made);
  expect(await lastTrainings(db)).toMatchObject([{ id, state: 'measured', startedBy: 'mariam', outcome }]);
  expect(await activeModel(db)).toBeUndefined();
  await useTraining(db, id, editor);
  expect((await activeModel(db))?.bytes.toString()).toBe('a model');
  expect(await lastTrainings(db)).toMatchObject([{ state: 'used' }]);
  await expect(leaveTraining(db, id)).rejects.toThrow('could not find');
});

test('what was left or came to no end is used by nobody', async () => {
  const { db, editor } = await desk();
  const left = await beginTraining(db, editor);
  await finishTraining(db, left, made);
  await leaveTraining(db, left);
  const failed = await beginTraining(db, editor);
  await failTraining(db, failed);
  await finishTraining(db, failed, made);
  expect((await lastTrainings(db)).map(({ state }) => state)).toEqual(['failed', 'left']);
  await expect(useTraining(db, left, editor)).rejects.toThrow();
  expect(await activeModel(db)).toBeUndefined();
});

test('the end of a training that was over before changes nothing', async () => {
  const { db, editor } = await desk();
  const id = await beginTraining(db, editor);
  await finishTraining(db, id, made);
  await failTraining(db, id);
  expect(await lastTrainings(db)).toMatchObject([{ state: 'measured' }]);
});
