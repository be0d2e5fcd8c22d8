/** Results while typing, under a search form: a combobox whose list holds articles. */

type Hit = { slug: string; title: string; snippet: string; locale: 'ar' | 'en' };
type Results = { hits: Hit[]; total: number };

const pause = 120;
const most = 6;
const enhanced = new WeakSet<HTMLFormElement>();

export function enhanceSearch(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  if (!input || enhanced.has(form)) return;
  enhanced.add(form);
  const list = listFor(input);
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  form.append(list, status);

  let timer: ReturnType<typeof setTimeout>;
  let asking = new AbortController();
  let chosen = -1;

  const options = () => [...list.children].filter((child) => child instanceof HTMLElement);
  const close = () => show([], '');

  function show(items: HTMLElement[], said: string): void {
    chosen = -1;
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    input?.setAttribute('aria-expanded', String(items.length > 0));
    input?.removeAttribute('aria-activedescendant');
    status.textContent = said;
  }

  async function ask(q: string): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const query = new URLSearchParams({ q, locale: form.dataset.locale ?? 'ar' });
    try {
      const answer = await fetch(`/api/search?${query}`, { signal: asking.signal });
      if (!answer.ok) return close();
      const { hits, total }: Results = await answer.json();
      const items = hits.slice(0, most).map((hit, index) => option(hit, index, form.dataset.locale ?? 'ar'));
      show(items, (input?.dataset.found ?? '').replace('{count}', String(total)));
    } catch {
      // Overtaken by the next letter, or offline: the form itself still works.
    }
  }

  function choose(step: number): void {
    const all = options();
    if (all.length === 0) return;
    all[chosen]?.removeAttribute('aria-selected');
    chosen = (chosen + step + all.length + (chosen < 0 && step < 0 ? 1 : 0)) % all.length;
    const option = all[chosen];
    option?.setAttribute('aria-selected', 'true');
    if (option) input?.setAttribute('aria-activedescendant', option.id);
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    const q = input.value.trim();
    if (q.length < 2) return close();
    timer = setTimeout(() => void ask(q), pause);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key === 'Escape') close();
    const address = options()[chosen]?.dataset.address;
    if (event.key === 'Enter' && address) {
      event.preventDefault();
      location.assign(address);
    }
  });
  input.addEventListener('blur', () => close());
}

function listFor(input: HTMLInputElement): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'results';
  list.id = `${input.id}-results`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.dataset.all ?? '');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  return list;
}

/** The title and snippet come escaped from the API, with <mark> around what matched. */
function option({ slug, title, snippet, locale }: Hit, index: number, reader: string): HTMLLIElement {
  const item = document.createElement('li');
  item.id = `result-${index}`;
  item.lang = locale;
  item.dir = locale === 'ar' ? 'rtl' : 'ltr';
  item.dataset.address = `/${reader}/articles/${slug}`;
  item.setAttribute('role', 'option');
  const name = document.createElement('span');
  name.innerHTML = title;
  const around = document.createElement('small');
  around.innerHTML = snippet;
  item.append(name, around);
  // Before the field loses focus, which closes the list.
  item.addEventListener('mousedown', (event) => {
    event.preventDefault();
    location.assign(item.dataset.address ?? '');
  });
  return item;
}
