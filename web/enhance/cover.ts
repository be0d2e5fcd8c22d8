import { draw, fileFrom } from './shrink.ts';

/** Parts of a picture covered in black, by pointer or by keyboard: a frame that is moved by arrows, and larger or smaller with Shift. */

type Frame = { x: number; y: number; width: number; height: number };

/** One press of an arrow, as a part of the picture. */
const step = 0.02;

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
  Object.assign(canvas, { width: picture.width, height: picture.height });
  let covered: Frame[] = [];
  let frame: Frame = { x: 0.1, y: 0.45, width: 0.8, height: 0.1 };

  const pixels = ({ x, y, width, height }: Frame): [number, number, number, number] => [
    x * canvas.width,
    y * canvas.height,
    width * canvas.width,
    height * canvas.height,
  ];

  function show(framed = true): void {
    if (!context || !canvas) return;
    context.drawImage(picture, 0, 0);
    context.fillStyle = 'black';
    for (const part of covered) context.fillRect(...pixels(part));
    if (!framed) return;
    // Two lines, so that one of them is seen on any picture.
    for (const [colour, dash] of [
      ['white', []],
      ['black', [12, 12]],
    ] as const) {
      context.setLineDash([...dash]);
      context.lineWidth = Math.max(2, canvas.width / 300);
      context.strokeStyle = colour;
      context.strokeRect(...pixels(frame));
    }
  }

  function say(words: string | undefined): void {
    const numbers = Object.entries(frame).map(([side, part]) => [
      `{${side}}`,
      String(Math.round(part * 100)),
    ]);
    if (status)
      status.textContent = numbers.reduce(
        (text, [name, number]) => text.replace(name ?? '', number ?? ''),
        words ?? '',
      );
  }

  function cover(): void {
    covered = [...covered, frame];
    show();
    say(status?.dataset.covered);
  }

  function undo(): void {
    covered = covered.slice(0, -1);
    show();
    say(status?.dataset.place);
  }

  function press(event: KeyboardEvent): void {
    const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[
      event.key
    ];
    if (event.key === 'Enter' || event.key === ' ') cover();
    else if (way) {
      const [across = 0, down = 0] = way;
      frame = event.shiftKey
        ? within({ ...frame, width: frame.width + across, height: frame.height + down })
        : within({ ...frame, x: frame.x + across, y: frame.y + down });
      show();
      say(status?.dataset.place);
    } else return;
    event.preventDefault();
  }

  function drag(start: PointerEvent): void {
    const from = placeOf(start, canvas);
    const move = (event: PointerEvent) => {
      const to = placeOf(event, canvas);
      frame = within({
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      });
      show();
    };
    const ended = new AbortController();
    canvas?.setPointerCapture(start.pointerId);
    canvas?.addEventListener('pointermove', move, { signal: ended.signal });
    canvas?.addEventListener('pointercancel', () => ended.abort(), { signal: ended.signal });
    canvas?.addEventListener(
      'pointerup',
      (event) => {
        ended.abort();
        const to = placeOf(event, canvas);
        // Who only taps has not drawn anything.
        if (Math.hypot(to.x - from.x, to.y - from.y) > step / 2) cover();
      },
      { signal: ended.signal },
    );
  }

  const open = new AbortController();
  canvas.addEventListener('keydown', press, { signal: open.signal });
  canvas.addEventListener('pointerdown', drag, { signal: open.signal });
  show();
  dialog.returnValue = '';
  dialog.showModal();
  canvas.focus();
  // A tall picture is scrolled by a finger that goes up or down; one that goes across draws.
  canvas.style.touchAction =
    canvas.clientHeight > (canvas.parentElement?.clientHeight ?? 0) ? 'pan-y' : 'none';
  const buttons = dialog.querySelectorAll<HTMLButtonElement>('button[value]');
  const actions = new Map([
    ['cover', cover],
    ['undo', undo],
    ['done', () => dialog.close('done')],
    ['cancel', () => dialog.close('')],
  ]);
  for (const button of buttons)
    button.addEventListener('click', () => actions.get(button.value)?.(), { signal: open.signal });
  await new Promise<void>((resolve) => dialog.addEventListener('close', () => resolve(), { once: true }));
  open.abort();
  if (dialog.returnValue !== 'done' || covered.length === 0) return undefined;
  show(false);
  return fileFrom(canvas, file.name);
}

function placeOf({ clientX, clientY }: PointerEvent, canvas: Element | null): { x: number; y: number } {
  const box = canvas?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
  const part = (place: number) => Math.min(1, Math.max(0, place));
  return { x: part((clientX - box.left) / box.width), y: part((clientY - box.top) / box.height) };
}

/** The frame, kept inside of the picture and large enough to be seen. */
function within({ x, y, width, height }: Frame): Frame {
  const wide = Math.min(1, Math.max(step, width));
  const tall = Math.min(1, Math.max(step / 2, height));
  return {
    x: Math.min(1 - wide, Math.max(0, x)),
    y: Math.min(1 - tall, Math.max(0, y)),
    width: wide,
    height: tall,
  };
}
