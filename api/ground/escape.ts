const entities = new Map(
  Object.entries({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }),
);

/** What no XML document can hold (XML 1.0, 2.2); an old row may. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as it may stand in HTML or XML, in an attribute too. */
export const escape = (text: string): string =>
  text.replace(impossible, '').replace(/[&<>"']/g, (sign) => entities.get(sign) ?? sign);
