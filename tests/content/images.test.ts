import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readImages } from '../../content/images.ts';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-'));
  mkdirSync(join(folder, 'images'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'images', name), content);
  return folder;
}
const about = 'alt: { ar: شاشة, en: Screen }\nmarks:\n  - { x: 1, y: 2.5, label: { ar: هنا, en: Here } }\n';

test('each image has what is said of it beside it', () => {
  const folder = folderWith({ 'app.png': '', 'app.yaml': about, 'Notes.txt': '' });
  expect(readImages(folder)).toMatchObject({
    images: [{ name: 'app', alt: { ar: 'شاشة', en: 'Screen' }, marks: [{ x: 1, y: 2.5 }] }],
    bad: [],
  });
});

test('an image of which nothing is said is told, and one with a number off its edge', () => {
  const off = about.replace('x: 1', 'x: 101');
  const { images, bad } = readImages(folderWith({ 'a.png': '', 'b.png': '', 'b.yaml': off }));
  expect(images).toEqual([]);
  expect(bad).toHaveLength(2);
});

test('a folder without images has none', () => {
  expect(readImages(mkdtempSync(join(tmpdir(), 'hulool-')))).toEqual({ images: [], bad: [] });
});
