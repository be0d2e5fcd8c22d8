import { keyCues } from './cues/keys.ts';
import type { Detector, SecretKind, Span } from './kinds.ts';
import { anyOf, places, standing } from './matching.ts';

const word = String.raw`a-z\d`;
const base58 = '1-9A-HJ-NP-Za-km-z';
const base64 = String.raw`A-Za-z\d+\/`;
const pem = (edge: string) => `-----${edge} [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----`;
// Copied without its end, the lines are told from words by their length.
const cutOff = String.raw`(?:\s{1,4}[${base64}]{16,5000}={0,2}){1,100}(?:\s{1,4}[${base64}]{1,15}={1,2})?`;

type Form = [kind: SecretKind, notAfter: string, form: string, flags: string];

/** Keys that are known by their own form. Prefixes as their issuers document them. */
const documented: Form[] = [
  // Stripe, Moyasar and Tap (sk_live_…), Checkout.com (sk_sbox_…), Paymob (egy_sk_live_…)
  ['merchant-secret', word, String.raw`(?:[a-z]{3}_)?[sr]k_(?:live|test|sbox|prod)_[\w-]{10,200}`, 'gi'],
  ['merchant-secret', word, String.raw`sk_[a-z\d]{8}-[\da-f-]{27}`, 'gi'],
  ['merchant-secret', word, String.raw`sk-[\w-]{20,200}`, 'gi'],
  ['merchant-secret', word, String.raw`whsec_[\w+/=-]{16,200}`, 'gi'],
  // Telegram bots
  ['merchant-secret', word, String.raw`(?:bot)?\d{8,10}:[\w-]{35}(?![\w-])`, 'gi'],
  // PayTabs and ClickPay server keys
  ['merchant-secret', String.raw`A-Z\d`, String.raw`S[A-Z\d]{9}-[A-Z\d]{10}-[A-Z\d]{10}(?![A-Z\d])`, 'g'],
  ['merchant-secret', String.raw`A-Z\d`, String.raw`(?:AKIA|ASIA)[A-Z\d]{16}(?![A-Z\d])`, 'g'],
  ['merchant-secret', String.raw`\w-`, String.raw`AIza[\w-]{35}`, 'g'],
  ['merchant-secret', word, String.raw`gh[pousr]_\w{30,100}|github_pat_\w{30,200}|glpat-[\w-]{20,60}`, 'gi'],
  ['merchant-secret', word, String.raw`xox[abprs]-[\w-]{10,200}`, 'gi'],
  ['merchant-secret', String.raw`\w-`, String.raw`SG\.[\w-]{16,40}\.[\w-]{16,80}`, 'g'],
  ['merchant-secret', word, String.raw`(?:shpat|shpss|shpca)_[\da-f]{32}`, 'gi'],
  ['merchant-secret', word, String.raw`sq0(?:csp|atp)-[\w-]{22,60}`, 'gi'],
  [
    'merchant-secret',
    word,
    String.raw`access_token\$(?:production|sandbox)\$[a-z\d]{10,40}\$[\da-f]{32}`,
    'gi',
  ],
  // A signed token (JWT)
  ['merchant-secret', String.raw`\w-`, String.raw`eyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{8,1000})?`, 'g'],
  // Bitcoin: wallet import format, its encrypted form, extended private keys
  [
    'private-key',
    String.raw`A-Za-z\d`,
    `(?:[5KL9c][${base58}]{50}|[KLc][${base58}]{51})(?![A-Za-z\\d])`,
    'g',
  ],
  ['private-key', String.raw`A-Za-z\d`, `6P[${base58}]{56}(?![A-Za-z\\d])`, 'g'],
  ['private-key', String.raw`A-Za-z\d`, `[xyztuv]prv[${base58}]{100,112}(?![A-Za-z\\d])`, 'g'],
  ['private-key', '', String.raw`${pem('BEGIN')}(?:[${base64}=\s:,\\]{0,5000}${pem('END')}|${cutOff})`, 'g'],
];

const forms = documented.map(([kind, notAfter, form, flags]) => ({
  kind,
  form: standing(notAfter, form, flags),
}));

const afterScheme = /(?:^|[^a-z])(?:Bearer|Basic)\s{1,3}((?=[a-z._~+/-]{0,60}\d)[\w.~+/-]{16,2000}=*)/gi;

// Neither an address (40) nor cut out of something longer.
const longHex = standing(String.raw`\p{L}\d`, String.raw`0x[\da-f]{64}(?![\p{L}\d])`, 'giu');
const ofTransaction =
  /hash|tx|trans|block|order|ref|sha|sum|sent|transfer|withdr|deposit|هاش|معامل|عملي|حوال|تحويل|مرجع|بلوك|طلب|ايداع|سحب/iu;

/** What a key looks like when only the word beside it says that it is one. */
const cued: { kind: SecretKind; cue: RegExp; value: RegExp }[] = [
  {
    kind: 'private-key',
    cue: anyOf(keyCues.privateKey),
    value: /^(|[^]{0,39}?[^A-Za-z\d])((?:0x)?[\da-f]{64}|[1-9A-HJ-NP-Za-km-z]{80,90})(?![A-Za-z\d])/iu,
  },
  {
    kind: 'merchant-secret',
    cue: anyOf(keyCues.merchantSecret),
    // Identifiers of payments and public keys are not secret: support needs them.
    value:
      /^(|[^]{0,39}?[^\w./+-])(?!https?:|(?:inv|ord)[-_]?\d|(?:pi|pk|ch|re|cus|tok|evt|pm|txn|seti|sub|in|src|acct|cs|req|card|py|po)_)(?=[^\s\d]{0,60}\d)(?=[^\sA-Za-z]{0,60}[A-Za-z])([\w.+/-]{16,512}={0,2})/iu,
  },
];

export const findKeys: Detector = (text) => {
  const found: Span[] = [];
  // No shorter value is a key: nearly every text is done here.
  if (!/\S{16}/.test(text)) return found;
  for (const { kind, form } of forms) for (const place of places(text, form)) found.push({ kind, ...place });
  for (const place of places(text, afterScheme)) found.push({ kind: 'merchant-secret', ...place });
  for (const search of cued) found.push(...besideCue(text, search));
  return [...found, ...bareKeys(text)];
};

/** Keys of Ethereum's kind look like hashes of transactions, which support needs: a word for one, or a link, saves it. */
function* bareKeys(text: string): Generator<Span> {
  for (const place of places(text, longHex)) {
    const before = text.slice(Math.max(0, place.start - 80), place.start);
    const after = text.slice(place.end, place.end + 40);
    if (ofTransaction.test(before) || ofTransaction.test(after) || /\/$/.test(before)) continue;
    yield { kind: 'private-key', ...place };
  }
}

function* besideCue(text: string, { kind, cue, value }: (typeof cued)[number]): Generator<Span> {
  for (const { start: index, end: from } of places(text, cue)) {
    const [, gap = '', key] = value.exec(text.slice(from, from + 600)) ?? [];
    if (key && linked(gap)) {
      yield { kind, start: from + gap.length, end: from + gap.length + key.length };
    } else if (kind === 'private-key') {
      const before = Math.max(0, index - 100);
      const earlier = /(?:0x)?[\da-f]{64}(?=[^\da-z]{1,3}(?:\p{L}{1,5}[^\p{L}\d]{1,3}){0,3}$)/iu.exec(
        text.slice(before, index),
      );
      if (earlier)
        yield { kind, start: before + earlier.index, end: before + earlier.index + earlier[0].length };
    }
  }
}

/** Only a few words stand between, and none of them names another long value. */
const linked = (gap: string): boolean =>
  !/hash|tx|address|publishable|public|transaction|order|ref|هاش|عنوان|معامل|عملي|طلب|مرجع|[\n.]\s*\n/iu.test(
    gap,
  );
