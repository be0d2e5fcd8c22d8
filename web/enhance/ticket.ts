import type { Locale } from '#ground/locale.ts';
import { direction } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { redact, redactTogether } from '../../api/privacy/redact.ts';
import { afterPause } from './pause.ts';
import { sendInPlace } from './sending.ts';
import { storage } from './storage.ts';
import type { Typed } from './warn.ts';
import { warnOfSecrets } from './warn.ts';

/** What JavaScript adds to the forms of a ticket: a draft that survives, a warning before secrets are sent, suggestions, and sending that no network stops. */

type Choice = { id: string; name: Record<Locale, string> };
type Suggested = {
  urgent: boolean;
  choices: Choice[];
  articles: { slug: string; title: string; locale: Locale }[];
};

export function enhanceTicketForm(form: HTMLFormElement): void {
  const locale: Locale = form.dataset.locale === 'en' ? 'en' : 'ar';
  const fields = [...form.querySelectorAll<Typed>('input[type="text"], textarea')];
  const forget = keepDraft(form, fields);
  sendInPlace(form, locale, forget);
  warnOfSecrets(form, fields, locale);
  suggest(form, fields, locale);
}

/**
 * A draft is kept by address until it is sent, without the secrets in it: what reaches a disk is already clean.
 * @returns forgets it
 */
function keepDraft(form: HTMLFormElement, fields: Typed[]): () => void {
  const local = storage('localStorage');
  if (!local) return () => {};
  const key = `draft:${location.pathname}`;
  // On a slow network words are there before this code is.
  const isBegun = fields.some(({ value, defaultValue }) => value !== defaultValue);
  const kept = new Map<string, string>(Object.entries(JSON.parse(local.getItem(key) ?? '{}')));
  for (const field of fields) if (field.value === '') field.value = kept.get(field.name) ?? '';
  // Under the key that it was sent with, perhaps, before anybody heard of it: it counts once.
  const draftKey = form.querySelector<HTMLInputElement>('[name="draftKey"]');
  if (draftKey) draftKey.value = kept.get('draftKey') ?? draftKey.value;
  const note = form.querySelector<HTMLElement>('[data-draft-note]');
  const keep = () => {
    const clean = redactTogether(fields.map(({ value }) => value));
    const draft = Object.fromEntries(fields.map(({ name, value }, i) => [name, clean[i]?.text ?? value]));
    local.setItem(key, JSON.stringify({ ...draft, draftKey: draftKey?.value }));
    if (note) note.hidden = false;
  };
  if (isBegun) keep();
  form.addEventListener('input', keep);
  return () => local.removeItem(key);
}

function suggest(form: HTMLFormElement, fields: Typed[], locale: Locale): void {
  const box = form.querySelector<HTMLElement>('[data-suggestions]');
  const list = box?.querySelector('ul');
  if (!box || !list) return;
  let latest = '';
  const ask = afterPause(async () => {
    const words = fields
      .filter(({ name }) => name === 'subject' || name === 'message')
      .map(({ value }) => value);
    const { text } = redact(words.join('\n').trim());
    if (text.length < 8 || text === latest) return;
    latest = text;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ text, locale });
    const answer = await fetch('/api/suggestions', { method: 'POST', headers, body }).catch(() => undefined);
    if (!answer?.ok || text !== latest) return;
    const { articles, urgent, choices }: Suggested = await answer.json();
    const steps = document.querySelector<HTMLElement>('[data-urgent]');
    if (steps) steps.hidden = !urgent;
    list.replaceChildren(...articles.slice(0, 3).map((article) => item(article, locale)));
    box.hidden = articles.length === 0;
    offer(form, choices, locale);
  });
  form.addEventListener('input', ask);
  ask();
}

/** Asks whether it is one of these types; what was chosen before stays chosen while it is among them. */
function offer(form: HTMLFormElement, choices: Choice[], locale: Locale): void {
  const box = form.querySelector<HTMLElement>('[data-choices]');
  const none = box?.querySelector('label');
  if (!box || !none) return;
  const chosen = box.querySelector<HTMLInputElement>('input:checked')?.value;
  for (const label of box.querySelectorAll('label')) if (label !== none) label.remove();
  none.before(...choices.map(({ id, name }) => choice(id, name[locale], id === chosen)));
  box.hidden = choices.length === 0;
  // What is no longer asked is not answered.
  if (box instanceof HTMLFieldSetElement) box.disabled = box.hidden;
}

function choice(id: string, name: string, checked: boolean): HTMLLabelElement {
  const input = document.createElement('input');
  Object.assign(input, { type: 'radio', name: 'problemType', value: id, checked });
  const label = document.createElement('label');
  label.className = 'check';
  label.append(input, ` ${name}`);
  return label;
}

function item(
  { slug, title, locale: language }: Suggested['articles'][number],
  locale: Locale,
): HTMLLIElement {
  const link = document.createElement('a');
  link.href = to.article(locale, slug);
  link.target = '_blank';
  link.lang = language;
  link.dir = direction(language);
  link.textContent = title;
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}
