import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNames } from '../../content/brands.ts';

/** The code that analyses: as it was built, all in one file, or as it lies in the folders. */
const built = ['build/main.js'];
const sources = ['search/**/*.ts', 'content/**/*.ts', 'api/ground/*.ts', 'api/models/{articles,codes}/*.ts'];
/** The names, synonyms and codes that are known. */
const lists = ['content/*.yaml'];

/**
 * The same as long as a text is analysed the same way: by the same code, in the same version of Node with its tables of Unicode, with the
 * same names.
 */
export function analysisVersion(root: string, isBuilt: boolean): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync([...(isBuilt ? built : sources), ...lists], { cwd: root }).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  // What editors made of them since.
  hash.update(JSON.stringify(readNames(join(root, 'content')).names));
  return hash.digest('base64url');
}
