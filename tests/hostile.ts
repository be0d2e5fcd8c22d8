import { letters } from './hostile/letters.ts';
import { markup } from './hostile/markup.ts';
import { programs } from './hostile/programs.ts';

/** Strings as the hostile, the curious and the unlucky send them; each tells what would run, be lost or turn around if it were let. */
export const hostile: string[] = [...markup, ...programs, ...letters];
