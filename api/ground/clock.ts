// The region's zone has no summer time: its clock is always three hours ahead.
const ahead = 3 * 60 * 60_000;

/** A time as a form's field holds it (2026-11-25T09:30), by the region's clock. */
export const asLocal = (time: Date): string => new Date(time.getTime() + ahead).toISOString().slice(0, 16);

/** What such a field holds, as the API takes it. */
export const fromLocal = (local: string): string => `${local}:00+03:00`;

/** The day it is in the region, written as 2026-11-25. */
export const today = (): string => asLocal(new Date()).slice(0, 10);
