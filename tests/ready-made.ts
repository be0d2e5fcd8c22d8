import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

/**
 * A folder with what takes long to make and is the same for every test: whoever needs it first makes it, once in a run. Tests
 * take copies.
 */
export async function readyMade(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('runFolder'), name);
  while (!existsSync(folder)) if (!(await inTurn(folder, make))) await setTimeout(50);
  return folder;
}

/** Makes it, unless somebody does. */
async function inTurn(folder: string, make: (folder: string) => Promise<void>): Promise<boolean> {
  const making = `${folder}.making`;
  try {
    mkdirSync(making);
  } catch {
    return false;
  }
  try {
    await make(making);
    renameSync(making, folder);
    return true;
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}
