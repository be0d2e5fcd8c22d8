import { filledIn } from '#lib/filled-in.ts';
import type { Letter } from '#lib/types.ts';
import { redactTogether } from '../../api/privacy/redact.ts';
import type { Typed } from './warn.ts';
import { warnOfSecrets } from './warn.ts';

/** What JavaScript adds to a letter: it is filled in while one types, secrets left out, and can be copied and printed. */
export function enhanceLetter(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<Typed>('input, textarea')];
  warnOfSecrets(form, fields, form.dataset.locale === 'en' ? 'en' : 'ar');
  form.addEventListener('input', () => fillIn(fields));
  // A browser that goes back to this page fills in the fields, and leaves the letter empty.
  fillIn(fields);
}

function fillIn(fields: Typed[]): void {
  const clean = redactTogether(fields.map(({ value }) => value));
  for (const [index, { name }] of fields.entries())
    for (const place of document.querySelectorAll<HTMLElement>(`[data-field="${name}"]`)) {
      const typed = clean[index]?.text ?? '';
      const locale = place.closest('[lang]')?.getAttribute('lang') === 'en' ? 'en' : 'ar';
      place.textContent = filledIn(typed, kindOf(place), place.dataset.blank ?? '', locale);
      place.classList.toggle('blank', typed.trim() === '');
    }
}

const kindOf = ({ dataset }: HTMLElement): Letter['fields'][number]['kind'] =>
  dataset.kind === 'day' ? 'day' : 'line';
