/** The ticket as a part of an address. */
export const numberIn = ({ number }: { number: string }) => ({ number: encodeURIComponent(number) });
