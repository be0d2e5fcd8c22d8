/** So many bytes a file may have, as it comes and as it is stored. */
export const mostBytes = 5 * 1024 * 1024;

/** A file as it may be stored. */
export type Upload = { name: string; mediaType: string; bytes: Buffer };
