import { execFileSync } from 'node:child_process';

/** The browser walks what is built: nothing is built anew when the build is newer than its sources. */
export const setup = (): void => void execFileSync(process.execPath, ['build.ts'], { stdio: 'inherit' });
