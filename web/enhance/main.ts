/** What public pages load: little by itself, it brings in the rest when it is needed. */

document.addEventListener('focusin', ({ target }) => {
  const form = target instanceof HTMLInputElement ? target.closest<HTMLFormElement>('[data-search]') : null;
  if (form) void import('./search.ts').then(({ enhanceSearch }) => enhanceSearch(form));
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

// What was opened from a page of results is told to the editors, without who opened it.
const results = document.querySelector<HTMLElement>('[data-search-key]');
results?.addEventListener('click', ({ target }) => {
  const slug =
    target instanceof Element ? target.closest<HTMLElement>('[data-slug]')?.dataset.slug : undefined;
  const { searchKey } = results.dataset;
  if (!slug || !searchKey) return;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ slug });
  void fetch(`/api/searches/${searchKey}/opening`, { method: 'PUT', keepalive: true, headers, body });
});

const forms = document.querySelectorAll<HTMLFormElement>('[data-ticket-form]');
if (forms.length > 0)
  void import('./ticket.ts').then(({ enhanceTicketForm, forgetSentDraft }) => {
    forgetSentDraft();
    for (const form of forms) enhanceTicketForm(form);
  });
