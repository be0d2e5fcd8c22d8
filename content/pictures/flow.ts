import type { Text } from '../file.ts';
import type { Icon, Lines, Pen } from './pen.ts';
import { lineHeight } from './pen.ts';

export type Stop = { icon: Icon; name: Text; says: Lines };

const radius = 21;
const gap = 22;
const heightOf = ({ says }: Stop): number => 34 + Math.max(says.en.length, says.ar.length) * lineHeight;

export const flowHeight = (stops: Stop[]): number => stops.reduce((sum, stop) => sum + heightOf(stop), 4);

/** A way from stop to stop, downwards, which reads the same in both directions. */
export function flow(draw: Pen, stops: Stop[]): string {
  let y = 4;
  const centre = draw.from(radius + 4);
  return stops
    .map((stop, index) => {
      const top = y;
      y += heightOf(stop);
      const bottom = y - 3;
      const way =
        index === stops.length - 1
          ? ''
          : draw.path(
              `M${centre} ${top + 2 * radius + 3}V${bottom}M${centre - 5} ${bottom - 6}l5 6 5-6`,
              'line accent',
            );
      return [
        `<circle cx="${centre}" cy="${top + radius}" r="${radius}" class="soft"/>`,
        draw.icon(stop.icon, centre - 12, top + radius - 12),
        way,
        draw.title(2 * radius + gap, top + 16, stop.name),
        draw.say(2 * radius + gap, top + 37, stop.says, 'muted'),
      ].join('');
    })
    .join('');
}
