import { error } from '@sveltejs/kit';

/** What the fields of a form hold, in the types that the API takes: as it arrives, or as it comes back when it was refused. */

type Fields = Pick<FormData | URLSearchParams, 'get' | 'getAll'>;

/** What was typed; nothing where there is no such field. */
export function text(form: Fields, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** What stands in each field of this name that was filled in. */
export const texts = (form: Fields, name: string): string[] => form.getAll(name).map(String).filter(Boolean);

export const files = (form: FormData, name: string): File[] =>
  form.getAll(name).filter((value) => value instanceof File);

/** One of the words that a field offers. Whoever sends another does not use our form. */
export function choice<T extends string>(form: FormData, name: string, offered: readonly T[]): T {
  return offered.find((one) => one === form.get(name)) ?? error(422);
}

/** The same, where a form may leave it as it is. */
export const choiceIfAny = <T extends string>(form: FormData, name: string, offered: readonly T[]) =>
  form.get(name) ? choice(form, name, offered) : undefined;
