import type { Construct, State } from 'micromark-util-types';

const digit = '[0-9٠-٩۰-۹]';
/** Codes that networks have in common and that begin with two stars (3GPP TS 22.030, annex B). */
const service = '(?:00[24]|0[345]2?|21|3[0135][0-3]?|43|6[127])\\*';
/** What a person puts in: «*858*رقم الهاتف*المبلغ#». */
const blank = "\\p{L}[\\p{L}\\p{M}\\p{N} _./’'-]{0,38}[\\p{L}\\p{M}\\p{N}]";
const code = new RegExp(
  `^\\*(?:#|\\*(?=${service}))?${digit}+(?:(?:\\*(?:${digit}+|${blank}))*#|(?:\\*${digit}+)+)`,
  'u',
);
const longest = 80;

/** How many letters at the beginning of a text are a code to dial, such as `*868*1#`. */
export const diallingCodeLength = (text: string): number => code.exec(text)?.[0].length ?? 0;

/** A code to dial is read as it is written: its stars make nothing bold. */
export const diallingCode: Construct = {
  name: 'diallingCode',
  tokenize(effects, ok, nok) {
    let length = 0;
    const ahead: Construct = {
      partial: true,
      tokenize(peek, found, lost) {
        let seen = '';
        const read: State = (code) => {
          const beginsOtherwise = seen.length === 3 && !/[0-9٠-٩۰-۹]/.test(seen);
          if (code !== null && code > 0 && seen.length < longest && !beginsOtherwise) {
            seen += String.fromCharCode(code);
            peek.consume(code);
            return read;
          }
          peek.exit('data');
          length = diallingCodeLength(seen);
          return (length > 0 ? found : lost)(code);
        };
        return (code) => {
          peek.enter('data');
          return read(code);
        };
      },
    };
    const take: State = (code) => {
      if (length === 0) {
        effects.exit('data');
        return ok(code);
      }
      length -= 1;
      effects.consume(code);
      return take;
    };
    const begin: State = (code) => {
      effects.enter('data');
      return take(code);
    };
    return effects.check(ahead, begin, nok);
  },
};
