import { expect, onTestFinished, test } from 'vitest';
import { putEdits } from '../../../content/edits.ts';
import { writtenPhrases } from '../../../content/phrases.ts';
import { contentFolder } from '../../../api/ground/root.ts';
import { beginTraining, lastTrainings, useTraining } from '../../../api/models/learning/trainings.ts';
import { publishEntry, saveEntry } from '../../../api/models/library/entries.ts';
import { readAsEdited } from '../../../api/models/library/published.ts';
import { compared, retrain } from '../../../api/understanding/retrain.ts';
import { shippedModel } from '../../../api/understanding/search.ts';
import { addPerson } from '../../../api/models/people/people.ts';
import { openTestDesk } from '../app.ts';

/** Words that no phrase has. */
const unknown = 'The zorblatt of our quaxel hums and blinks, and the zorblatt lid is red';

test(
  'the model learns what editors wrote, and is used once one of them takes it',
  { timeout: 300_000 },
  async () => {
    onTestFinished(() => putEdits(contentFolder, new Map()));
    const { db, finder, follower } = await openTestDesk();
    const editor = {
      id: await addPerson(db, {
        name: 'm',
        email: 'm@example.com',
        role: 'editor',
        password: 'a long password',
        locale: 'en',
      }),
    };
    const where = { kind: 'phrases', id: 'webhook-not-received' } as const;
    const [first] = writtenPhrases(contentFolder).list.filter(({ id }) => id.includes('webhook'));
    const id = first?.id ?? where.id;
    const texts = [unknown, `${unknown}, since morning`, `Hello, ${unknown}`];
    const document = { id, phrases: [...(first?.phrases ?? []), { variety: 'en', texts }] };
    const version = await saveEntry(db, { ...where, id }, { document, version: 0 }, editor);
    await publishEntry(db, { ...where, id }, version, editor);
    await readAsEdited(db);
    const before = finder.understand(unknown).problemType;
    const training = await beginTraining(db, editor);
    await retrain(db, training);
    const [{ state, outcome } = { state: '', outcome: null }] = await lastTrainings(db);
    expect(state).toBe('measured');
    expect(outcome?.phrases).toBe(3);
    const messages = outcome?.types.reduce((sum, one) => sum + one.messages, 0);
    expect(outcome?.varieties.reduce((sum, one) => sum + one.messages, 0)).toBe(messages);
    expect(finder.understand(unknown).problemType).toBe(before);
    await useTraining(db, training, editor);
    await follower.catchUp();
    expect(finder.understand(`Good morning. ${unknown}`).problemType).toBe('merchant-checkout');
  },
);

test('two models are told apart by the messages that they file differently', async () => {
  const model = await shippedModel();
  const messages = [
    { text: 'my card was declined', intent: 'generic-bank-decline', variety: 'en' },
    { text: 'hello there', intent: null, variety: 'en' },
  ];
  const same = compared(model, model, messages);
  expect(same).toMatchObject({ better: [], worse: [] });
  expect(same.types.map(({ name, messages }) => [name, messages])).toEqual([
    ['bank-declines', 1],
    ['none', 1],
  ]);
  const turned = {
    ...model,
    labels: model.labels.map((label) => ({ ...label, intent: null, problemType: null })),
  };
  const worse = compared(model, turned, messages);
  expect(worse.worse).toEqual([
    {
      text: 'my card was declined',
      variety: 'en',
      is: 'bank-declines',
      before: 'bank-declines',
      after: 'none',
    },
  ]);
});
