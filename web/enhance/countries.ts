import { storage } from './storage.ts';

const key = 'country';

/** Asks for the reader's country, and folds away what an article says of others alone. */
export function foldCountries(article: HTMLElement): void {
  const form = article.querySelector<HTMLFormElement>('[data-countries]');
  const select = form?.querySelector('select');
  if (!form || !select) return;
  const elsewhere = form.dataset.elsewhere ?? '';
  select.value = storage('localStorage')?.getItem(key) ?? '';
  // This article may say nothing of a country that was chosen on another.
  if (select.selectedIndex < 0) select.value = '';
  form.hidden = false;
  select.addEventListener('change', () => {
    storage('localStorage')?.setItem(key, select.value);
    show(article, select.value, elsewhere);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  show(article, select.value, elsewhere);
}

function show(article: HTMLElement, country: string, elsewhere: string): void {
  for (const button of article.querySelectorAll('.elsewhere')) button.remove();
  const together = new Map<Element, HTMLElement[]>();
  for (const part of article.querySelectorAll<HTMLElement>('[data-country]')) {
    part.hidden = false;
    const group = part.parentElement;
    if (group) together.set(group, [...(together.get(group) ?? []), part]);
  }
  if (country !== '') for (const [group, parts] of together) fold(group, parts, country, elsewhere);
  const numbers = country === '' ? '/limits#countries' : `/limits/${country}#numbers`;
  for (const link of article.querySelectorAll<HTMLAnchorElement>(
    'a[href$="/limits#countries"], a[href*="/limits/"][href$="#numbers"]',
  ))
    link.href = link.pathname.replace(/\/limits.*$/, '') + numbers;
}

/** Folds the others of parts that stand together, where one of them is the reader's: where none is, they may be all that helps. */
function fold(group: Element, parts: HTMLElement[], country: string, elsewhere: string): void {
  const others = parts.filter(({ dataset }) => !dataset.country?.split(' ').includes(country));
  if (others.length === 0 || others.length === parts.length) return;
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'button small elsewhere' });
  button.textContent = `${elsewhere} (${others.length})`;
  const toggle = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open));
    for (const part of others) part.hidden = !open;
  };
  button.addEventListener('click', () => toggle(button.getAttribute('aria-expanded') === 'false'));
  toggle(false);
  (group.closest('.scroll, .table') ?? group).after(button);
}
