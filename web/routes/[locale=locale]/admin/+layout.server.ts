import type { LayoutServerLoad } from './$types';
import { inShell } from '../desk/shell.server.ts';

export const load: LayoutServerLoad = (event) => inShell('manage-people', event);
