import { expect, test } from 'vitest';
import { assign } from '../../../api/models/tickets/assignments.ts';
import { writeAsAgent, writeNote } from '../../../api/models/tickets/messages.ts';
import { fileAsked, ticketFile } from '../../../api/views/ticket-file.ts';
import type { Locale } from '../../../api/ground/locale.ts';
import { clean } from '../clean.ts';
import { freshDesk } from '../desk.ts';

const name = { ar: 'المحافظ', en: 'Wallets' };
const finder = { problemType: (id: string | null) => (id === null ? null : { id, name }) };

async function desk() {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const file = async (asked: Record<string, unknown>, locale: Locale, most = 100) => {
    let text = '';
    const wanted = fileAsked.parse({ view: 'all', sort: 'oldest', ...asked });
    for await (const line of await ticketFile(db, finder, wanted, { agent: yara, locale, most }))
      text += line;
    return text.replace(/^\uFEFF/, '').split('\r\n');
  };
  return { db, yara, ticket, file };
}

test('a file holds the columns that are asked for, in the language of its reader', async () => {
  const { db, yara, ticket, file } = await desk();
  const { number, createdAt } = await ticket({
    subject: clean('المحفظة مقفلة'),
    name: clean('Huda'),
    locale: 'ar',
    priority: 'high',
    problemType: 'wallets',
  });
  await assign(db, number, yara.id, yara);
  expect(await file({ columns: 'customer,problemType,status,priority,created,assignee' }, 'en')).toEqual([
    '"Number","Subject","Customer","Problem type","Status","Priority","Assigned to","Filed (UTC)"',
    `"${number}","المحفظة مقفلة","Huda","Wallets","Open","High","yara","${createdAt.toISOString()}"`,
    '',
  ]);
  expect(await file({ columns: 'lang,channel,priority' }, 'ar')).toEqual([
    '"الرقم","الموضوع","الأولوية","اللغة","القناة"',
    `"${number}","المحفظة مقفلة","عالية","العربية","نموذج الموقع"`,
    '',
  ]);
  const [heads = ''] = await file({}, 'en');
  expect(heads.split(',')).toHaveLength(13);
});

test('what is due has its moment, and what stands still says so', async () => {
  const { db, yara, ticket, file } = await desk();
  const [{ number, dueAt }, other] = [await ticket(), await ticket()];
  await writeAsAgent(db, other.number, { body: 'Which bank?', locale: 'en' }, yara);
  expect((await file({ columns: 'due' }, 'en')).slice(1, 3)).toEqual([
    `"${number}","${other.subject}","${new Date(dueAt ?? 0).toISOString()}"`,
    `"${other.number}","${other.subject}","Paused"`,
  ]);
});

test('of a long list the first part is told, and its last line says so in the language of its reader', async () => {
  const { ticket, file } = await desk();
  for (let at = 0; at < 4; at++) await ticket();
  expect((await file({}, 'en', 4)).join('\n')).not.toContain('Only the first');
  const cut = await file({}, 'en', 3);
  expect(cut).toHaveLength(1 + 3 + 1 + 1);
  expect(cut.at(-2)).toBe(
    '"Only the first 3 tickets are here, and the list has more. Narrow it to take the rest."',
  );
  expect((await file({}, 'ar', 3)).at(-2)).toContain('هنا أول 3');
});

test('nothing of a note or a message is in it, nor any address, and no cell is reckoned', async () => {
  const { db, yara, ticket, file } = await desk();
  const subjects = ['=HYPERLINK("http://x")', '+966', '-1', '@SUM(A1)', '\tcmd'].map(clean);
  for (const subject of subjects) {
    const { number } = await ticket({ subject, body: clean('Quokka'), email: 'secretive@example.com' });
    await writeNote(db, number, { body: 'Pangolin', locale: 'en' }, yara);
  }
  const text = (await file({}, 'en')).join('\n');
  for (const word of ['Quokka', 'Pangolin', 'secretive']) expect(text).not.toContain(word);
  for (const subject of subjects) expect(text).toContain(`,"'${subject.replaceAll('"', '""')}"`);
});
