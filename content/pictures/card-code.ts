import type { Picture, Pen } from './pen.ts';

const size = { w: 216, h: 128 };

/** Cards look the same in every language: only the words beside them turn. */
const card = (draw: Pen, y: number): string => draw.box(draw.from(4, size.w), y, size.w, size.h, 'paper', 12);

export const cardCode: Picture = {
  description: {
    en: 'Two cards. Above, the back of most cards: the security code is the 3 digits beside the signature strip. Below, the front of an American Express card: the code is the 4 digits above the card number, on the right.',
    ar: 'بطاقتان. في الأعلى ظهر معظم البطاقات: رمز الأمان هو الأرقام الثلاثة بجانب شريط التوقيع. وفي الأسفل وجه بطاقة أمريكان إكسبريس: الرمز أربعة أرقام فوق رقم البطاقة، إلى اليمين.',
  },
  height: 382,
  draw(draw) {
    const x = draw.from(4, size.w);
    return [
      draw.title(4, 18, { en: 'Most cards: on the back', ar: 'معظم البطاقات: على ظهرها' }),
      card(draw, 30),
      draw.box(x, 46, size.w, 24, 'solid', 0),
      draw.box(x + 14, 86, 130, 26, 'soft', 3),
      draw.box(x + 148, 82, 54, 34, 'mark'),
      draw.print(x + 160, 105, '123', 'strong large'),
      draw.say(
        4,
        180,
        { en: ['3 digits, often near the signature'], ar: ['ثلاثة أرقام، قرب مكان التوقيع غالبًا'] },
        'muted',
      ),
      draw.title(4, 216, { en: 'American Express: on the front', ar: 'أمريكان إكسبريس: على وجهها' }),
      card(draw, 228),
      draw.print(x + 14, 252, 'AMERICAN EXPRESS', 'strong'),
      draw.box(x + 142, 258, 62, 34, 'mark'),
      draw.print(x + 154, 281, '1234', 'strong large'),
      draw.print(x + 14, 316, '•••• •••••• •••••', 'large'),
      draw.print(x + 14, 342, 'NAME', 'muted'),
      draw.say(
        4,
        376,
        { en: ['4 digits above the card number'], ar: ['أربعة أرقام فوق رقم البطاقة'] },
        'muted',
      ),
    ].join('');
  },
};
