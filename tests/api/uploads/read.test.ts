import { expect, test } from 'vitest';
import { file, plain, read } from './files.ts';
import { pdfWith } from './pdf.ts';

test('of too many files the first five are taken', async () => {
  const good = await plain(8, 8).png().toBuffer();
  const { uploads, refused } = await read(Array.from({ length: 7 }, (_, each) => file(good, `${each}.png`)));
  expect(uploads).toHaveLength(5);
  expect(refused).toEqual(['5.png', '6.png'].map((name) => ({ name, reason: 'many' })));
});

test('the empty field of a form is no file', async () => {
  expect(await read([file('', '')])).toEqual({ uploads: [], refused: [] });
});

test.for(['\ufeff', '\r\n\r\n', 'Content-Type: application/pdf\r\n\r\n'])(
  'a PDF behind %j is taken without it',
  async (head) => {
    const { uploads } = await read([file(Buffer.concat([Buffer.from(head), pdfWith('Hello')]), 'bill.pdf')]);
    expect(uploads[0]?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  },
);

test('a proof of a transfer with account numbers is taken', async () => {
  const { refused } = await read([
    file(pdfWith('To SA03 8000 0000 6080 1016 7519', 'Amount 250.00 SAR'), 'proof.pdf'),
  ]);
  expect(refused).toEqual([]);
});

test.for([
  '4111111111111111',
  '4111 1111 1111 1111',
  '4111*1111*1111*1111',
  '4111%1111%1111%1111',
  '4111<1111?1111<1111',
  '4111.1111.1111.1111',
  '٤١١١:١١١١:١١١١:١١١١',
])('a card number in a file name is not kept: %s', async (name) => {
  const good = await plain(8, 8).png().toBuffer();
  const { uploads, refused } = await read([file(good, `${name}.png`), file('', `${name}.png`)]);
  for (const kept of [uploads[0]?.name, refused[0]?.name])
    expect(kept?.replaceAll(/\P{Nd}/gu, '').length).toBeLessThan(10);
});

test('a long name of signs beyond the first plane can still be put in a header', async () => {
  const { uploads, refused } = await read([
    file(pdfWith('Receipt 42'), `a${'🧾'.repeat(100)}.pdf`),
    file('', `a${'🧾'.repeat(100)}.png`),
  ]);
  for (const { name } of [...uploads, ...refused]) expect(() => encodeURIComponent(name)).not.toThrow();
});

test('a dozen photos at once are read one after the other, in little memory', async () => {
  const photo = await plain(8000, 6000).jpeg().toBuffer();
  const before = process.memoryUsage().rss;
  let most = 0;
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  const all = await Promise.all(Array.from({ length: 12 }, () => read([file(photo, 'photo.jpg')])));
  clearInterval(watching);
  expect(all.flatMap(({ refused }) => refused)).toEqual([]);
  expect((most - before) / 1024 / 1024).toBeLessThan(250);
});

test('what waits to be read is bounded, and who comes too late is told', async () => {
  // It is soon seen to be no photo, but has to be held until then.
  const large = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(4_900_000)]);
  const all = await Promise.all(Array.from({ length: 30 }, () => read([file(large, 'x.jpg')])));
  const reasons = all.flatMap(({ refused }) => refused.map(({ reason }) => reason));
  expect(reasons.filter((reason) => reason === 'busy')).toHaveLength(17);
  expect((await read([file(large, 'x.jpg')])).refused).toMatchObject([{ reason: 'broken' }]);
});
