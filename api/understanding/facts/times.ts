const clock =
  /(?<![\d:.,])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])\s{0,2}(am|pm|صباحا|مساء|ص|م)?(?!\p{L})/u;
const hour = /(?:الساعة|at)\s{1,2}(1[0-2]|[1-9])(?![\d:.,])\s{0,2}(am|pm|صباحا|مساء|ص|م)(?!\p{L})/u;

/** The time of day that a message says, by twenty-four hours. */
export function timeIn(text: string): string | undefined {
  const exact = clock.exec(text);
  if (exact) return written(Number(exact[1]), exact[2], exact[3]);
  const whole = hour.exec(text);
  return whole ? written(Number(whole[1]), '00', whole[2]) : undefined;
}

function written(hours: number, minutes = '00', half = ''): string {
  const afternoon = /^(?:pm|مساء|م)$/.test(half) && hours < 12 ? 12 : 0;
  const midnight = /^(?:am|صباحا|ص)$/.test(half) && hours === 12 ? -12 : 0;
  return `${String(hours + afternoon + midnight).padStart(2, '0')}:${minutes}`;
}
