/** Whom an article is for. */
export const audiences = ['consumer', 'merchant'] as const;
