import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Reason } from '../../../api/ground/refusals.ts';
import { explain, refusals } from '../../../api/ground/refusals.ts';
import { createUploads } from '../../../api/uploads/read.ts';
import { pdfWith } from './pdf.ts';
import { roomy } from './roomy.ts';

const read = createUploads(roomy, undefined);
const file = (bytes: Uint8Array | string, name: string) =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
const pdf = (name: string) => file(pdfWith('Receipt 42'), name);
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'teal' }, limitInputPixels: false });

test('a photo is drawn anew, upright, in its own kind, and loses where it was taken', async () => {
  const photo = await plain(60, 40)
    .withExif({ IFD0: { Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 42/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const { uploads } = await read([file(photo, 'receipt.jpeg')]);
  const stored = await sharp(uploads[0]?.bytes).metadata();
  expect(uploads).toMatchObject([{ name: 'receipt.jpg', mediaType: 'image/jpeg' }]);
  expect(stored).toMatchObject({ format: 'jpeg', width: 40, height: 60 });
  expect(stored.exif).toBeUndefined();
});

test.for(['jpeg', 'png', 'webp'] as const)(
  'what came as %s is kept as such, under a name that fits',
  async (kind) => {
    const { uploads } = await read([file(await plain(30, 20).toFormat(kind).toBuffer(), 'صورة.jpg')]);
    const ending = { jpeg: 'jpg', png: 'png', webp: 'webp' }[kind];
    expect(uploads).toMatchObject([{ name: `صورة.${ending}`, mediaType: `image/${kind}` }]);
    expect((await sharp(uploads[0]?.bytes).metadata()).format).toBe(kind);
  },
);

test.for(['jpeg', 'png'] as const)('a long screenshot stays readable, %s', async (kind) => {
  const long = await plain(1080, 20_000).toFormat(kind).toBuffer();
  const { uploads } = await read([file(long, 'chat')]);
  expect(await sharp(uploads[0]?.bytes).metadata()).toMatchObject({ width: 1080, height: 20_000 });
});

test('a picture of 108 megapixels, as phones take them, is taken', async () => {
  const large = await plain(12_000, 9000).jpeg({ quality: 60 }).toBuffer();
  const { uploads, refused } = await read([file(large, 'phone.jpg')]);
  expect(refused).toEqual([]);
  expect(await sharp(uploads[0]?.bytes).metadata()).toMatchObject({ width: 2400, height: 1800 });
});

test.for([
  ['CMYK', async () => plain(30, 20).toColourspace('cmyk').jpeg().toBuffer(), 'jpeg'],
  ['16 bits a colour', async () => plain(30, 20).toColourspace('rgb16').png().toBuffer(), 'png'],
  ['few colours', async () => plain(30, 20).png({ palette: true }).toBuffer(), 'png'],
  [
    'a program hung on behind',
    async () => Buffer.concat([await plain(30, 20).jpeg().toBuffer(), Buffer.from('MZ<script>')]),
    'jpeg',
  ],
] as const)('a picture of %s is taken, in colours that everything shows', async ([, draw, format]) => {
  const { uploads, refused } = await read([file(await draw(), 'x')]);
  expect(refused).toEqual([]);
  expect(await sharp(uploads[0]?.bytes).metadata()).toMatchObject({ format, space: 'srgb', depth: 'uchar' });
  expect(uploads[0]?.bytes.includes('<script>')).toBe(false);
});

/** A PNG of one colour that is far larger than its few bytes, and as its header says. */
function tinyPng(width: number, height: number, interlaced = false): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, interlaced ? 1 : 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * 64), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
const cut = async () => (await plain(800, 800).jpeg().toBuffer()).subarray(0, 900);
const moving = async () =>
  sharp([await plain(20, 20).png().toBuffer(), await plain(20, 20).tint('red').png().toBuffer()], {
    join: { animated: true },
  })
    .webp({ delay: [100, 100] })
    .toBuffer();

test.for<[string, string, () => Promise<Buffer | string> | Buffer | string, Reason]>([
  [
    'a drawing that can hold scripts',
    'logo.svg',
    () => '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    'kind',
  ],
  ['a page', 'receipt.html', () => '<!doctype html><script>1</script>', 'kind'],
  [
    'a program under another name',
    'receipt.png',
    () => Buffer.from('MZ\x90\0\x03\0\0\0PE', 'latin1'),
    'kind',
  ],
  [
    'a program with a PDF in it',
    'receipt.pdf',
    () => Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), pdfWith('x')]),
    'kind',
  ],
  ['an image cut short at its head', 'receipt.png', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'kind'],
  ['a photo cut short', 'photo.jpg', cut, 'broken'],
  ['nothing at all', 'nothing.jpg', () => '', 'empty'],
  ['too much', 'long.pdf', () => Buffer.alloc(5 * 1024 * 1024 + 1), 'large'],
  ['a picture of an iPhone', 'IMG_0001.HEIC', () => heic, 'heic'],
  ['a moving picture', 'moving.webp', moving, 'moving'],
  ['a little that is very wide', 'bomb.png', () => tinyPng(50_000, 50_000), 'pixels'],
  ['a little that must be unpacked as a whole', 'bomb.png', () => tinyPng(50_000, 1000, true), 'pixels'],
  ['a PDF that is none', 'broken.pdf', () => '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF', 'broken'],
  ['a PDF with a card number', 'bill.pdf', () => pdfWith('Paid with 4111 1111 1111 1111'), 'secrets'],
  [
    'a PDF with a card number in pieces',
    'bill.pdf',
    () => pdfWith('Card 4111 1111', '1111 1111 paid'),
    'secrets',
  ],
  ['a PDF with a password', 'letter.pdf', () => pdfWith('my password is Kh4l1d!2024'), 'secrets'],
  ['a PDF with a PIN', 'letter.pdf', () => pdfWith('My PIN is 4821'), 'secrets'],
])('%s is refused by name, and the other files are taken', async ([, name, content, reason]) => {
  const good = await plain(8, 8).png().toBuffer();
  const { uploads, refused } = await read([
    file(good, 'before.png'),
    file(await content(), name),
    file(good, 'after.png'),
  ]);
  expect(refused).toEqual([{ name, reason }]);
  expect(uploads.map((upload) => upload.name)).toEqual(['before.png', 'after.png']);
  expect(explain(refused).ar).toContain(name);
  expect(explain(refused).en).toContain(refusals[reason].en);
});

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
    pdf(`a${'🧾'.repeat(100)}.pdf`),
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
