/** The database cannot be asked just now, and may be in a while: locked by another process for too long, or its server is away. */
export class DatabaseUnavailable extends Error {}
