/** What is never kept, in the order it is looked for: what is certain by its own form before what only a word nearby gives away. */
export const secretKinds = [
  'iban',
  'track',
  'merchant-secret',
  'private-key',
  'seed-phrase',
  'national-id',
  'pan',
  'expiry',
  'cvv',
  'otp',
  'pin',
  'password',
] as const;

export type SecretKind = (typeof secretKinds)[number];

/** A secret in the copy that the detectors read; `lastFour` only of a card. */
export type Span = { kind: SecretKind; start: number; end: number; lastFour?: string };

/** A kind of short number, the words that announce it, and how many digits it has. */
export type ShortNumber = { kind: SecretKind; cue: RegExp; min: number; max: number; weak: boolean };

/** Finds the secrets of one family in a normalised text, in time linear in its length. */
export type Detector = (text: string) => Span[];

/**
 * What stands in a removed secret's place: one form for both languages, in letters that agents and customers of either
 * know from cards and bank messages. Only a card keeps something of its own.
 */
const labels: Record<SecretKind, string> = {
  // Only a part of a number that ends in another text.
  pan: 'CARD',
  iban: 'IBAN',
  track: 'TRACK',
  'merchant-secret': 'SECRET KEY',
  'private-key': 'PRIVATE KEY',
  'seed-phrase': 'SEED PHRASE',
  'national-id': 'ID',
  expiry: 'MM/YY',
  cvv: 'CVV',
  otp: 'OTP',
  pin: 'PIN',
  password: 'PASSWORD',
};

export const mask = ({ kind, lastFour = '' }: Pick<Span, 'kind' | 'lastFour'>): string =>
  kind === 'pan' && lastFour !== '' ? `•••• ${lastFour}` : `[${labels[kind]}]`;

/** One character that stands for a removed secret of this kind in the detectors' copy. */
export const placeholder = (kind: SecretKind): string =>
  String.fromCharCode(0xe000 + secretKinds.indexOf(kind));

/** The masks as they come back in a text that was already redacted. */
export function* masksIn(text: string): Generator<Span> {
  for (const match of text.matchAll(/•{4} \d{4}(?!\d)|\[([A-Z/ ]{2,11})\]/g)) {
    const kind = secretKinds.find((one) => labels[one] === (match[1] ?? labels.pan));
    if (kind) yield { kind, start: match.index, end: match.index + match[0].length };
  }
}
