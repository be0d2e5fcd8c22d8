/** A place of a macro, as it stands in words of either direction. */
export const place = '\u2066{name}\u2069';
