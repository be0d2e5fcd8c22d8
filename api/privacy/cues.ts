/**
 * The words that give a secret away, by kind and language: standard and dialect Arabic together, Arabizi (Arabic in Latin
 * letters and digits), and the French of the Maghreb. Written without vowel marks; the matcher itself allows for ال,
 * one-letter prefixes and possessive endings (الكود، بالكود، كودي) and for the spellings that `normalise` folds.
 */
export const cues = {
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
  otp: {
    en: `
      o t p, otp, o.t.p, otps, otp code, one time password, one time passcode, one time code, one time pin,
      onetime password, onetime code, verification code, verification codes, verification number,
      verify code, verifying code, confirmation code, confirm code, activation code, authentication code,
      authenticator code, login code, sign in code, signin code, sms code, text code, code by sms,
      code via sms, code by text, message code, passcode, pass code, temporary code, temporary password,
      2fa, 2fa code, two factor code, mfa code, 3ds code, 3d secure code, secure code, securecode,
      security code, access code, dynamic code, number they sent, number you sent, numbers they sent,
      numbers you sent, digits they sent, digits you sent, number i received, numbers i received,
      digits i received, number in the sms, six digits, six digit, 6 digits, 6 digit`,
    ar: `
      رمز الشراء, كود الشراء, رسالة فيها, رسالة مكتوب فيها, رسالة وفيها, sms فيه, sms فيها, رمز پویا, رمز دوم, کد تایید,
      رمز التحقق, كود التحقق, رقم التحقق, رمز التحقيق, كود التحقيق, رموز التحقق, رمز التأكيد, كود التأكيد,
      كود تاكيدي, رمز التفعيل, كود التفعيل, رقم التفعيل, رمز الدخول, كود الدخول, رمز تسجيل الدخول,
      كود تسجيل الدخول, رمز المصادقة, كود المصادقة, رمز التوثيق, كود التوثيق, رمز المرور, كود المرور,
      الرمز المؤقت, الكود المؤقت, كلمة المرور المؤقتة, كلمة السر المؤقتة, كلمة المرور لمرة واحدة,
      كلمة مرور لمرة واحدة, كلمة السر لمرة واحدة, رمز لمرة واحدة, الرمز السري المؤقت, الرقم السري المؤقت,
      الرقم السري المتغير, الرمز المرسل, الكود المرسل, رمز الرسالة, كود الرسالة, رمز رسالة, كود رسالة,
      رمز الجوال, كود الجوال, رمز البنك, كود البنك, رمز الأمان, كود الأمان, رمز الحماية, رمز اس ام اس,
      كود اس ام اس, كود sms, رمز sms, كود otp, رمز otp, او تي بي, اوتيبي, اوتي بي, الأو تي بي,
      الرقم اللي وصلني, الرقم اللي جاني, الرقم اللي جالي, الرقم الذي وصلني, الرقم اللي ارسلتوه,
      الرقم اللي بعتوه, الأرقام اللي وصلتني, الأرقام اللي جتني, الرقم اللي بالرسالة, الرقم اللي في الرسالة,
      أرقام التحقق, 6 أرقام, ستة أرقام`,
    arabizi: `
      ramz el ta7a2o2, ramz el tahaqoq, ramz al tahaqoq, ramz tahaqoq, ramz el ta7aqoq, ramz el ta2keed,
      ramz el takid, kod el ta7a2o2, kod el ta2keed, kod el taf3eel, code el ta7a2o2, code el taf3eel,
      code el ta2keed, ramz el taf3eel, ramz el tafeel, el otp, elotp`,
    fr: `
      code de vérification, code de confirmation, code sms, code reçu, code par sms, code d’activation,
      code temporaire`,
  },
  code: {
    en: `
      code, codes`,
    ar: `
      كود, الكود, رمز, أكواد, رموز`,
    arabizi: `
      ramz, kod, ilcode, elcode, elkod, alkod, alramz, elramz, koud`,
  },
  pin: {
    en: `
      p i n, pin kod, pin, pin code, pincode, pin number, pin no, p.i.n, atm pin, card pin, mpin, upin, tpin,
      secret number, secret code`,
    ar: `
      الرقم السري, ارقام سرية, الارقام السرية, الرمز السري, الكود السري, كود سري, بن كود, بين كود,
      البن كود, البين كود, كود البطاقة السري, رمز الصراف, رقم الصراف السري, رمز البطاقة السري,
      رقم البطاقة السري, رقم التعريف الشخصي, البن, البين, النيب, الكود بين, رقم سر البطاقة, رقم السر,
      رمز السر`,
    arabizi: `
      raqam serri, raqam el serri, raqm serri, raqm el serri, rakam serri, rakam serry, rakam el serry,
      rakam el serri, rakm el serry, rakm serry, ra2m serry, ra2am serry, ra2m el serry, ra2am el serry,
      raqam sirri, raqm sirri, el raqam el sirri, el rakam el sirri, ramz serri, ramz sirri, ramz el serri,
      kod serri, code serri, code sirri`,
    fr: `
      code pin, code secret, code confidentiel`,
  },
  password: {
    en: `
      password, passwords, passwd, passwrd, pasword, pwd, passphrase, pass phrase, pass word, pass, pw,
      psw, login password, passcode`,
    ar: `
      كلمة السر, كلمة المرور, كلمة سر, كلمة مرور, كلمة الدخول, كلمه الباس, كلمة سرية, الكلمة السرية,
      باسورد, باسوورد, بسورد, باسوردي, باسويرد, باس ورد, الباس, باس, باصوورد, باصورد, البسوورد, بسوورد,
      الرقم السري, الرمز السري, رمز الدخول, رمز المرور, كود الدخول`,
    arabizi: `
      kelmet el ser, kelmet el sir, kelmet el serr, kelmet el sirr, kilmet el ser, kelmet serr,
      kelmat el ser, kelmat al ser, kalimat al ser, kalimat el ser, kalimat al sir, kalimat al morour,
      kalimat el morour, kelmet el morour, kelmat al morour, kelmet el moror, kelmet el mrour, basword,
      el basword, el pass, el password`,
    fr: `
      mot de passe, mdp`,
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
  privateKey: {
    en: `
      private key, private keys, privatekey, priv key, privkey, secret key, wallet key, signing key`,
    ar: `
      المفتاح الخاص, مفتاح خاص, مفتاحي الخاص, المفتاح السري, مفتاح المحفظة, مفتاح سري, البرايفت كي,
      برايفت كي, برايفت كاي, مفتاح الخاص`,
    arabizi: `
      meftah khas, el meftah el khas, mefta7 khas, el mefta7 el khas, mefta7 el ma7faza`,
    fr: `
      clé privée, clef privée`,
  },
  seedPhrase: {
    en: `
      seed phrase, seed words, seed, recovery phrase, recovery words, backup phrase, secret phrase, mnemonic,
      mnemonic phrase, secret recovery phrase, 12 words, 24 words, twelve words`,
    ar: `
      عبارة الاسترداد, كلمات الاسترداد, العبارة السرية, الكلمات السرية, كلمات المحفظة, عبارة المحفظة, عبارة الاستعادة,
      كلمات الاستعادة, السيد فريز, سيد فريز, ال 12 كلمة, 12 كلمة, 24 كلمة, الاثنا عشر كلمة`,
    fr: `
      phrase de récupération, phrase secrète`,
  },
  merchantSecret: {
    en: `
      aws secret access key, secret access key, access key, secret_access_key,
      api key, apikey, api secret, api token, secret key, secretkey, client secret, server key, serverkey,
      webhook secret, signing secret, app secret, shared secret, secret, bot token, access token,
      auth token, refresh token, token, hmac secret, hmac key, hmac, merchant key, merchant secret,
      live key, profile key, integration key, encryption key`,
    ar: `
      مفتاح api, مفتاح الواجهة, المفتاح السري, مفتاح سري, مفتاح السيرفر, مفتاح الخادم, مفتاح الربط,
      مفتاح التكامل, مفتاح الويب هوك, مفتاح التاجر, مفتاح التشفير, توكن البوت, توكن, التوكن, السيكرت كي,
      سيكرت كي, رمز البوت, اي بي اي كي`,
    arabizi: `
      mefta7 el api, mefta7 el server, el token, el secret`,
    fr: `
      clé api, clé secrète`,
  },
} as const;
