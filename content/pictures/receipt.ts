import type { Picture } from './pen.ts';

const paper = 168;
const height = 268;

export const receipt: Picture = {
  description: {
    en: 'A paper receipt from a card machine. Below the date, the card and the amount stand the approval code and the RRN, which has 12 characters. Both are marked: the bank finds the payment by the RRN, and the approval code helps too.',
    ar: 'إيصال ورقي من جهاز نقاط البيع. تحت التاريخ والبطاقة والمبلغ يأتي رقم الموافقة ثم رقم RRN، وهو من 12 خانة. وكلاهما مميز: يجد البنك العملية برقم RRN، ويساعد رقم الموافقة أيضًا.',
  },
  height,
  draw(draw) {
    const x = draw.from(4, paper);
    const edge = draw.from(paper + 10);
    const callout = draw.from(paper + 28);
    const teeth = Array.from({ length: 12 }, () => 'l-7 7-7-7').join('');
    const to = (y: number) => draw.path(`M${edge} ${y}H${callout}`, 'line accent');
    return [
      draw.path(`M${x} 4h${paper}v${height - 20}${teeth}z`, 'paper'),
      draw.print(x + 14, 32, 'SHOP NAME', 'strong'),
      draw.print(x + 14, 58, '23/11/2026  14:05'),
      draw.print(x + 14, 82, 'CARD **** 1234'),
      draw.print(x + 14, 106, 'AMOUNT 120.00'),
      draw.path(`M${x + 14} 122h${paper - 28}`, 'line faint'),
      draw.box(x + 7, 132, paper - 14, 46, 'mark'),
      draw.print(x + 14, 151, 'APPROVAL CODE'),
      draw.print(x + 14, 170, '012345', 'strong'),
      draw.box(x + 7, 186, paper - 14, 46, 'mark'),
      draw.print(x + 14, 205, 'RRN'),
      draw.print(x + 14, 224, '632714012345', 'strong'),
      to(155),
      draw.title(paper + 34, 146, { en: 'Approval code', ar: 'رقم الموافقة' }),
      draw.say(paper + 34, 166, { en: ['shorter, helps too'], ar: ['أقصر، ويفيد أيضًا'] }, 'muted'),
      to(209),
      draw.title(paper + 34, 201, { en: 'RRN', ar: 'رقم RRN' }),
      draw.say(
        paper + 34,
        221,
        { en: ['12 characters: the', 'bank searches by it'], ar: ['12 خانة، وبه يبحث', 'البنك عن العملية'] },
        'muted',
      ),
    ].join('');
  },
};
