import { coverParts } from './cover.ts';
import { lighter } from './shrink.ts';

/**
 * What JavaScript adds to a field for files: what cannot be taken is said by name before anything is sent, and stays behind; pictures are
 * made smaller, parts of them can be covered, and each file can be removed again.
 */

const pictures = ['image/jpeg', 'image/png', 'image/webp'];
const isPicture = ({ type }: File): boolean => pictures.includes(type);
const megabyte = 1024 * 1024;

/** Pictures that are being made smaller, one after the other: a phone has no room for several at once. */
let working: Promise<unknown> = Promise.resolve();

/** Resolves when every file that was chosen is as it will be sent. */
export const filesReady = (): Promise<unknown> => working;

export function enhanceFiles(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type="file"]');
  const list = box.querySelector('ul');
  const row = box.querySelector<HTMLTemplateElement>('[data-row]');
  if (!input || !list || !row) return;
  const chosen = new ChosenFiles(box, input, list, row);
  input.addEventListener('change', () => chosen.add());
  input.form?.addEventListener('reset', () => chosen.clear());
  chosen.add();
}

type Wrong = 'many' | 'empty' | 'large' | 'heic' | 'kind';
type Chosen = { file: File; waits: boolean };

class ChosenFiles {
  readonly #box: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #row: HTMLTemplateElement;
  readonly #most: { files: number; bytes: number };
  readonly #size: Intl.NumberFormat;
  #chosen: Chosen[] = [];

  constructor(box: HTMLElement, input: HTMLInputElement, list: HTMLUListElement, row: HTMLTemplateElement) {
    this.#box = box;
    this.#input = input;
    this.#list = list;
    this.#row = row;
    this.#most = { files: Number(box.dataset.most), bytes: Number(box.dataset.bytes) };
    this.#size = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
    input.classList.add('visually-hidden');
    const choose = box.querySelector<HTMLElement>('[data-choose]');
    if (choose) choose.hidden = false;
  }

  /** What was chosen now comes to what was chosen before. */
  add(): void {
    const added = [...(this.#input.files ?? [])].map((file) => ({ file, waits: isPicture(file) }));
    this.#chosen.push(...added);
    for (const one of added) if (one.waits) working = working.then(() => this.#lighten(one));
    this.#show();
  }

  clear(): void {
    this.#chosen = [];
    this.#show();
  }

  async #lighten(one: Chosen): Promise<void> {
    one.file = await lighter(one.file);
    one.waits = false;
    this.#show();
  }

  /** The field holds what will be sent: of what cannot be taken nothing. */
  #show(): void {
    const held = new DataTransfer();
    const lines = this.#chosen.map((one) => {
      const wrong = one.waits ? undefined : this.#wrong(one.file, held.items.length);
      if (!wrong && !one.waits) held.items.add(one.file);
      return this.#line(one, wrong);
    });
    this.#input.files = held.files;
    this.#list.replaceChildren(...lines);
    this.#list.hidden = lines.length === 0;
  }

  #line(one: Chosen, wrong: Wrong | undefined): DocumentFragment {
    const { file, waits } = one;
    const made = document.importNode(this.#row.content, true);
    const said = (what: string, text: string) => {
      for (const place of made.querySelectorAll(`[data-${what}]`)) place.textContent = text;
    };
    const size = this.#size.format(Math.max(file.size / megabyte, 0.01));
    said('name', file.name);
    const how = waits ? this.#box.dataset.shrinking : this.#box.dataset.size?.replace('{size}', size);
    said('why', wrong ? (this.#box.dataset[wrong] ?? '') : '');
    said('how', how ?? '');
    const image = made.querySelector('img');
    const cover = made.querySelector<HTMLButtonElement>('[data-cover]');
    if (image && isPicture(file) && file.size > 0 && !waits) {
      image.src = URL.createObjectURL(file);
      image.addEventListener('load', () => URL.revokeObjectURL(image.src));
      cover?.addEventListener('click', () => void this.#cover(one));
    } else {
      image?.remove();
      cover?.remove();
    }
    made.querySelector('[data-remove]')?.addEventListener('click', () => this.#remove(one));
    return made;
  }

  #wrong(file: File, before: number): Wrong | undefined {
    if (file.size === 0) return 'empty';
    if (/\.hei[cf]$/i.test(file.name) || /^image\/hei[cf]/.test(file.type)) return 'heic';
    if (!isPicture(file) && file.type !== 'application/pdf') return 'kind';
    if (file.size > this.#most.bytes) return 'large';
    return before >= this.#most.files ? 'many' : undefined;
  }

  #remove(one: Chosen): void {
    this.#chosen = this.#chosen.filter((other) => other !== one);
    this.#show();
    this.#input.focus();
  }

  async #cover(one: Chosen): Promise<void> {
    const dialogs = this.#box.querySelector<HTMLTemplateElement>('[data-dialog]');
    const dialog = dialogs?.content.firstElementChild?.cloneNode(true);
    if (!(dialog instanceof HTMLDialogElement)) return;
    document.body.append(dialog);
    one.waits = true;
    const covering = this.#coverIn(dialog, one);
    // Whatever is sent meanwhile waits for it: never the picture as it was.
    working = Promise.allSettled([working, covering]);
    await covering;
    this.#list.children[this.#chosen.indexOf(one)]?.querySelector<HTMLElement>('[data-cover]')?.focus();
  }

  async #coverIn(dialog: HTMLDialogElement, one: Chosen): Promise<void> {
    try {
      const covered = await coverParts(dialog, one.file);
      if (covered) one.file = await lighter(covered);
    } finally {
      dialog.remove();
      one.waits = false;
      this.#show();
    }
  }
}
