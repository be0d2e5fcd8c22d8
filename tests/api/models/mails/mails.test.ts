import { expect, test } from 'vitest';
import { findMail, noteMail, sentMails } from '../../../../api/models/mails/mails.ts';
import { freshDatabase } from '../../database.ts';

const mail = (subject: string) => ({
  kind: 'received',
  to: 'customer@example.com',
  subject,
  locale: 'en' as const,
  messageId: `<${subject}@example.com>`,
});

test('mails are shown newest first, page by page, each once', async () => {
  const { db } = await freshDatabase();
  for (let number = 1; number <= 70; number++) await noteMail(db, mail(`mail ${number}`));
  const first = await sentMails(db);
  const second = await sentMails(db, Number(first.next));
  expect(first.mails[0]?.subject).toBe('mail 70');
  expect(second.next).toBeNull();
  const all = [...first.mails, ...second.mails].map(({ subject }) => subject);
  expect(new Set(all).size).toBe(70);
});

test('a mail that never went out is not found', async () => {
  const { db } = await freshDatabase();
  await expect(findMail(db, 1)).rejects.toMatchObject({ status: 404 });
});
