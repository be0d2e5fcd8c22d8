import { buffer } from 'node:stream/consumers';
import { zipped } from '../../../api/uploads/zip.ts';

/** Files in an archive. */
export async function packed(files: Record<string, string | Buffer>): Promise<Buffer> {
  const all = async function* () {
    for (const [path, content] of Object.entries(files)) yield { path, content };
  };
  return buffer(zipped(all()));
}
