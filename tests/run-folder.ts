import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run keeps what it makes; gone with it. */
    runFolder: string;
  }
}

/** Everything temporary of a run lies in one folder: nothing of it is left behind. */
export function setup(project: TestProject): () => void {
  const before = process.env['TMPDIR'];
  const runFolder = mkdtempSync(join(tmpdir(), 'hulool-run-'));
  project.provide('runFolder', runFolder);
  process.env['TMPDIR'] = runFolder;
  return () => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(runFolder, { recursive: true, force: true });
  };
}
