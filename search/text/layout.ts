/** What each key of an English keyboard writes on an Arabic one (the layout «Arabic 101», checked 2026-11-24). */
const keys = new Map(
  Object.entries({
    q: 'ض',
    w: 'ص',
    e: 'ث',
    r: 'ق',
    t: 'ف',
    y: 'غ',
    u: 'ع',
    i: 'ه',
    o: 'خ',
    p: 'ح',
    '[': 'ج',
    ']': 'د',
    a: 'ش',
    s: 'س',
    d: 'ي',
    f: 'ب',
    g: 'ل',
    h: 'ا',
    j: 'ت',
    k: 'ن',
    l: 'م',
    ';': 'ك',
    "'": 'ط',
    '`': 'ذ',
    z: 'ئ',
    x: 'ء',
    c: 'ؤ',
    v: 'ر',
    b: 'لا',
    n: 'ى',
    m: 'ة',
    ',': 'و',
    '.': 'ز',
    '/': 'ظ',
  }),
);
const toLatin = new Map([...keys].map(([latin, arabic]) => [arabic, latin]));
const arabic = /\p{Script=Arabic}/u;

/** The same keys pressed on the other keyboard: `hgfrhrm` was meant as «البطاقة», «ؤشقي» as `card`. */
export const onOtherKeyboard = (text: string): string =>
  arabic.test(text)
    ? text.replaceAll(/لا|./gu, (letter) => toLatin.get(letter) ?? letter)
    : text.toLowerCase().replaceAll(/./gu, (letter) => keys.get(letter) ?? letter);
