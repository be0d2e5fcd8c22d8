import type { Frame } from './frame.ts';
import { drawnFrom, movedBy, step } from './frame.ts';
import { draw, fileFrom } from './shrink.ts';

/** Parts of a picture covered in black, by pointer or by keyboard: a frame that is moved by arrows, and larger or smaller with Shift. */

/** Opens the dialog on a picture. @returns the picture with the parts covered, or nothing when none was, or when it was given up. */
export async function coverParts(dialog: HTMLDialogElement, file: File): Promise<File | undefined> {
  const canvas = dialog.querySelector('canvas');
  const status = dialog.querySelector<HTMLElement>('[role="status"]');
  const context = canvas?.getContext('2d');
  if (!canvas || !status || !context) return undefined;
  const picture = document.createElement('canvas');
  try {
    await draw(file, picture);
  } catch {
    return undefined;
  }
  const cover = new Cover(canvas, context, picture, status);
  return (await cover.open(dialog)) ? fileFrom(canvas, file.name) : undefined;
}

class Cover {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #picture: HTMLCanvasElement;
  readonly #status: HTMLElement;
  #covered: Frame[] = [];
  #frame: Frame = { x: 0.1, y: 0.45, width: 0.8, height: 0.1 };

  constructor(
    canvas: HTMLCanvasElement,
    context: CanvasRenderingContext2D,
    picture: HTMLCanvasElement,
    status: HTMLElement,
  ) {
    this.#canvas = canvas;
    this.#context = context;
    this.#picture = picture;
    this.#status = status;
    Object.assign(canvas, { width: picture.width, height: picture.height });
  }

  /** Resolves when the dialog is closed: whether the canvas now holds a picture with parts covered. */
  async open(dialog: HTMLDialogElement): Promise<boolean> {
    const { signal, end } = listening();
    this.#canvas.addEventListener('keydown', (event) => this.#press(event), { signal });
    this.#canvas.addEventListener('pointerdown', (event) => this.#drag(event), { signal });
    this.#show();
    dialog.returnValue = '';
    dialog.showModal();
    this.#canvas.focus();
    // A tall picture is scrolled by a finger that goes up or down; one that goes across draws.
    const room = this.#canvas.parentElement?.clientHeight ?? 0;
    this.#canvas.style.touchAction = this.#canvas.clientHeight > room ? 'pan-y' : 'none';
    const actions = new Map([
      ['cover', () => this.#cover()],
      ['undo', () => this.#undo()],
      ['done', () => dialog.close('done')],
      ['cancel', () => dialog.close('')],
    ]);
    for (const button of dialog.querySelectorAll<HTMLButtonElement>('button[value]'))
      button.addEventListener('click', () => actions.get(button.value)?.(), { signal });
    await new Promise<void>((resolve) => dialog.addEventListener('close', () => resolve(), { once: true }));
    end();
    this.#show(false);
    return dialog.returnValue === 'done' && this.#covered.length > 0;
  }

  #pixels({ x, y, width, height }: Frame): [number, number, number, number] {
    const { width: wide, height: tall } = this.#canvas;
    return [x * wide, y * tall, width * wide, height * tall];
  }

  #show(framed = true): void {
    const context = this.#context;
    context.drawImage(this.#picture, 0, 0);
    context.fillStyle = 'black';
    for (const part of this.#covered) context.fillRect(...this.#pixels(part));
    if (!framed) return;
    // Two lines, so that one of them is seen on any picture.
    for (const [colour, dash] of [
      ['white', []],
      ['black', [12, 12]],
    ] as const) {
      context.setLineDash([...dash]);
      context.lineWidth = Math.max(2, this.#canvas.width / 300);
      context.strokeStyle = colour;
      context.strokeRect(...this.#pixels(this.#frame));
    }
  }

  #say(words = ''): void {
    this.#status.textContent = Object.entries(this.#frame).reduce(
      (text, [side, part]) => text.replace(`{${side}}`, String(Math.round(part * 100))),
      words,
    );
  }

  #cover(): void {
    this.#covered = [...this.#covered, this.#frame];
    this.#show();
    this.#say(this.#status.dataset.covered);
  }

  #undo(): void {
    this.#covered = this.#covered.slice(0, -1);
    this.#show();
    this.#say(this.#status.dataset.place);
  }

  #press(event: KeyboardEvent): void {
    const moved = movedBy(this.#frame, event);
    if (event.key === 'Enter' || event.key === ' ') this.#cover();
    else if (moved) {
      this.#frame = moved;
      this.#show();
      this.#say(this.#status.dataset.place);
    } else return;
    event.preventDefault();
  }

  #drag(start: PointerEvent): void {
    const canvas = this.#canvas;
    const { signal, end } = listening();
    canvas.setPointerCapture(start.pointerId);
    canvas.addEventListener(
      'pointermove',
      (event) => {
        this.#frame = drawnFrom(start, event, canvas).frame;
        this.#show();
      },
      { signal },
    );
    canvas.addEventListener('pointercancel', end, { signal });
    canvas.addEventListener(
      'pointerup',
      (event) => {
        end();
        // Who only taps has not drawn anything.
        if (drawnFrom(start, event, canvas).length > step / 2) this.#cover();
      },
      { signal },
    );
  }
}

function listening(): { signal: AbortSignal; end: () => void } {
  const listeners = new AbortController();
  return { signal: listeners.signal, end: () => listeners.abort() };
}
