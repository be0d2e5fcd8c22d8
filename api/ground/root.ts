import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, whether this runs from its source or from the build. */
export const root: string = folderWith('package.json', import.meta.dirname);

/** What editors own, as files. */
export const contentFolder: string = join(root, 'content');

function folderWith(file: string, folder: string): string {
  if (existsSync(join(folder, file))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`no ${file} above ${import.meta.dirname}`);
  return folderWith(file, parent);
}
