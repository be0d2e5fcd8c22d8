/** What the forms and the addresses of the desk offer; whoever sends anything else does not use them. */
export const statuses = ['new', 'open', 'waiting', 'solved'] as const;
export const priorities = ['urgent', 'high', 'normal', 'low'] as const;
export const sorts = ['place', 'due', 'newest', 'oldest', 'changed'] as const;
export const dues = ['late', 'soon', 'paused'] as const;
