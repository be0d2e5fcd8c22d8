import { coverParts } from './cover.ts';
import { shrink } from './shrink.ts';

/** What JavaScript adds to a field for files: what cannot be taken is said before it is sent, pictures that are too large are made smaller, and parts of them can be covered. */

const pictures = ['image/jpeg', 'image/png', 'image/webp'];

export function enhanceFiles(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type="file"]');
  const list = box.querySelector('ul');
  const row = box.querySelector<HTMLTemplateElement>('[data-row]');
  const dialogs = box.querySelector<HTMLTemplateElement>('[data-dialog]');
  if (!input || !list || !row) return;
  const most = { files: Number(box.dataset.most), bytes: Number(box.dataset.bytes) };
  let files: File[] = [];

  async function choose(): Promise<void> {
    files = await Promise.all([...(input?.files ?? [])].map((file) => smaller(file)));
    show();
  }

  /** What a phone takes is often larger than what we take, and larger than anybody needs to read it. */
  async function smaller(file: File): Promise<File> {
    if (file.size <= most.bytes || !pictures.includes(file.type)) return file;
    return (await shrink(file)) ?? file;
  }

  function show(): void {
    const held = new DataTransfer();
    for (const file of files) held.items.add(file);
    if (input) input.files = held.files;
    list?.replaceChildren(...files.flatMap((file, index) => line(file, index)));
    if (list) list.hidden = files.length === 0;
  }

  function line(file: File, index: number): Element[] {
    const made = row?.content.cloneNode(true);
    if (!(made instanceof DocumentFragment)) return [];
    for (const name of made.querySelectorAll('[data-name]')) name.textContent = file.name;
    const reason = wrong(file, index);
    const why = made.querySelector<HTMLElement>('[data-why]');
    if (why && reason) {
      why.textContent = box.dataset[reason] ?? '';
      why.hidden = false;
    }
    const image = made.querySelector('img');
    const button = made.querySelector<HTMLButtonElement>('[data-cover]');
    if (pictures.includes(file.type) && file.size > 0) {
      if (image) image.src = URL.createObjectURL(file);
      image?.addEventListener('load', () => URL.revokeObjectURL(image.src));
      button?.addEventListener('click', () => void cover(file, index));
    } else {
      image?.remove();
      button?.remove();
    }
    return [...made.children];
  }

  function wrong(file: File, index: number): 'many' | 'empty' | 'large' | 'heic' | 'kind' | undefined {
    if (index >= most.files) return 'many';
    if (file.size === 0) return 'empty';
    if (/\.hei[cf]$/i.test(file.name) || /^image\/hei[cf]/.test(file.type)) return 'heic';
    if (![...pictures, 'application/pdf'].includes(file.type)) return 'kind';
    return file.size > most.bytes ? 'large' : undefined;
  }

  async function cover(file: File, index: number): Promise<void> {
    const made = dialogs?.content.firstElementChild?.cloneNode(true);
    if (!(made instanceof HTMLDialogElement)) return;
    document.body.append(made);
    const covered = await coverParts(made, file);
    made.remove();
    if (covered) {
      files = files.with(index, await smaller(covered));
      show();
    }
    list?.children[index]?.querySelector<HTMLElement>('[data-cover]')?.focus();
  }

  input.addEventListener('change', () => void choose());
  if (input.files?.length) void choose();
}
