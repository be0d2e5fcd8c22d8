import type { LayoutServerLoad } from './$types';
import { inShell } from './shell.server.ts';

export const load: LayoutServerLoad = (event) => inShell('see-tickets', event);
