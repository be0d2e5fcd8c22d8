/**
 * Which articles an answer names, so that whoever keeps it, we or a cache in front of us, throws it away when one of them changes.
 * An answer that says nothing of it may name any.
 */
export const namesHeader = 'surrogate-key';

/** In place of a slug: any article may come to stand in it or leave it, as in a list. */
export const anyArticle = '*';

export const namesOf = ({ headers }: Response): string[] =>
  (headers.get(namesHeader) ?? anyArticle).split(' ').filter(Boolean);
