/** Which numbers a scheme issues: prefixes (a range by its ends) and the lengths they come in. */
type Issuer = { scheme: string; from: string; to: string; lengths: number[] };

const issuer = (scheme: string, range: string, ...lengths: number[]): Issuer => {
  const [from = '', to = from] = range.split('-');
  return { scheme, from, to, lengths };
};

/**
 * Published ranges of the schemes' own documents and of payment plugins that list the regional ones (payments note,
 * section 3). mada numbers outside these ranges are Visa or Mastercard numbers.
 */
const issuers: readonly Issuer[] = [
  issuer('visa', '4', 13, 16, 19),
  issuer('mastercard', '51-55', 16),
  issuer('mastercard', '2221-2720', 16),
  issuer('amex', '34', 15),
  issuer('amex', '37', 15),
  issuer('mada', '9682', 16),
  issuer('mada', '5888', 16),
  issuer('mada', '6049', 16),
  issuer('mada', '6361', 16),
  issuer('meeza', '5078', 16, 19),
  issuer('unionpay', '62', 16, 17, 18, 19),
  issuer('jcb', '3528-3589', 16, 17, 18, 19),
  issuer('jcb', '1800', 15),
  issuer('jcb', '2131', 15),
  issuer('diners', '300-305', 14, 16),
  issuer('diners', '3095', 14, 16),
  issuer('diners', '36', 14, 16),
  issuer('diners', '38-39', 14, 16),
  issuer('discover', '6011', 16, 19),
  issuer('discover', '644-649', 16, 19),
  issuer('discover', '65', 16, 19),
  issuer('maestro', '5018', 13, 14, 15, 16, 17, 18, 19),
  issuer('maestro', '5020', 13, 14, 15, 16, 17, 18, 19),
  issuer('maestro', '5038', 13, 14, 15, 16, 17, 18, 19),
  issuer('maestro', '5893', 13, 14, 15, 16, 17, 18, 19),
  issuer('maestro', '6304', 13, 14, 15, 16, 17, 18, 19),
  issuer('maestro', '67', 13, 14, 15, 16, 17, 18, 19),
  issuer('troy', '9792', 16),
  issuer('mir', '2200-2204', 16, 19),
];

/** The scheme that issues such a number, if any. */
export const schemeOf = (digits: string): string | undefined =>
  issuers.find(({ from, to, lengths }) => {
    const prefix = digits.slice(0, from.length);
    return lengths.includes(digits.length) && prefix >= from && prefix <= to;
  })?.scheme;
