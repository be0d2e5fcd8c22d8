import type { ActionFailure } from '@sveltejs/kit';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import type { LibraryKind } from '#lib/library.ts';
import type { Refused } from '#lib/send.ts';
import { send } from '#lib/send.ts';
import type { LibraryField } from '#lib/types.ts';
import { documentIn } from './document.ts';

type Fetch = typeof globalThis.fetch;
type Where = { kind: LibraryKind; id: string };

/** Saves what a form holds, and publishes it where its button says so. What was refused comes back with all that was typed. */
export async function saveForm(fetch: Fetch, param: Where, form: FormData, fields: readonly LibraryField[]) {
  const document = { id: param.id, ...documentIn(form, fields) };
  return saveDocument(fetch, param, form, document);
}

/** The same of an entry that is already put together. */
export async function saveDocument(
  fetch: Fetch,
  param: Where,
  form: FormData,
  document: Record<string, unknown>,
) {
  const entry = api(fetch).studio.library[':kind'][':id'];
  const version = Number(text(form, 'version')) || 0;
  const { refusal } = await send(entry.$put({ param, json: { document, version } }), form);
  const newest = async () => (await read(entry.$get({ param }))).version;
  // Whoever saves again has read that somebody else did.
  if (refusal) return besides(refusal, refusal.status === 409 ? await newest() : undefined);
  if (text(form, 'then') !== 'publish') return { did: 'saved' as const };
  // What somebody saved on top of it meanwhile is not published with it.
  const saved = Math.min(await newest(), version + 1);
  const published = await send(entry.publication.$put({ param, json: { version: saved } }), form);
  return published.refusal ? besides(published.refusal, saved) : { did: 'published' as const };
}

/** The refusal, and from which version the form goes on. */
const besides = (refusal: ActionFailure<Refused>, newest: number | undefined) =>
  Object.assign(refusal, { data: { ...refusal.data, newest } });

/** Takes back what was published here. */
export async function withdraw(fetch: Fetch, param: Where) {
  const { refusal } = await send(api(fetch).studio.library[':kind'][':id'].publication.$delete({ param }));
  return refusal ?? { did: 'withdrawn' as const };
}
