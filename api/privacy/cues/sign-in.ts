/** What gives away a code or a word that opens something. */
export const signInCues = {
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
} as const;
