import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Reason } from '../../../api/ground/refusals.ts';
import { explain, refusals } from '../../../api/ground/refusals.ts';
import { file, plain, read } from './files.ts';
import { pdfWith } from './pdf.ts';

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
