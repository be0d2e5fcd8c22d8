import { fold } from '../text/fold.ts';
import type { Prediction } from './predict.ts';

/** The problem type of whoever is being robbed. */
export const urgentType = 'fraud-and-unauthorized';

/** Intents of people who may be losing money at this moment. */
const urgentIntents = new Set([
  'compromised-card',
  'lost-or-stolen-card',
  'lost-or-stolen-phone',
  'account-takeover-or-sim-swap',
]);
const sureEnough = 0.5;

const gave = 'gave|given|sent|told|shared|read|typed|entered|wrote|3tet|3atet|edet|b3tt';
const secret =
  'otp|pin|cvv|code|codes|password|card (?:number|details|data)|details of my card|el ?code|el ?kod';
const gaveArabic =
  'اعطيت\\p{L}*|عطيت\\p{L}*|اديت\\p{L}*|ادیت\\p{L}*|قلت ل\\p{L}*|قلتل\\p{L}*|ارسلت\\p{L}*|رسلت\\p{L}*|بعثت\\p{L}*|بعت\\p{L}*|دزيت\\p{L}*|صيفط\\p{L}*|مليت\\p{L}*|زودت\\p{L}*|شاركت\\p{L}*|خبرت\\p{L}*';
const secretArabic =
  '(?:ال)?(?:رمز|كود|رقم السري|باسورد|رمز السري)\\p{L}*|كلمه (?:ال)?(?:سر|مرور)|بيانات (?:ال)?(?:بطاق|كارت|فيزا|حساب)\\p{L}*|رقم (?:ال)?(?:بطاق|كارت|فيزا)\\p{L}*|otp|cvv';
const stolenArabic = '(?:ان|ات|ت)?سرق(?:ت|و|وا|وها|ها|تلي|لي|ولي|ات)?|مسروق\\p{L}*|انباق\\p{L}*';
const things =
  'بطاق\\p{L}*|(?:ال)?فيزا\\p{L}*|كارت\\p{L}*|الكارت|كارط\\p{L}*|لاكارط|محفظ\\p{L}*|جوال\\p{L}*|تليفون\\p{L}*|تلفون\\p{L}*|موبايل\\p{L}*|هاتف\\p{L}*|فلوس\\p{L}*|حساب\\p{L}*|ماستر\\p{L}*';
const now = 'الان|الحين|دلوقت\\p{L}*|هلا|هلق|هسه|توا|دابا|حاليا|كل شوي|كل دقيق\\p{L}*';
const leaving = '\\p{L}*سحب\\p{L}*|\\p{L}*خصم\\p{L}*|\\p{L}*طلع\\p{L}*';

/** Within a few words of each other, in this order. */
const near = (one: string, other: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${one})(?!\\p{L})(?:\\P{L}+\\p{L}+){0,5}?\\P{L}+(?:${other})(?!\\p{L})`, 'u');

/** How people say that a code was given away, that something was stolen, that money is leaving now; on folded text. */
const cries = [
  near(gave, secret),
  near(gaveArabic, secretArabic),
  near(secretArabic, 'لل?نصاب|لل?محتال|لشخص|لواحد'),
  near(stolenArabic, things),
  near(things, stolenArabic),
  near('stole|stolen|robbed|snatched', 'card|phone|wallet|purse|money|account'),
  near(
    'card|phone|wallet|purse|money',
    '(?:was|were|is|got|been|has been|have been) (?:stolen|robbed|snatched|hacked)',
  ),
  near(
    'money|payments?|charges?|withdrawals?',
    '(?:is|are|keeps?|still) (?:leaving|going|coming out|being (?:taken|charged|withdrawn)|draining)',
  ),
  near('(?:is|are) (?:taking|withdrawing|spending|emptying)', 'money|account|card'),
  near(leaving, now),
  near(now, leaving),
];

/**
 * Whether somebody may be losing money while they write: then the ticket goes first, and the steps that stop it are shown
 * at once. Takes time linear in the text.
 */
export function isUrgent(text: string, { intents }: Pick<Prediction, 'intents'>): boolean {
  const [likeliest] = intents;
  if (likeliest && likeliest.confidence >= sureEnough && urgentIntents.has(likeliest.intent)) return true;
  const folded = fold(text).slice(0, 5000);
  return cries.some((cry) => cry.test(folded));
}
