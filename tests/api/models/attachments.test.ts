import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readUploads } from '../../../api/models/attachments.ts';

const card = '4111111111111111';
const pdf = (name: string) => new File(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'], name);

test('a photo is drawn anew and loses where it was taken', async () => {
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 42/1 0/1' } })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const [upload] = await readUploads([new File([new Uint8Array(photo)], 'receipt.jpg')]);
  const stored = await sharp(upload?.bytes).metadata();
  expect(upload).toMatchObject({ name: 'receipt.webp', mediaType: 'image/webp' });
  expect(stored).toMatchObject({ format: 'webp', width: 60, height: 40 });
  expect(stored.exif).toBeUndefined();
});

test.for([
  [
    'a drawing that can hold scripts',
    'logo.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  ],
  ['a page', 'receipt.html', '<!doctype html><script>1</script>'],
  ['a program under another name', 'receipt.png', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000PE'],
  ['an image cut short', 'receipt.png', '\u0089PNG\r\n\u001a\n'],
])('%s is refused', async ([, name, content = '']) => {
  const file = new File([Uint8Array.from(content, (sign) => sign.charCodeAt(0))], name ?? '');
  await expect(readUploads([file])).rejects.toMatchObject({
    status: 422,
    fields: { files: { ar: expect.any(String) } },
  });
});

test('too many files and too large a file are refused', async () => {
  await expect(readUploads(Array.from({ length: 6 }, () => pdf('a.pdf')))).rejects.toMatchObject({
    status: 422,
  });
  await expect(readUploads([new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.pdf')])).rejects.toMatchObject(
    { status: 422 },
  );
});

test.for([
  card,
  '4111 1111 1111 1111',
  '4111*1111*1111*1111',
  '4111%1111%1111%1111',
  '4111<1111?1111<1111',
  '4111.1111.1111.1111',
  '٤١١١:١١١١:١١١١:١١١١',
])('a card number in a file name is not kept: %s', async (name) => {
  const [upload] = await readUploads([pdf(`${name}.pdf`)]);
  expect(upload?.name.replaceAll(/\P{Nd}/gu, '').length).toBeLessThan(10);
});

test('a long name of signs beyond the first plane can still be put in a header', async () => {
  const [upload] = await readUploads([pdf(`a${'🧾'.repeat(100)}.pdf`)]);
  expect(() => encodeURIComponent(upload?.name ?? '')).not.toThrow();
});
