import type { ActionFailure } from '@sveltejs/kit';
import { fail } from '@sveltejs/kit';
import type { Refusable } from './answers.ts';
import { problemOf } from './answers.ts';
import type { Problem } from './types.ts';

/** What a form that was refused goes back with: why, and what was typed, as pairs that `URLSearchParams` reads. */
export type Refused = { problem: Problem; typed: [name: string, words: string][] };

export type Answer = Refusable & Pick<Response, 'headers' | 'json'>;
type Sent<A> = { answer: A; refusal?: never } | { answer?: never; refusal: ActionFailure<Refused> };

/** What the API says to a change that a form asks for: its answer, or the one refusal that all forms go back with. */
export async function send<A extends Answer>(asked: Promise<A>, form = new FormData()): Promise<Sent<A>> {
  const answer = await asked;
  if (answer.ok) return { answer };
  return { refusal: fail(answer.status, { problem: await problemOf(answer), typed: typedIn(form) }) };
}

/** Without files, which no page can fill in again, and without passwords, which are not sent back. */
const typedIn = (form: FormData): Refused['typed'] =>
  [...form].filter((field): field is [string, string] => {
    const [name, value] = field;
    return typeof value === 'string' && name !== 'password';
  });
