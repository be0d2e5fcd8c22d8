import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder, root } from '../../../api/ground/root.ts';
import { analysisVersion } from '../../../api/understanding/analysis-version.ts';

/** A project with these files. */
function project(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-version-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}
const files = {
  'content/synonyms.yaml': '- id: otp',
  'build/main.js': 'analyse()',
  'search/text/fold.ts': 'fold()',
  'web/app.css': 'a {}',
};

test('texts are analysed the same way as long as code and names are the same', () => {
  const version = analysisVersion(project(files), false);
  expect(analysisVersion(project(files), false)).toBe(version);
  expect(analysisVersion(project({ ...files, 'web/app.css': 'b {}' }), false)).toBe(version);
  expect(analysisVersion(project({ ...files, 'content/synonyms.yaml': '- id: pin' }), false)).not.toBe(
    version,
  );
  expect(analysisVersion(project({ ...files, 'search/text/fold.ts': 'other()' }), false)).not.toBe(version);
});

test('what was built is told by its one file', () => {
  const version = analysisVersion(project(files), true);
  expect(analysisVersion(project({ ...files, 'search/text/fold.ts': 'other()' }), true)).toBe(version);
  expect(analysisVersion(project({ ...files, 'build/main.js': 'other()' }), true)).not.toBe(version);
});

test('what analyses here is found', () => {
  expect(analysisVersion(root, false)).not.toBe(analysisVersion(contentFolder, false));
});
