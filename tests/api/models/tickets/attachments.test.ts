import { expect, test } from 'vitest';
import { findAttachment } from '../../../../api/models/tickets/attachments.ts';
import { writeAsCustomer, writeNote } from '../../../../api/models/tickets/messages.ts';
import { thread } from '../../../../api/models/tickets/thread.ts';
import { freshDesk } from '../../desk.ts';

const file = (name: string) => ({
  name,
  mediaType: 'application/pdf',
  bytes: Buffer.from(`%PDF-1.7 ${name}`),
});

async function withFiles() {
  const { db, person, ticket } = await freshDesk();
  const own = await ticket({ uploads: [file('first.pdf')] });
  const written = { locale: 'en' as const, refused: [] };
  await writeAsCustomer(db, own.number, { ...written, body: 'One more.', uploads: [file('second.pdf')] });
  await writeNote(
    db,
    own.number,
    { ...written, body: 'Ours.', uploads: [file('note.pdf')] },
    await person('yara'),
  );
  const files = (await thread(db, own.number, { notes: true })).messages.flatMap(
    ({ attachments }) => attachments,
  );
  return { db, own, other: await ticket(), files };
}

test('each message has its own files, with their sizes and without their bytes', async () => {
  const { files } = await withFiles();
  expect(files.map(({ name, size }) => [name, size])).toEqual(
    ['first.pdf', 'second.pdf', 'note.pdf'].map((name) => [name, file(name).bytes.length]),
  );
  expect(files.some((one) => 'bytes' in one)).toBe(false);
});

test('a file is found by its own ticket only, that of a note only by who may see notes', async () => {
  const { db, own, other, files } = await withFiles();
  const [first, , note] = files.map(({ id }) => id);
  expect((await findAttachment(db, own.number, first ?? 0, false)).bytes).toEqual(file('first.pdf').bytes);
  expect((await findAttachment(db, own.number, note ?? 0, true)).name).toBe('note.pdf');
  for (const [ticket, id] of [
    [own.number, note ?? 0],
    [other.number, first ?? 0],
    [own.number, 999_999],
  ] as const)
    await expect(findAttachment(db, ticket, id, false)).rejects.toMatchObject({ status: 404 });
});
