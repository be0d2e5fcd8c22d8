import type { Locale } from '#ground/locale.ts';
import { fieldTexts } from '../../api/ground/texts.ts';

/** What is wrong in a form is said beside each field, in the page's language, and the first such field has the focus. */

type Typed = HTMLInputElement | HTMLTextAreaElement;
const fields = '.field :is(input, textarea)';

/** Looks at what can be told without asking. @returns whether something is missing */
export function missesSomething(form: HTMLFormElement, locale: Locale): boolean {
  for (const field of form.querySelectorAll<Typed>(fields)) {
    const length = field.value.trim().length;
    const why = length === 0 ? 'required' : length < field.minLength ? 'tooShort' : undefined;
    say(field, field.required && why ? fieldTexts[why][locale] : undefined);
  }
  return focusFirst(form);
}

/** Says what was answered: the same form, as it came back. @returns whether something was wrong with a field */
export function showAnswered(form: HTMLFormElement, answer: Document): boolean {
  for (const field of form.querySelectorAll<Typed>(fields))
    say(field, answer.getElementById(`${field.id}-error`)?.textContent ?? undefined);
  return focusFirst(form);
}

function focusFirst(form: HTMLFormElement): boolean {
  const first = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  first?.focus();
  return first !== null;
}

function say(field: Typed, why: string | undefined): void {
  const id = `${field.id}-error`;
  document.getElementById(id)?.remove();
  const described = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((one) => one && one !== id);
  if (why) {
    const error = document.createElement('p');
    Object.assign(error, { id, className: 'error', textContent: why });
    field.after(error);
    described.push(id);
    field.setAttribute('aria-invalid', 'true');
  } else field.removeAttribute('aria-invalid');
  if (described.length > 0) field.setAttribute('aria-describedby', described.join(' '));
  else field.removeAttribute('aria-describedby');
}
