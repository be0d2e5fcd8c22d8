import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Forms as they are sent, and what is left of them on the disk. */

export const megabyte = 1024 * 1024;
export const freshFolder = () => mkdtempSync(join(tmpdir(), 'hulool-form-'));
/** The folder is made when a file comes. */
export const left = (folder: string) => {
  const uploads = join(folder, 'uploads');
  return existsSync(uploads) ? readdirSync(uploads) : [];
};
export const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers });

/** A multipart body as a browser writes it, cut off after so many bytes, in chunks of a size. */
export async function sent(form: FormData, { cut = Infinity, chunk = 65_536 } = {}) {
  const whole = new Response(form);
  const bytes = new Uint8Array(await whole.arrayBuffer()).slice(0, cut);
  let at = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + chunk));
      at += chunk;
    },
  });
  return new Response(body, { headers: { 'content-type': whole.headers.get('content-type') ?? '' } });
}
