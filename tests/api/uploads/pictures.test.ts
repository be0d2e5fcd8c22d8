import sharp from 'sharp';
import { expect, test } from 'vitest';
import { file, plain, read } from './files.ts';

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
