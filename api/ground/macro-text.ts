import type { Locale } from './locale.ts';
import type { Text } from './texts.ts';

/** What stands in a macro as `{name}` and is filled in from a ticket, and how it is asked for where nothing is known. */
export const variables = {
  name: { ar: 'اسم العميل', en: 'customer’s name' },
  number: { ar: 'رقم التذكرة', en: 'ticket number' },
  agent: { ar: 'اسمك', en: 'your name' },
  promise: { ar: 'موعد الرد', en: 'promised time' },
  amount: { ar: 'المبلغ', en: 'amount' },
  date: { ar: 'تاريخ العملية', en: 'date of payment' },
  method: { ar: 'وسيلة الدفع', en: 'payment method' },
  provider: { ar: 'شركة الدفع', en: 'provider' },
  bank: { ar: 'البنك', en: 'bank' },
  lastFour: { ar: 'آخر أربعة أرقام', en: 'last four digits' },
  rrn: { ar: 'رقم RRN', en: 'RRN' },
  arn: { ar: 'رقم ARN', en: 'ARN' },
  code: { ar: 'رمز الرفض', en: 'decline code' },
} as const satisfies Record<string, Text>;

export type Variable = keyof typeof variables;

const asked = new Map<string, Text>(Object.entries(variables));
const place = /\{\s*([\p{L}\p{N}_-]{1,40})\s*\}/gu;
/** Nobody writes these by themselves: what stands between them has to be filled in before it is sent. */
const [open, close] = ['⟪', '⟫'];
const blank = /⟪([^⟪⟫\n]{1,80})⟫/g;

/**
 * A macro's text with its places filled in, once: what a value holds is left as it is. A place of which nothing is known, or that nobody
 * knows, becomes a blank that names what belongs there.
 */
export const fillIn = (text: string, values: ReadonlyMap<string, string>, locale: Locale): string =>
  text.replace(place, (_, name: string) => {
    const value = values.get(name)?.replaceAll(/[⟪⟫]/g, '').trim();
    return value ? value : `${open}${asked.get(name)?.[locale] ?? name}${close}`;
  });

/** What has still to be filled in: what is asked, and where it stands. */
export const blanksIn = (text: string): { asks: string; start: number; end: number }[] =>
  [...text.matchAll(blank)].map(({ 0: all, 1: asks = '', index }) => ({
    asks,
    start: index,
    end: index + all.length,
  }));
