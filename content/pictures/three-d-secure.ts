import type { Stop } from './flow.ts';
import { flow, flowHeight } from './flow.ts';
import type { Picture } from './pen.ts';

const stops: Stop[] = [
  {
    icon: 'shop',
    name: { en: '1. The shop', ar: '1. المتجر' },
    says: {
      en: ['You type the card. The shop asks', 'your bank: is this really the owner?'],
      ar: ['تكتب بيانات البطاقة، فيسأل المتجر', 'بنكك: هل هذا صاحب البطاقة؟'],
    },
  },
  {
    icon: 'bank',
    name: { en: '2. Your bank', ar: '2. بنكك' },
    says: {
      en: ['looks at the phone, the shop and the', 'amount. It may say yes by itself.'],
      ar: ['ينظر في الهاتف والمتجر والمبلغ،', 'وقد يجيب بنعم تلقائيًا.'],
    },
  },
  {
    icon: 'phone',
    name: { en: '3. Your phone', ar: '3. هاتفك' },
    says: {
      en: ['The bank asks you. Read the shop', 'and the amount, then confirm.'],
      ar: ['يسألك البنك: اقرأ اسم المتجر', 'والمبلغ، ثم أكّد.'],
    },
  },
  {
    icon: 'shop',
    name: { en: '4. Back at the shop', ar: '4. العودة إلى المتجر' },
    says: {
      en: ['It only gets the answer. It never', 'sees the code or your fingerprint.'],
      ar: ['لا يصل إلى المتجر إلا الجواب،', 'ولا يرى الرمز ولا بصمتك.'],
    },
  },
];

export const threeDSecure: Picture = {
  description: {
    en: 'From top to bottom: you type the card in the shop, and the shop asks your bank whether you are the owner. Your bank looks at the phone, the shop and the amount, and may say yes by itself. Otherwise it asks you on your phone: read the shop and the amount, then confirm. Back at the shop only the answer arrives, never the code or your fingerprint.',
    ar: 'من الأعلى إلى الأسفل: تكتب بيانات البطاقة في المتجر، فيسأل المتجر بنكك هل أنت صاحبها. ينظر بنكك في الهاتف والمتجر والمبلغ، وقد يجيب بنعم تلقائيًا. وإلا سألك في هاتفك: اقرأ اسم المتجر والمبلغ ثم أكّد. ولا يعود إلى المتجر إلا الجواب، ولا يرى الرمز ولا بصمتك.',
  },
  height: flowHeight(stops),
  draw: (draw) => flow(draw, stops),
};
