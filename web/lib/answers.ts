import { error } from '@sveltejs/kit';
import { m } from './paraglide/messages.js';
import type { Problem } from './types.ts';

/** The one place where answers of the API are read: what it refuses is an error page or a message, never empty data. */

export type Refusable = { ok: boolean; status: number };

/** Shows the error page of a refusal's status, in the reader's language. */
export function refuse({ status }: Refusable): never {
  error(status < 400 ? 502 : status);
}

/** Whether it was refused with one of these, for pages that say so themselves. */
export const hasStatus = ({ status }: Refusable, ...statuses: number[]): boolean => statuses.includes(status);

/** The answer, unless it is a refusal: then the page is the error page. */
export async function accepted<A extends Refusable>(asked: Promise<A> | A): Promise<A> {
  const answer = await asked;
  if (!answer.ok) refuse(answer);
  return answer;
}

/** What an accepted answer holds. */
export const read = async <T>(
  asked: Promise<Refusable & { json: () => Promise<T> }> | (Refusable & { json: () => Promise<T> }),
): Promise<T> => (await accepted(asked)).json();

/** The same for what a page can do without: while the API cannot answer, it is `without`. */
export async function readOr<T>(
  asked: Promise<Refusable & { json: () => Promise<T> }>,
  without: T,
): Promise<T> {
  const answer = await asked;
  return hasStatus(answer, 503) ? without : read(answer);
}

/** Why a form was refused, to be said beside it. A refusal that is not the API's own says only that it failed. */
export async function problemOf(answer: Refusable & Pick<Response, 'headers' | 'json'>): Promise<Problem> {
  const isOurs = answer.headers.get('content-type')?.startsWith('application/problem+json');
  if (isOurs) return answer.json();
  return { type: 'about:blank', title: m.error_500(), status: answer.status };
}
