/** What gives a card away: its name, the code on it and its end. */
export const cardCues = {
  card: {
    en: `
      card, cards, card number, card no, visa, mastercard, master card, maestro, mada, meeza, amex,
      american express, diners, discover, unionpay, union pay, jcb, knet, debit, credit, prepaid, pan, cc, rupay,
      hipercard, hiper, verve, dankort, interpay, interpayment, cabal, uzcard, humo, mir, elo, troy, naranja,
      napas, jaywan, himyan, benefit, omannet, edahabia, cib, qi card, shetab, bancontact`,
    ar: `
      بطاقة, بطاقات, كرت, كارت, كروت, فيزا, ماستر, ماستركارد, ماستر كارد, مايسترو, مدى, ميزة, امكس, اميكس,
      امريكان اكسبرس, داينرز, ديسكفر, يونيون باي, كي نت, كارطة, لاكارط, صراف, ائتمانية,
      روباي, ميزه, جيوان, هميان, بنفت, الذهبية, كي كارد`,
    arabizi: `
      kart, karet, kart el visa, el visa, el card, el kart, bita2a, bitaqa, betaqa, beta2a, karta, lakart`,
    fr: `
      carte`,
  },
  cvv: {
    en: `
      c v v 2, c v v, c v c, last three digits on the back, last 3 digits on the back,
      three digits on the back, 3 digits on the back, three digits at the back, 3 digits at the back,
      cvv2, cvv, cvc2, cvc, cvn, csc, cvv code, cvc code, security code, security number,
      card verification code, card verification value, card verification number, three digits, 3 digits,
      three digit, 3 digit, digits on the back, numbers on the back, number on the back,
      digits at the back, numbers at the back, back digits, back of the card, back of my card,
      behind the card, c i d, cid, four digits on the front, 4 digits on the front, digits on the front,
      four digit code on the front, 4 digit code on the front, code on the front, number on the front,
      numbers on the front, front of the card, front of my card, front of my amex`,
    ar: `
      الأربع أرقام اللي قدام البطاقة, الأربع أرقام قدام البطاقة, الأرقام اللي قدام البطاقة, الأربع أرقام اللي قدام, الأرقام اللي قدام, أربع أرقام قدام, الأربعة أرقام قدام, الأرقام اللي على وجه البطاقة,
      أربعة أرقام على وجه البطاقة, الأربع أرقام على وجه البطاقة,
      آخر ثلاث أرقام خلف البطاقة, آخر ثلاثة أرقام خلف البطاقة, آخر 3 أرقام خلف البطاقة, آخر ثلاث أرقام ورا البطاقة,
      الأرقام اللي ورا, الأرقام اللي خلف, الرقم اللي ورا, الأرقام اللي على ظهر البطاقة, الأرقام اللي بظهر البطاقة,
      الأرقام التي خلف البطاقة, ورا الكارت, خلف الكارت, وراء البطاقة, ورى البطاقة, قفا البطاقة,
      رمز الأمان, كود الأمان, رقم الأمان, رمز أمان البطاقة, رمز حماية البطاقة, رمز الحماية, كود الحماية,
      الثلاث أرقام, ثلاث ارقام, ثلاثة أرقام, الأرقام الثلاثة, الثلاثة أرقام, 3 أرقام, الأرقام الخلفية,
      الرقم الخلفي, الأرقام خلف البطاقة, الأرقام خلف, الرقم خلف, الأرقام ورا, الرقم ورا, ظهر البطاقة,
      ظهر الكرت, خلف البطاقة, خلف الكرت, ورا البطاقة, ورا الكرت, ورا الفيزا, ضهر الكارت, ظهر الكارت,
      رمز التحقق من البطاقة, رمز التحقق خلف البطاقة, سي في في, سي في سي, سيفيفي, السي في`,
    arabizi: `
      ramz el aman, ramz al aman, ramz aman, kod el aman, code el aman, talat arkam, tlat ar2am,
      talat ar2am, arkam el dahr, si vi vi`,
    fr: `
      cryptogramme, code de sécurité, trois chiffres, 3 chiffres`,
  },
  expiry: {
    en: `
      exp, exp date, exp dt, expiry, expiry date, expires, expires on, expires end, expire, expiring,
      expiration, expiration date, expire date, valid thru, valid through, valid until, valid till,
      valid to, good thru, validity, mm/yy, date on the card`,
    ar: `
      تاريخ الانتهاء, تاريخ انتهاء, تاريخ الإنتهاء, تاريخ الصلاحية, تاريخ صلاحية, تاريخ البطاقة,
      تاريخ الكرت, انتهاء الصلاحية, انتهاء البطاقة, انتهاء صلاحية, الانتهاء, انتهاء, صلاحية, صالحة حتى,
      صالحة لغاية, صالحة الى, سارية حتى, تنتهي, ينتهي, بتنتهي, بتخلص, تاريخ الانتها, الاكسباير, اكسباير,
      تاريخها`,
    arabizi: `
      tarikh el intiha, tarikh el enteha2, tarikh el entehaa, tarikh el enteha, tareekh el enteha,
      tarekh el enteha2, entaha2, enteha2, betentehy, btentehi, tintehi, tentehy`,
    fr: `
      date d’expiration, expire le, expire fin, valable jusqu’au`,
  },
} as const;
