const entities = new Map(
  Object.entries({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }),
);

/** A text as it may stand in HTML or XML, in an attribute too. */
export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities.get(sign) ?? sign);
