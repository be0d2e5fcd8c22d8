import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKept, Torn, writeKept } from '../../../api/understanding/kept-index.ts';

const place = () => join(mkdtempSync(join(tmpdir(), 'hulool-kept-')), 'search-index');
const isSame = () => true;

/** A file with two sections, one of them in pieces. */
async function written(): Promise<string> {
  const file = place();
  const sections = [[Buffer.from('four'), Buffer.from('teen')], [Uint32Array.of(1, 2, 2 ** 32 - 1)]];
  await writeKept(file, 'one', { sections, isSame });
  return file;
}

describe('a kept index', () => {
  test('is read as it was written, whatever its sections are', async () => {
    const section = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(section, { maxLength: 8 }), async (sections) => {
        const file = place();
        expect(await writeKept(file, 'one', { sections, isSame })).toBe(true);
        const kept = await readKept(file, 'one');
        for (const pieces of sections) expect(kept?.bytes()).toEqual(new Uint8Array(Buffer.concat(pieces)));
        expect(() => kept?.bytes()).toThrow();
      }),
      { numRuns: 30 },
    );
  });

  test('gives numbers, letters and text back', async () => {
    const file = place();
    const sections = [[Uint32Array.of(7, 2 ** 31)], [Uint16Array.of(0x633)], [Buffer.from('سؤال')]];
    await writeKept(file, 'one', { sections, isSame });
    const kept = await readKept(file, 'one');
    expect(kept?.numbers()).toEqual(Uint32Array.of(7, 2 ** 31));
    expect(kept?.letters()).toEqual(Uint16Array.of(0x633));
    expect(kept?.text()).toBe('سؤال');
  });

  test('is none where there is no file, or another version was kept', async () => {
    expect(await readKept(place(), 'one')).toBeUndefined();
    expect(await readKept(await written(), 'two')).toBeUndefined();
  });

  test('is torn wherever it was cut', async () => {
    const whole = readFileSync(await written());
    for (let length = 0; length < whole.length; length++) {
      const file = place();
      writeFileSync(file, whole.subarray(0, length));
      await expect(readKept(file, 'one'), `cut at ${length}`).rejects.toThrow(Torn);
    }
  });

  test('is torn whichever byte of it is another', async () => {
    const whole = readFileSync(await written());
    for (let at = 0; at < whole.length; at++) {
      const file = place();
      const other = Buffer.from(whole);
      other[at] = (other[at] ?? 0) ^ 0x10;
      writeFileSync(file, other);
      await expect(readKept(file, 'one'), `another byte at ${at}`).rejects.toThrow(Torn);
    }
  });

  test('is torn when it is longer than it was, or something else', async () => {
    const file = await written();
    truncateSync(file, 4096);
    await expect(readKept(file, 'one')).rejects.toThrow(Torn);
    writeFileSync(file, 'SQLite format 3\0'.repeat(100));
    await expect(readKept(file, 'one')).rejects.toThrow(Torn);
  });

  test('stays what it was when what is written changes meanwhile', async () => {
    const file = await written();
    const before = readFileSync(file);
    let asked = 0;
    const sections = [[Buffer.from('other')], [Buffer.from('words')]];
    expect(await writeKept(file, 'one', { sections, isSame: () => ++asked < 2 })).toBe(false);
    expect(readFileSync(file)).toEqual(before);
  });
});
