import { execFileSync } from 'node:child_process';
import pack from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser's program. */
    browser: string;
  }
}

/** The browser walks what is built: nothing is built anew when the build is newer than its sources. The browser is unpacked once, for all walks. */
export async function setup(project: TestProject): Promise<void> {
  execFileSync(process.execPath, ['build.ts'], { stdio: 'inherit' });
  project.provide('browser', await pack.executablePath());
}
