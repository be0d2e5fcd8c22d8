import { fold } from './fold.ts';
import type { Word } from './tokens.ts';

const somebody = /^[وفلب]?حد$/;
/** What makes a limit of it: of which («حد السحب», «حد بطاقتي»), for what («حد للتحويل»), or what kind («حد أقصى»). */
const ofWhat =
  /^(?:[بوف]?ال|لل|ل(?:تحويل|سحب|ايداع|شراء|دفع|شحن|صرف)|(?:بطاق|حساب|محفظ|رصيد|ايداع|تحويل|شراء|انفاق|ائتمان)|(?:اقصي|اعلي|ادني|اكبر|اقل|يومي|شهري|اسبوعي|سنوي|معين|محدد|مسموح)(?:ا|ه)?(?!.))/;

/** Whether «حد» is somebody, as in dialects («ما حد رد», «حد سحب من حسابي»), and not a limit: nothing after it says of what. */
export function isSomebody(text: string, word: Word, next: Word | undefined): boolean {
  if (word.form.surface.length > 3 || !word.form.surface.endsWith('حد')) return false;
  if (!somebody.test(fold(text.slice(word.start, word.end)))) return false;
  return next !== undefined
    ? !ofWhat.test(fold(text.slice(next.start, next.end)))
    : /\S\s+\S*$/.test(text.slice(0, word.end));
}
