import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Whether real small disks can be had here: a file system of a few MB in memory, which only root may mount. */
export const canMount = tryToMount();
if (!canMount)
  process.stdout.write('no file system may be mounted here: full and read-only disks were not tried\n');

function tryToMount(): boolean {
  try {
    const folder = mount(1);
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  }
}

function mount(megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  return folder;
}

/** A disk of so many MB: where it is, and how it is filled to the last byte, given room again, and made read-only. Gone with the test. */
export function smallDisk(megabytes: number) {
  const folder = mount(megabytes);
  const ballast = join(folder, 'ballast');
  // Lazily, so that what a failing test left open does not keep it.
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return {
    folder,
    fill(): void {
      for (let size = 1 << 20; size >= 1; size >>= 1)
        try {
          for (;;) writeFileSync(ballast, new Uint8Array(size), { flag: 'a' });
        } catch {
          // Full for pieces of this size.
        }
    },
    /** Leaves so many bytes of a disk that is filled. */
    leave(bytes: number): void {
      truncateSync(ballast, Math.max(0, statSync(ballast).size - bytes));
    },
    free: () => rmSync(ballast),
    makeReadOnly: () => void execFileSync('mount', ['-o', 'remount,ro', folder]),
  };
}
