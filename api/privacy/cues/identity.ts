/** What gives away the number of a document that says who somebody is. */
export const identityCues = {
  nationalId: {
    en: `
      national id, national number, national identity, identity number, identity no, identity card,
      id number, id no, id card, my id, id is, id, iqama, residence permit, residency number, civil id,
      civil number, emirates id, eid, saudi id, egyptian id, nid, nin, ssn, cpr, qid, qatar id, qatari id,
      oman id, bahrain id, kuwait id, jordan id, personal number, resident card, resident id`,
    ar: `
      هوية, الهوية, رقم الهوية, هويتي, الهوية الوطنية, إقامة, رقم الإقامة, اقامتي, سجل مدني, السجل المدني,
      رقم مدني, الرقم المدني, بطاقة مدنية, البطاقة المدنية, رقم قومي, الرقم القومي, رقمي القومي, رقم وطني,
      الرقم الوطني, رقمي الوطني, رقمي المدني, بطاقة شخصية, البطاقة الشخصية, بطاقتي الشخصية,
      رقم شخصي, الرقم الشخصي, رقم سكاني, الرقم السكاني, البطاقة السكانية, بطاقة الهوية, رقم البطاقة الشخصية,
      البطاقة القطرية, رقم السجل المدني, بطاقة الرقم القومي, بطاقة أحوال, الأحوال المدنية, حفيظة`,
    arabizi: `
      hawiya, haweya, hawiyya, raqam el hawiya, iqama, ekama, eqama, el raqam el qawmi, raqam qawmi,
      raqam el qawmi, rakam qawmy, rakam kawmy, el rakam el qawmy, el rakam el kawmy, el raqm el qawmi,
      rakam el qawmy, rakam el kawmi, ra2m qawmy, ra2am qawmy, el ra2am el qawmy, el ra2m el qawmy,
      bita2a shakhseya, beta2a shakhseya`,
    fr: `
      carte d’identité, numéro national`,
  },
  nationalCard: {
    en: `
      cin, cnie, national card, national id card`,
    ar: `
      البطاقة الوطنية, رقم البطاقة الوطنية, بطاقتي الوطنية, لاكارط ناسيونال, البطاقة الوطنية للتعريف, رقم التعريف الوطني`,
    fr: `
      carte nationale, carte d’identité, carte d’identité nationale`,
  },
  passport: {
    en: `
      passport number, passport no, passport nr, passport, passports, travel document`,
    ar: `
      جواز السفر, رقم جواز السفر, جواز سفر, جواز سفري, رقم الجواز, جواز, الجواز, جوازي, باسبور, الباسبور, باسبورت`,
    arabizi: `
      gawaz, jawaz, el passport, basbor, gawaz el safar, jawaz el safar`,
    fr: `
      passeport, numéro de passeport`,
  },
} as const;
