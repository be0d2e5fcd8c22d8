import type { Room } from '../../../api/uploads/room.ts';

/** As much room as there can be. */
export const roomy: Room = {
  takes: async () => 'everything',
  spend: async () => true,
  mustTakeWords: async () => {},
  stop: () => {},
};
