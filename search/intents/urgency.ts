import { beforeNoun, beforePresent, conjunction } from '../text/clitics.ts';
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

/** What is left of a verb that is written as one with the word before it: "he's", "they’re", "hes". */
const being = '(?:is|are|s|re|hes|shes|theyre|someones|somebodys|whos)';
// To others: who says "sent me" was given it, and whoever else sent it is mostly a bank.
const gave = `(?:gave|given|told|shared|read|(?:(?:i|i?ve|d|we)(?: (?:have|had|just|already|even|also|then))*|and) sent|(?:w|we|wa|fa?)?(?:3a?tet|3atait|edd?et|b3at?t|ba3att?|2olt|2elt)\\p{L}*)(?! (?:me|us)(?!\\p{L}))`;
const secret = `(?:otp|pin|cvv|code|codes|passcode|password|(?:card|verification) (?:number|details|data)|details of my card|el ?code|el ?kod)`;
// With whom it was given to, and no longer: «بعتقد» is no «بعت», «خبرتي» no «خبرته».
const to = '(?:ه|ها|هم|و|وا|وه|وهم|ك|كم|ي?ل\\p{L}*)?';
// «أعطيتوني» and «أرسلتم لي» are said to us.
const gaveArabic = `${conjunction}(?!\\p{L}+(?:وني|ونا|ولي|ولنا|مونا|موني)(?!\\p{L})|ارسلتم )(?:ا?عطيت\\p{L}*|ا?ديت (?:ليه|لي?هم|له)|اديت\\p{L}*|قلت ل\\p{L}*|قلتل\\p{L}*|ا?رسلت\\p{L}*|بعثت\\p{L}*|بعتت?${to}|دزيت\\p{L}*|صيفط\\p{L}*|مليت\\p{L}*(?! من)|زودت\\p{L}*|شاركت\\p{L}*|خبرت${to}|سلمت${to}|قري?ا?تل\\p{L}*|قر[يا]ت (?:له|لها|لهم|عليه|عليها|عليهم)|مررت (?:له|لها|لهم)|علمت(?:ه|ها|هم))(?! (?:لي|لنا|ليا)(?!\\p{L}))`;
const secretArabic = `${beforeNoun}(?:(?:رمز|رموز|كود|اكواد|باسوورد|باسورد)\\p{L}*|رقم\\p{L}* (?:ال)?سري|كلمه (?:ال)?(?:سر|مرور)|بيانات (?:ال)?(?:بطاق|كارت|كرت|فيزا|حساب)\\p{L}*|(?:رقم|ارقام) (?:ال)?(?:بطاق|كارت|كرت|فيزا)\\p{L}*|otp|cvv|pin)`;
/** "I told you the code did not arrive" tells of a code, and gives none. */
const given = `(?!\\P{L}{1,3}(?:(?:has|did|does|is|was|have)(?:n.?t| not)|never|not|(?:is|was) (?:wrong|invalid|expired)|ما|لم|لا|مو|مش|مب|غلط|خطا|خاطي)(?!\\p{L}))`;
// What is typed is typed into many a page: it is a cry where that page was a trap.
const entered = 'typed|entered|wrote|put|filled in';
const enteredArabic = `${conjunction}(?:كتبت\\p{L}*|ا?دخلت\\p{L}*|حطيت\\p{L}*|عبيت\\p{L}*)`;
const trap = 'fake|scam|scammers?|phishing|fraud|fraudulent';
const trapArabic = `${beforeNoun}(?:مزيف|مزور|وهمي|مشبوه|نصب|نصاب|احتيال|محتال|تصيد)\\p{L}*`;
const took = `${conjunction}(?:[اي]?خ[ذد](?:ت|و|وا)?) مني`;
const hacked = `(?:${conjunction}(?:ا?ت)?هكر(?:ت|و|وا|وه|ها|ه|لي|ولي)?|${conjunction}(?:ان|ات)?خترق(?:ت|و|وا|وه|ها|ه)?|${conjunction}اخترق(?:ت|و|وا|وه|ها|ه)?|${conjunction}تم اختراق|${conjunction}مخترق\\p{L}*)`;
const thief = `${conjunction}(?:لل?نصاب|لل?محتال)\\p{L}*|${conjunction}(?:لشخص|لواحد)`;
// What has not happened is no cry: «لا تُسرق», «إذا انسرقت», «ضد السرقة».
const happened = '(?<!(?<!\\p{L})[وف]?(?:ما|لا|اذا|لو|ضد|بلا|بدون|دون) )';
const stolenArabic = `${happened}(?:(?:${conjunction}[لب]?|${beforePresent}|${conjunction}(?:ان|ات|ت))سرق(?:ت|و|وا|وها|وه|ها|ه|تلي|لي|ولي|ات)?|${beforeNoun}مسروق\\p{L}*|${conjunction}انبا[قك]\\p{L}*)`;
const things = `${beforeNoun}(?:لا)?(?:بطاق|فيزا|كارت|(?<!(?<!\\p{L})و?ف)كرت|كارط|محفظ|جوال|تليفون|تلفون|موبايل|هاتف|فلوس|حساب|ماستر)\\p{L}*`;
const now = `${conjunction}ل?(?:لحين|الان|الحين|دلوقت\\p{L}*|هلا|هلق|هسه|توا|دابا|حاليا)|${conjunction}كل (?:شوي|دقيق\\p{L}*)`;
// Taken by another: who says «أسحب» does it himself, and «خصم» alone is a discount.
const taken = `(?:${beforePresent}|${conjunction}(?:ان|ات))(?:سحب|خصم)\\p{L}*|${conjunction}(?:سحب(?:ت|و|وا|لي|ولي|تلي|ها|وها)?|خصم(?:ت|وا?|ولي|تلي))|${beforeNoun}(?:فلوس|مصار)\\p{L}* (?:\\p{L}+ )?${beforePresent}طلع\\p{L}*`;

/** Within a few words of each other, in this order. */
const near = (...said: string[]): RegExp =>
  new RegExp(
    `(?<!\\p{L})${said.map((one) => `(?:${one})(?!\\p{L})`).join('(?:\\P{L}+\\p{L}+){0,5}?\\P{L}+')}`,
    'u',
  );

/** How people say that a code was given away, that something was stolen, that money is leaving now; on folded text. */
const cries = [
  near(gave, `${secret}(?!\\p{L})${given}`),
  near('gave away', secret),
  near('took|taken', secret, 'from me'),
  near(entered, secret, trap),
  near(gaveArabic, `${secretArabic}(?!\\p{L})${given}`),
  near(enteredArabic, secretArabic, trapArabic),
  near(took, secretArabic),
  near(secretArabic, thief),
  near(stolenArabic, things),
  near(things, stolenArabic),
  near(`${happened}${hacked}`, things),
  near(things, `${happened}${hacked}`),
  near('stole|stolen|robbed|snatched', 'card|phone|wallet|purse|money|account'),
  near(
    'card|phone|wallet|purse|money|account',
    `(?:${being}|was|were|got|been|has been|have been) (?:stolen|robbed|snatched|hacked)`,
  ),
  near(
    'money|payments?|charges?|withdrawals?',
    `(?:${being}|keeps?|still) (?:leaving|going(?! to)|coming out|being (?:taken|charged|withdrawn)|draining)`,
  ),
  near(`${being} (?:taking|withdrawing|spending|emptying)`, 'money|account|card'),
  near(taken, now),
  near(now, taken),
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
