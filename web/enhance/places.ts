/**
 * Puts what another drawing of this page shows in its places. What is the same stays as it is, and so does a place in which somebody writes.
 * @param except the place that is left alone
 */
export function showPlaces(from: Document, except?: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const { live } = place.dataset;
    const drawn = from.querySelector<HTMLElement>(`[data-live="${live ?? ''}"]`);
    const isWrittenIn =
      document.activeElement instanceof HTMLTextAreaElement && place.contains(document.activeElement);
    if (!drawn || live === except || isWrittenIn || drawn.innerHTML === place.innerHTML) continue;
    const isOpen = place.querySelector('details')?.open ?? false;
    place.replaceChildren(...document.importNode(drawn, true).childNodes);
    const folded = place.querySelector('details');
    if (folded) folded.open = isOpen;
  }
}

/** A page as it is read, not run: nothing in it is fetched. Its own styles are this page's already, and would be refused here. */
export const readPage = (html: string): Document =>
  new DOMParser().parseFromString(html.replace(/<style[^>]*>[^<]*<\/style>/g, ''), 'text/html');
