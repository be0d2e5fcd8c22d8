/** What a message says for itself: without the mail it answers, and without how it ends. */

const quoted = /^\s*(?:>|&gt;)/;
/** The line above a quoted mail. */
const attribution =
  /^\s*(?:On .{4,80} wrote|Le .{4,80} a écrit|[وف]?في .{4,80} كتب.{0,60}|[وف]?كتب .{4,80})\s*:\s*$/iu;
/** Everything below such a line is a quoted mail. */
const original = /^\s*-{2,}\s*(?:Original Message|Forwarded message|الرسالة الأصلية|رسالة محولة)\s*-{2,}/iu;
/** Everything below such a line is a signature. */
const closing =
  /^\s*(?:--\s*$|_{5,}|(?:(?:best|kind|warm|with)\s+)?regards\b|sincerely\b|yours\s+(?:truly|faithfully|sincerely)|sent from my\b|get outlook\b|[وف]?(?:ت(?:تفضل|فضل|قبل)وا (?:مني |منا )?(?:بقبول|قبول|فائق|خالص|تحياتي)|(?:لكم )?(?:مع |مني )?(?:خالص |أطيب )?(?:التحية|التحيات|تحياتي)|دمتم|أُ?رسلت? من))/iu;
const sentenceEnd = /(?<=[.!?؟؛…])\s+|\n+/u;
/** A shorter sentence says nothing by itself: «شكرا.», "Hello there." */
const fewestWords = 3;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** A message without quoted mails, signature and what its sender's program adds; whole when nothing else would be left. */
export function gistOf(text: string): string {
  const lines = text.split(/\r?\n/);
  const below = lines.findIndex((line) => original.test(line));
  const own = lines
    .slice(0, below < 0 ? undefined : below)
    .filter((line) => !quoted.test(line) && !attribution.test(line));
  const end = own.findIndex((line, at) => at > 0 && closing.test(line));
  const gist = own
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim();
  return gist === '' ? text : gist;
}

/** The sentences of a message that say something. */
export const sentencesOf = (text: string): string[] =>
  text.split(sentenceEnd).filter((sentence) => (sentence.match(word)?.length ?? 0) >= fewestWords);
