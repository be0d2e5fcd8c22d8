import type { Picture, Pen } from './pen.ts';
import { lineHeight } from './pen.ts';

type Address = { before: string; owner: string; after: string };

const genuine: Address = { before: 'https://pay.', owner: 'shop.com', after: '/visa' };
const wrong: Address = { before: 'https://shop.com.', owner: 'pay-check.info', after: '/visa' };

const letter = 8.6;
const left = 14;

/** An address as a browser shows it, from the left in every language; every letter as wide as the next, so that marks fit. */
function address(draw: Pen, y: number, { before, owner, after }: Address, name: string): string {
  const begin = left + before.length * letter;
  const length = owner.length * letter;
  const part = (x: number, words: string, look: string) =>
    `<text x="${x}" y="${y + 25}" direction="ltr" text-anchor="start" textLength="${words.length * letter}" lengthAdjust="spacingAndGlyphs" class="code ${look}">${words}</text>`;
  return [
    draw.box(4, y, 332, 38, 'paper', 19),
    part(left, before, 'muted'),
    part(begin, owner, `strong ${name}`),
    part(begin + length, after, 'muted'),
    draw.path(`M${begin} ${y + 46}v5h${length}v-5`, `line ${name}`),
  ].join('');
}

export const webAddress: Picture = {
  description: {
    en: 'Two web addresses. In https://pay.shop.com/visa the words just before the first single slash are shop.com: the page belongs to that shop. In https://shop.com.pay-check.info/visa they are pay-check.info: the page belongs to someone else, although the name of the shop stands in front.',
    ar: 'عنوانان لصفحتين. في العنوان https://pay.shop.com/visa تسبق أول شرطة مائلة مفردة كلمة shop.com، فالصفحة لذلك المتجر. وفي العنوان https://shop.com.pay-check.info/visa تسبقها pay-check.info، فالصفحة لغيره، وإن ظهر اسم المتجر في أول العنوان.',
  },
  height: 300,
  draw(draw) {
    return [
      draw.path(`M${draw.from(8, 12)} 12l4 4 8-9`, 'line good'),
      draw.title(30, 18, { en: 'The shop’s own page', ar: 'صفحة المتجر نفسه' }),
      address(draw, 30, genuine, 'good'),
      draw.say(4, 102, { en: ['Owner: shop.com'], ar: ['صاحب الصفحة: shop.com'] }),
      draw.path(`M${draw.from(8, 12)} 134l12 12m0-12-12 12`, 'line bad'),
      draw.title(30, 146, { en: 'A false page', ar: 'صفحة مزيفة' }),
      address(draw, 158, wrong, 'bad'),
      draw.say(4, 230, {
        en: ['Owner: pay-check.info, not the shop'],
        ar: ['صاحب الصفحة: pay-check.info لا المتجر'],
      }),
      draw.say(
        4,
        230 + lineHeight * 1.6,
        {
          en: ['The owner stands just before the first', 'single slash. What is left of it is decoration.'],
          ar: ['صاحب الصفحة هو ما يسبق أول شرطة', 'مائلة مفردة، وما كُتب قبله لا قيمة له.'],
        },
        'muted',
      ),
    ].join('');
  },
};
