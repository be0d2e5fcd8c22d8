import type { Locale } from '#ground/locale.ts';
import { secretNames } from '../../api/privacy/names.ts';
import { redactTogether } from '../../api/privacy/redact.ts';
import { afterPause } from './pause.ts';

export type Typed = HTMLInputElement | HTMLTextAreaElement;

/** Says which kinds of secrets stand in the fields of a form, before it is sent. */
export function warnOfSecrets(form: HTMLFormElement, fields: Typed[], locale: Locale): void {
  const warning = form.querySelector<HTMLElement>('[data-warning]');
  if (!warning) return;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const look = afterPause(() => {
    const clean = redactTogether(fields.map(({ value }) => value));
    const kinds = new Set(clean.flatMap(({ found }) => found.map(({ kind }) => secretNames[kind][locale])));
    warning.hidden = kinds.size === 0;
    const text = (warning.dataset.text ?? '').replace('{kinds}', list.format(kinds));
    if (warning.textContent !== text) warning.textContent = text;
  });
  form.addEventListener('input', look);
  look();
}
