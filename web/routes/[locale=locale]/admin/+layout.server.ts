import { signedInAs } from '#lib/staff.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({ me: await signedInAs('admin', event) });
