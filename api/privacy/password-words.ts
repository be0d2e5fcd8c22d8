import { vocabulary } from './vocabulary.ts';

const symbol = /[@#$%^&*!+=~\\|<>{}[\]]/;
const notPassword = /^(?:https?:|www\.)|^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$|^[*•●xX.]+$|\p{Co}/u;

/** Looks like a password by itself: it has a digit or a symbol in it. */
export function isSecret(value: string): boolean {
  if (value.length < 4 || value.length > 128 || notPassword.test(value)) return false;
  return /\d/.test(value) || symbol.test(value.replace(/[!?]+$/, ''));
}

const sayings = vocabulary({
  en: `
    wrong incorrect invalid not never no none always still now also only just too very so ok okay fine good bad true false
    correct right valid same required optional needed necessary mandatory missing empty blank hidden visible weak strong
    short long old new different unknown forgotten forgot lost case a an the my your his her our their its it this that
    these there here what which where when why how who if in on at for from to of with by as and or but i you he she we
    they please can cannot could should must may might will would do does did has have had is are was be being field
    fields page reset change changes error errors fail fails failed problem issue again sensitive safe secure secret
    private impossible easy simple complex ready pending unavailable available without characters letters number
    help thanks thank yes every all each any time times today though even with stuck broken gone like because since after before while accepts accept per see`,
  ar: `
    غلط خطا خاطئه خاطئ صحيحه صحيح صح غير ليست ليس مو مش ما لا لم لن مطلوبه مطلوب اجباريه منتهيه انتهت نفسها نفسه نفس
    تغيرت اتغيرت قديمه جديده قديم جديد ضعيفه قويه قصيره طويله ضعيف قوي قصير طويل مقبوله مرفوضه مرفوض خاصه مفقوده ضاعت
    نسيتها نسيته نسيت ناقصه فارغه فاضيه مخفيه ظاهره موجوده لازم يجب ممكن كيف متى وين فين ليش ليه لماذا هل من في على عن
    الى الي اللي التي الذي اني انا انت هي هو هذا هذه ده دي كل بعد قبل عند لما لكن بس تمام سليمه مضبوطه شغاله شغال تعمل
    يعمل تشتغل يشتغل راضيه راضي بدون حساسه سريه امنه مشكله سبب عندي عندكم لي لك حقتي تبعي مره ثاني ثانيه كانت كان تكون
    مكونه ارقام حروف رقم`,
  arabizi: `ghalat mesh mish mosh mo msh ma la sa7 sah elly illi nafso nafsaha`,
  fr: `incorrect incorrecte faux fausse oublié pas le la un une expiré requis`,
});

/** Says something of a password instead of being one: "wrong", "required", "expiring", «غلط», «المشكلة». */
export function isSaying(word: string): boolean {
  const plain = word.replace(/^["“«'`(]+|["”»'`).,،:;!?؟]+$/gu, '').toLowerCase();
  return (
    plain === '' ||
    sayings(plain) ||
    /^[a-z]{2,}(?:ed|ing|able|ible)$|n['’]t$|^(?:\p{Co}|[*•●xX.]+$)/u.test(plain) ||
    /^(?:ال|وال|بال|لل).{2}/u.test(plain)
  );
}
