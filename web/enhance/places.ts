/**
 * Puts what another drawing of this page shows in its places. What is the same stays as it is, and so does a place in which somebody writes.
 * @param except the place that is left alone
 */
export function showPlaces(from: Document, except?: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const { live } = place.dataset;
    const drawn = from.querySelector<HTMLElement>(`[data-live="${live ?? ''}"]`);
    if (!drawn || live === except || isUsed(place) || drawn.innerHTML === place.innerHTML) continue;
    const [isOpen, read, focused] = [
      place.querySelector('details')?.open ?? false,
      answersSeen(place),
      focusIn(place),
    ];
    place.replaceChildren(...document.importNode(drawn, true).childNodes);
    const folded = place.querySelector('details');
    // An answer that is being read is not folded away.
    if (folded) folded.open = isOpen || read.some((id) => folded.querySelector(`[data-message="${id}"]`));
    if (focused) place.querySelector<HTMLElement>(focused)?.focus();
  }
}

/** Whether somebody has written something in a place, or is about to press something there; the talk itself goes on all the same. */
const isUsed = (place: HTMLElement): boolean =>
  [...place.querySelectorAll('textarea')].some(({ value, defaultValue }) => value !== defaultValue) ||
  (place.dataset.live !== 'thread' && place.contains(document.activeElement));

/** The numbers of our answers that stand open. */
const answersSeen = (place: HTMLElement): string[] =>
  [...place.querySelectorAll<HTMLElement>('.agent[data-message]')]
    .filter((message) => !message.closest('details:not([open])'))
    .map(({ dataset }) => dataset.message ?? '');

/** How what has the focus in a place is found again; nothing where nothing has. */
function focusIn(place: HTMLElement): string | undefined {
  const at = document.activeElement;
  if (!at || !place.contains(at)) return undefined;
  const leads = at.getAttribute('href');
  return leads === null ? at.tagName.toLowerCase() : `a[href="${CSS.escape(leads)}"]`;
}

/** A page as it is read, not run: nothing in it is fetched. Its own styles are this page's already, and would be refused here. */
export const readPage = (html: string): Document =>
  new DOMParser().parseFromString(html.replace(/<style[^>]*>[^<]*<\/style>/g, ''), 'text/html');
