// The region's zone has no summer time: its clock is always three hours ahead.
const ahead = 3 * 60 * 60_000;

/** A time as a form's field holds it (2026-11-25T09:30), by the region's clock. */
export const asLocal = (time: Date): string => new Date(time.getTime() + ahead).toISOString().slice(0, 16);

/** What such a field holds, as the API takes it. */
export const fromLocal = (local: string): string => `${local}:00+03:00`;

const dayInMs = 24 * 60 * 60_000;

/** A later day, written as 2026-11-25. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * dayInMs).toISOString().slice(0, 10);

/** The Sunday on or after a day: a week of work begins with it. */
export const nextSunday = (day: string): string => dayAfter(day, (7 - new Date(day).getUTCDay()) % 7);

/** The day it is in the region, written as 2026-11-25. */
export const today = (): string => asLocal(new Date()).slice(0, 10);
