/** A digit of Arabic or Persian, wherever it stands in its ten. */
const eastern = /[٠-٩۰-۹]/g;

/**
 * The number of a ticket, however it is typed: `10023`, `#10023`, «رقم ١٠٠٢٣».
 * @returns nothing where there is none of at most nine digits, or several
 */
export function ticketNumber(typed: string): number | undefined {
  const western = typed.replace(eastern, (digit) => String(digit.charCodeAt(0) & 15));
  const [, number] = /^\D*(\d{1,9})\D*$/.exec(western) ?? [];
  return Number(number) || undefined;
}
