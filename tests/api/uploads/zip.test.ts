import { expect, test } from 'vitest';
import { unzipped } from '../../../api/uploads/zip.ts';
import { packed } from './packed.ts';

const all = () => true;
const bounds = { files: 3, bytesOfOne: 100_000, bytes: 150_000 };
const paths = async (archive: Buffer, wanted: (path: string) => boolean = all) =>
  (await Array.fromAsync(unzipped(archive, wanted, bounds))).map(({ path }) => path);

test('what is packed comes out as it was, without what systems add', async () => {
  const archive = await packed({ 'a/رمز.md': 'نص', '__MACOSX/a': 'x', 'a/.DS_Store': 'x' });
  const [file, ...others] = await Array.fromAsync(unzipped(archive, all));
  expect([file?.path, file?.bytes.toString(), others]).toEqual(['a/رمز.md', 'نص', []]);
  expect(await paths(await packed({ 'a.md': 'x', 'b.exe': 'x' }), (path) => path.endsWith('.md'))).toEqual([
    'a.md',
  ]);
});

test('more than is taken at once is refused before it is unpacked', async () => {
  const zeros = '0'.repeat(90_000);
  await expect(paths(await packed({ a: zeros, b: zeros }))).rejects.toThrow('more than we take');
  await expect(paths(await packed({ a: '0'.repeat(100_001) }))).rejects.toThrow('more than we take');
  await expect(paths(await packed({ a: '', b: '', c: '', d: '' }))).rejects.toThrow('more than we take');
});

test('an archive that lies about its sizes is refused', async () => {
  const archive = await packed({ a: '0'.repeat(90_000) });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(90_000);
  const lie = Buffer.alloc(4);
  lie.writeUInt32LE(10);
  for (let at = archive.indexOf(size); at >= 0; at = archive.indexOf(size, at + 1)) lie.copy(archive, at);
  await expect(paths(archive)).rejects.toThrow('cannot open');
});

test('what is no archive is refused', async () => {
  await expect(paths(Buffer.from('PK and nothing else'))).rejects.toThrow('cannot open');
});
