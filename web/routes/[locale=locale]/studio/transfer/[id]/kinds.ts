/** What can be looked at of an import. */
export const kinds = ['conflicts', 'taken', 'left', 'same'] as const;
/** How a conflict can be settled. */
export const settlings = ['theirs', 'ours', 'merge'] as const;
