import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { readSynonyms } from '../../../../content/synonyms.ts';
import { followEvents } from '../../../../api/events/follow.ts';
import { contentFolder } from '../../../../api/ground/root.ts';
import { publishEntry, saveEntry } from '../../../../api/models/library/entries.ts';
import { followLibrary } from '../../../../api/models/library/published.ts';
import { library, otp, written } from './library.ts';

const readOtp = () => readSynonyms(contentFolder).synonyms.find(({ id }) => id === otp.id);

test('a process reads what editors publish with another from then on', async () => {
  const { db, editor } = await library();
  const follower = await followEvents(db, pino({ level: 'silent' }));
  onTestFinished(follower.stop);
  await followLibrary(db, follower);
  const document = { ...written(otp), arabizi: ['kod el ta2keed'] };
  const version = await saveEntry(db, otp, { document, version: 0 }, editor);
  await follower.catchUp();
  expect(readOtp()?.arabizi).not.toContain('kod el ta2keed');
  await publishEntry(db, otp, version, editor);
  await follower.catchUp();
  expect(readOtp()?.arabizi).toEqual(['kod el ta2keed']);
});

test('a process that starts later reads it at once', async () => {
  const { db, editor } = await library();
  const document = { ...written(otp), arabizi: ['kod el ta2keed'] };
  await publishEntry(db, otp, await saveEntry(db, otp, { document, version: 0 }, editor), editor);
  const follower = await followEvents(db, pino({ level: 'silent' }));
  onTestFinished(follower.stop);
  await followLibrary(db, follower);
  expect(readOtp()?.arabizi).toEqual(['kod el ta2keed']);
});
