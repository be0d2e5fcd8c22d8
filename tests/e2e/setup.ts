import { execFileSync } from 'node:child_process';
import pack from '@sparticuz/chromium';

/** The browser walks what is built: nothing is built anew when the build is newer than its sources. The browser is unpacked once. */
export async function setup(): Promise<void> {
  execFileSync(process.execPath, ['build.ts'], { stdio: 'inherit' });
  await pack.executablePath();
}
