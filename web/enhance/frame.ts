/** A part of a picture that is going to be covered; each side as a part of the picture's. */
export type Frame = { x: number; y: number; width: number; height: number };

/** One press of an arrow, as a part of the picture. */
export const step = 0.02;

const ways = [
  ['ArrowLeft', [-step, 0]],
  ['ArrowRight', [step, 0]],
  ['ArrowUp', [0, -step]],
  ['ArrowDown', [0, step]],
] as const;

/** The frame after an arrow: moved, or with Shift larger or smaller. Nothing for any other key. */
export function movedBy(frame: Frame, { key, shiftKey }: { key: string; shiftKey: boolean }) {
  const way = ways.find(([name]) => name === key)?.[1];
  if (!way) return undefined;
  const [across, down] = way;
  return shiftKey
    ? within({ ...frame, width: frame.width + across, height: frame.height + down })
    : within({ ...frame, x: frame.x + across, y: frame.y + down });
}

type Point = { clientX: number; clientY: number };

/** The frame between where a pointer went down and where it is, and how far that is apart. */
export function drawnFrom(start: Point, end: Point, canvas: Element): { frame: Frame; length: number } {
  const [from, to] = [placeOf(start, canvas), placeOf(end, canvas)];
  const [width, height] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
  const frame = within({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height });
  return { frame, length: Math.hypot(width, height) };
}

function placeOf({ clientX, clientY }: Point, canvas: Element): { x: number; y: number } {
  const box = canvas.getBoundingClientRect();
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
