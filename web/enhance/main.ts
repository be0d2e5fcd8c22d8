import { offerCopies } from './copy.ts';
import { foldCountries } from './countries.ts';
import { showRecent } from './recent.ts';
import { tickSteps } from './steps.ts';

/** What public pages load: little by itself, it brings in the rest when it is needed. What articles need is here: a request more costs more. */

document.addEventListener('focusin', ({ target }) => {
  const form = target instanceof HTMLInputElement ? target.closest<HTMLFormElement>('[data-search]') : null;
  if (form) void import('./search.ts').then(({ enhanceSearch }) => enhanceSearch(form));
});

// Also where somebody was faster than what is loaded for the field: no secret goes into an address. Where that cannot be told, the server
// still does.
document.addEventListener('submit', (event) => {
  const { target: form } = event;
  if (!(form instanceof HTMLFormElement && form.matches('[data-search]'))) return;
  event.preventDefault();
  void import('./send-search.ts').then(
    ({ sendSearch }) => sendSearch(form),
    () => form.submit(),
  );
});

// A slash goes to the search field, as long as nothing is being typed.
document.addEventListener('keydown', (event) => {
  if (
    event.key !== '/' ||
    (event.target instanceof Element && event.target.closest('input, textarea, select'))
  )
    return;
  const field = document.querySelector<HTMLInputElement>('[data-search] input');
  if (!field) return;
  event.preventDefault();
  field.focus();
});

// What was opened from results or suggestions is told to the editors, without who opened it.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-slug]') : null;
  const { slug } = link?.dataset ?? {};
  const { searchKey, suggested } =
    link?.closest<HTMLElement>('[data-search-key], [data-suggested]')?.dataset ?? {};
  if (!slug) return;
  const headers = { 'content-type': 'application/json' };
  const told = { method: 'PUT', keepalive: true, headers, body: JSON.stringify({ slug }) };
  if (searchKey) void fetch(`/api/searches/${searchKey}/opening`, told);
  if (suggested) void fetch(`/api/tickets/${suggested}/suggestions/${slug}/opening`, told);
});

// Without a menu or a clipboard to hand it to, the link is a link.
document.addEventListener('click', (event) => {
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('[data-share]') : null;
  if (!link || !('share' in navigator || 'clipboard' in navigator)) return;
  event.preventDefault();
  void import('./share.ts').then(({ share }) => share(link));
});

for (const box of document.querySelectorAll<HTMLElement>('[data-files]'))
  void import('./files.ts').then(({ enhanceFiles }) => enhanceFiles(box));

const forms = document.querySelectorAll<HTMLFormElement>('[data-ticket-form]');
if (forms.length > 0)
  void import('./ticket.ts').then(({ enhanceTicketForm }) => {
    for (const form of forms) enhanceTicketForm(form);
  });

const ticket = document.querySelector<HTMLElement>('[data-live-ticket]');
const state = ticket?.querySelector<HTMLElement>('[data-live-state]');
if (ticket && state) void import('./live.ts').then(({ keepUp }) => keepUp(ticket, state));

for (const form of document.querySelectorAll<HTMLFormElement>('[data-letter-form]'))
  void import('./letter.ts').then(({ enhanceLetter }) => enhanceLetter(form));

offerCopies();
const article = document.querySelector<HTMLElement>('[data-article]');
if (article) {
  foldCountries(article);
  tickSteps(article);
  // On paper a link is where it leads, as it would be typed elsewhere.
  for (const link of article.querySelectorAll<HTMLAnchorElement>('.prose a[href^="/"]'))
    link.dataset.address = link.href;
}
// Last: a browser that has no room left throws.
showRecent(article);
