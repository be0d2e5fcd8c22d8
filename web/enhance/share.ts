/** Hands a page's address to the device's own menu, or where there is none to its clipboard. */
export async function share(link: HTMLAnchorElement): Promise<void> {
  const { share: title, copied } = link.dataset;
  if (typeof navigator.share === 'function') {
    // Whoever closes the menu again has not failed at anything.
    await navigator.share({ title, url: link.href }).catch(() => undefined);
    return;
  }
  await navigator.clipboard.writeText(link.href);
  link.textContent = copied ?? '';
  const status = link.closest('section')?.querySelector('[role=status]');
  if (status) status.textContent = copied ?? '';
}
