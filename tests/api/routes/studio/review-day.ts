import type { StaffRole } from '../../../../api/ground/roles.ts';
import { openTestDesk } from '../../app.ts';
import { words } from '../../articles.ts';
import { begun, english } from './editing.ts';

/** An article that a writer began, and each role's way to ask. */
export async function reviewDay() {
  const desk = await openTestDesk();
  const cookies = new Map<StaffRole, string>();
  for (const role of ['writer', 'reviewer', 'publisher', 'editor'] as const)
    cookies.set(role, await desk.signedIn(role));
  const send = (role: StaffRole, method: string, path: string, body?: unknown) =>
    desk.ask(method, path, { as: cookies.get(role) ?? '', ...(body !== undefined && { body }) });
  const read = async (role: StaffRole, path: string) => (await send(role, 'GET', path)).json();
  await send('writer', 'POST', '/articles', begun);
  await send('writer', 'PUT', english, { ...words('Zubrowka'), version: 0 });
  const text = async (role: StaffRole = 'writer') =>
    (await read(role, `/studio/articles/${begun.slug}`)).translations.en;
  const state = async (): Promise<string> => (await text()).state;
  /** What became of it, by its status. */
  const status = async (...asked: Parameters<typeof send>) => (await send(...asked)).status;
  return { ...desk, send, read, text, state, status };
}
