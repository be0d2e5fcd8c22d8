/** The database cannot be asked just now, and may be in a while: locked by another process for too long, or its server is away. */
export class DatabaseUnavailable extends Error {}

/** Whether that is why something failed. Drizzle wraps what a query throws, and leaves what a transaction throws. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof DatabaseUnavailable ||
  (error instanceof Error && error.cause instanceof DatabaseUnavailable);
