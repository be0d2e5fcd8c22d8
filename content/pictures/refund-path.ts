import type { Stop } from './flow.ts';
import { flow, flowHeight } from './flow.ts';
import type { Picture } from './pen.ts';

const stops: Stop[] = [
  {
    icon: 'shop',
    name: { en: 'The shop', ar: 'المتجر' },
    says: {
      en: ['sends the refund. Count working', 'days from this date.'],
      ar: ['يرسل المبلغ. احسب أيام العمل', 'من هذا التاريخ.'],
    },
  },
  {
    icon: 'company',
    name: { en: 'Its payment company', ar: 'شركة الدفع' },
    says: {
      en: [
        'gives the refund its number (ARN).',
        'PayPal: up to 7 working days, if the',
        'seller pays from a bank account.',
      ],
      ar: [
        'تعطي الاسترداد رقمه المرجعي (ARN).',
        'باي بال: حتى 7 أيام عمل، إذا دفع',
        'البائع من حسابه البنكي.',
      ],
    },
  },
  {
    icon: 'network',
    name: { en: 'The card network', ar: 'شبكة البطاقات' },
    says: {
      en: ['carries it to your bank, under the', 'same number.'],
      ar: ['تنقله إلى بنكك بالرقم نفسه.'],
    },
  },
  {
    icon: 'bank',
    name: { en: 'Your bank', ar: 'بنكك' },
    says: {
      en: ['adds it to your account. Revolut:', 'about 5 working days, and up to 15', 'in some cases.'],
      ar: ['يضيفه إلى حسابك. ريفولوت:', 'نحو 5 أيام عمل، وقد تصل إلى 15', 'في بعض الحالات.'],
    },
  },
];

export const refundPath: Picture = {
  description: {
    en: 'From top to bottom: the shop sends the refund, and working days count from that date. Its payment company gives it a number, the ARN; with PayPal this can take up to 7 working days if the seller pays from a bank account. The card network carries it on. Your bank adds it to your account; Revolut needs about 5 working days, and up to 15 in some cases.',
    ar: 'من الأعلى إلى الأسفل: يرسل المتجر المبلغ، ومن هذا التاريخ تُحسب أيام العمل. ثم تعطيه شركة الدفع رقمًا مرجعيًا (ARN)، وقد يستغرق ذلك لدى باي بال حتى 7 أيام عمل إذا دفع البائع من حسابه البنكي. ثم تنقله شبكة البطاقات. ثم يضيفه بنكك إلى حسابك، ويحتاج ريفولوت إلى نحو 5 أيام عمل، وقد تصل إلى 15 في بعض الحالات.',
  },
  height: flowHeight(stops),
  draw: (draw) => flow(draw, stops),
};
