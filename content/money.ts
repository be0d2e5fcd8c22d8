/**
 * Whether money was taken when a code shows: it was (`yes`); it was before, and this is about what came after
 * (`earlier`); it was not, or is only held and comes back (`no`); one must look before paying again (`perhaps`); the code
 * does not tell (`unknown`).
 */
export const money = ['yes', 'earlier', 'no', 'perhaps', 'unknown'] as const;
export type Money = (typeof money)[number];

type Told = { money?: Money | undefined; retry: string; problemType: string; system: string };

/**
 * Read off what is known of a code, the first rule that fits; a code that the rules get wrong says so itself.
 *
 * 1. To be checked first: the answer was lost on its way, or the payment is still under way.
 * 2. About a refund or a dispute: there is none without a payment that was made.
 * 3. About a crypto invoice: its states begin when coins arrive.
 * 4. Nothing to repeat, for it was approved; but a passed 3-D Secure check is no payment yet, and a test moves none.
 * 5. A page or a network that failed: the payment may have gone out before it did.
 * 6. To be tried later: a machine failed, after which a debit is rare but possible; a bank that says so has refused.
 * 7. Everything else is a refusal. It takes no money; what a bank held meanwhile it releases.
 */
export function moneyTaken(code: Told): Money {
  const { money, retry, problemType, system } = code;
  if (money) return money;
  if (retry === 'check-first') return 'perhaps';
  if (problemType === 'refunds-and-disputes') return 'earlier';
  if (problemType === 'crypto-payments') return 'yes';
  if (retry === 'none') return approved(problemType);
  if (system === 'browser-network') return 'unknown';
  return retry === 'later' && problemType !== 'bank-declines' ? 'unknown' : 'no';
}

function approved(problemType: string): Money {
  if (problemType === 'authentication-3ds-otp') return 'unknown';
  return problemType === 'merchant-checkout' ? 'no' : 'yes';
}
