import { coverParts } from './cover.ts';
import { shrink } from './shrink.ts';

/** What JavaScript adds to a field for files: what cannot be taken is said before it is sent, pictures that are too large are made smaller, and parts of them can be covered. */

const pictures = ['image/jpeg', 'image/png', 'image/webp'];

export function enhanceFiles(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type="file"]');
  const list = box.querySelector('ul');
  const row = box.querySelector<HTMLTemplateElement>('[data-row]');
  if (!input || !list || !row) return;
  const chosen = new ChosenFiles(box, input, list, row);
  input.addEventListener('change', () => void chosen.take());
  if (input.files?.length) void chosen.take();
}

class ChosenFiles {
  readonly #box: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #row: HTMLTemplateElement;
  readonly #most: { files: number; bytes: number };
  #files: File[] = [];

  constructor(box: HTMLElement, input: HTMLInputElement, list: HTMLUListElement, row: HTMLTemplateElement) {
    this.#box = box;
    this.#input = input;
    this.#list = list;
    this.#row = row;
    this.#most = { files: Number(box.dataset.most), bytes: Number(box.dataset.bytes) };
  }

  async take(): Promise<void> {
    this.#files = await Promise.all([...(this.#input.files ?? [])].map((file) => this.#smaller(file)));
    this.#show();
  }

  /** What a phone takes is often larger than what we take, and larger than anybody needs to read it. */
  async #smaller(file: File): Promise<File> {
    if (file.size <= this.#most.bytes || !pictures.includes(file.type)) return file;
    return (await shrink(file)) ?? file;
  }

  #show(): void {
    const held = new DataTransfer();
    for (const file of this.#files) held.items.add(file);
    this.#input.files = held.files;
    this.#list.replaceChildren(...this.#files.flatMap((file, index) => this.#line(file, index)));
    this.#list.hidden = this.#files.length === 0;
  }

  #line(file: File, index: number): Element[] {
    const made = this.#row.content.cloneNode(true);
    if (!(made instanceof DocumentFragment)) return [];
    for (const name of made.querySelectorAll('[data-name]')) name.textContent = file.name;
    const reason = this.#wrong(file, index);
    const why = made.querySelector<HTMLElement>('[data-why]');
    if (why && reason) {
      why.textContent = this.#box.dataset[reason] ?? '';
      why.hidden = false;
    }
    const image = made.querySelector('img');
    const button = made.querySelector<HTMLButtonElement>('[data-cover]');
    if (pictures.includes(file.type) && file.size > 0) {
      if (image) image.src = URL.createObjectURL(file);
      image?.addEventListener('load', () => URL.revokeObjectURL(image.src));
      button?.addEventListener('click', () => void this.#cover(file, index));
    } else {
      image?.remove();
      button?.remove();
    }
    return [...made.children];
  }

  #wrong(file: File, index: number): 'many' | 'empty' | 'large' | 'heic' | 'kind' | undefined {
    if (index >= this.#most.files) return 'many';
    if (file.size === 0) return 'empty';
    if (/\.hei[cf]$/i.test(file.name) || /^image\/hei[cf]/.test(file.type)) return 'heic';
    if (![...pictures, 'application/pdf'].includes(file.type)) return 'kind';
    return file.size > this.#most.bytes ? 'large' : undefined;
  }

  async #cover(file: File, index: number): Promise<void> {
    const dialogs = this.#box.querySelector<HTMLTemplateElement>('[data-dialog]');
    const dialog = dialogs?.content.firstElementChild?.cloneNode(true);
    if (!(dialog instanceof HTMLDialogElement)) return;
    document.body.append(dialog);
    const covered = await coverParts(dialog, file);
    dialog.remove();
    if (covered) {
      const smaller = await this.#smaller(covered);
      this.#files = this.#files.map((one, at) => (at === index ? smaller : one));
      this.#show();
    }
    this.#list.children[index]?.querySelector<HTMLElement>('[data-cover]')?.focus();
  }
}
