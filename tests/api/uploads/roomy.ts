import type { RoomForFiles } from '../../../api/uploads/read.ts';

/** As much room as there can be. */
export const roomy: RoomForFiles = { takes: async () => 'everything', spend: async () => true };
