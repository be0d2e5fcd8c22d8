/** Shows the buttons that copy a text of the page, or print the page. */
export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy], [data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => ('copy' in button.dataset ? void copy(button) : print()));
  }
}

/** Hands a text to the clipboard; where there is none, it is selected, to be copied by hand. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const text = document.getElementById(button.dataset.copy ?? '');
  if (!text) return;
  if (!('clipboard' in navigator)) {
    getSelection()?.selectAllChildren(text);
    return;
  }
  await navigator.clipboard.writeText(text.innerText);
  button.textContent = button.dataset.copied ?? '';
  const status = button.parentElement?.querySelector('[role=status]');
  if (status) status.textContent = button.dataset.copied ?? '';
}
