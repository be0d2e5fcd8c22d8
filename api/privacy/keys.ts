import { cues } from './cues.ts';
import type { Detector, SecretKind, Span } from './kinds.ts';
import { anyOf } from './matching.ts';

/** Keys that are known by their own form. Prefixes as their issuers document them. */
const forms: { kind: SecretKind; form: RegExp }[] = [
  // Stripe, Moyasar and Tap (sk_live_…), Checkout.com (sk_sbox_…), Paymob (egy_sk_live_…)
  {
    kind: 'merchant-secret',
    form: /(?<![a-z\d])(?:[a-z]{3}_)?[sr]k_(?:live|test|sbox|prod)_[\w-]{10,200}/gi,
  },
  { kind: 'merchant-secret', form: /(?<![a-z\d])sk_[a-z\d]{8}-[\da-f-]{27}/gi },
  { kind: 'merchant-secret', form: /(?<![a-z\d])sk-[\w-]{20,200}/gi },
  { kind: 'merchant-secret', form: /(?<![a-z\d])whsec_[\w+/=-]{16,200}/gi },
  // Telegram bots
  { kind: 'merchant-secret', form: /(?<![a-z\d])(?:bot)?\d{8,10}:[\w-]{35}(?![\w-])/gi },
  // PayTabs and ClickPay server keys
  { kind: 'merchant-secret', form: /(?<![A-Z\d])S[A-Z\d]{9}-[A-Z\d]{10}-[A-Z\d]{10}(?![A-Z\d])/g },
  { kind: 'merchant-secret', form: /(?<![A-Z\d])(?:AKIA|ASIA)[A-Z\d]{16}(?![A-Z\d])/g },
  { kind: 'merchant-secret', form: /(?<![\w-])AIza[\w-]{35}/g },
  {
    kind: 'merchant-secret',
    form: /(?<![a-z\d])(?:gh[pousr]_\w{30,100}|github_pat_\w{30,200}|glpat-[\w-]{20,60})/gi,
  },
  { kind: 'merchant-secret', form: /(?<![a-z\d])xox[abprs]-[\w-]{10,200}/gi },
  { kind: 'merchant-secret', form: /(?<![\w-])SG\.[\w-]{16,40}\.[\w-]{16,80}/g },
  { kind: 'merchant-secret', form: /(?<![a-z\d])(?:shpat|shpss|shpca)_[\da-f]{32}/gi },
  { kind: 'merchant-secret', form: /(?<![a-z\d])sq0csp-[\w-]{22,60}/gi },
  { kind: 'merchant-secret', form: /access_token\$(?:production|sandbox)\$[a-z\d]{10,40}\$[\da-f]{32}/gi },
  // A signed token (JWT)
  { kind: 'merchant-secret', form: /(?<![\w-])eyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{8,1000})?/g },
  {
    kind: 'merchant-secret',
    form: /(?<=(?<![a-z])(?:Bearer|Basic)\s{1,3})(?=[a-z._~+/-]{0,60}\d)[\w.~+/-]{16,2000}=*/gi,
  },
  {
    kind: 'private-key',
    form: /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[A-Za-z\d+/=\s:,]{0,5000}-----END [A-Z ]{0,20}PRIVATE KEY-----/g,
  },
  // Bitcoin: wallet import format, its encrypted form, extended private keys
  {
    kind: 'private-key',
    form: /(?<![A-Za-z\d])(?:[5KL9c][1-9A-HJ-NP-Za-km-z]{50}|[KLc][1-9A-HJ-NP-Za-km-z]{51})(?![A-Za-z\d])/g,
  },
  { kind: 'private-key', form: /(?<![A-Za-z\d])6P[1-9A-HJ-NP-Za-km-z]{56}(?![A-Za-z\d])/g },
  { kind: 'private-key', form: /(?<![A-Za-z\d])[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{100,112}(?![A-Za-z\d])/g },
];

/** What a key looks like when only the word beside it says that it is one. */
const cued: { kind: SecretKind; cue: RegExp; value: RegExp }[] = [
  {
    kind: 'private-key',
    cue: anyOf(cues.privateKey),
    value: /^([^]{0,40}?)(?<![A-Za-z\d])((?:0x)?[\da-f]{64}|[1-9A-HJ-NP-Za-km-z]{80,90})(?![A-Za-z\d])/iu,
  },
  {
    kind: 'merchant-secret',
    cue: anyOf(cues.merchantSecret),
    // Identifiers of payments and public keys are not secret: support needs them.
    value:
      /^([^]{0,40}?)(?<![\w./+-])(?!https?:|(?:inv|ord)[-_]?\d|(?:pi|pk|ch|re|cus|tok|evt|pm|txn|seti|sub|in|src|acct|cs|req|card|py|po)_)(?=[^\s\d]{0,60}\d)(?=[^\sA-Za-z]{0,60}[A-Za-z])([\w.+/-]{16,512}={0,2})/iu,
  },
];

export const findKeys: Detector = (text) => {
  const found: Span[] = [];
  for (const { kind, form } of forms)
    for (const { 0: key, index } of text.matchAll(form))
      found.push({ kind, start: index, end: index + key.length });
  // No shorter value is a key: the words are looked for in vain in nearly every text.
  if (/\S{16}/.test(text)) for (const search of cued) found.push(...besideCue(text, search));
  return found;
};

function* besideCue(text: string, { kind, cue, value }: (typeof cued)[number]): Generator<Span> {
  for (const { 0: words, index } of text.matchAll(cue)) {
    const from = index + words.length;
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
