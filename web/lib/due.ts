import { m } from './paraglide/messages.js';

/** What the countdown of a ticket says, in the reader's language. */
export const dueWords = () => ({
  first: m.desk_due_first(),
  next: m.desk_due_next(),
  solution: m.desk_due_solution(),
  paused: m.desk_due_paused(),
  hours: m.desk_due_hours(),
});
