/** What gives away the key to a wallet or to a shop’s account. */
export const keyCues = {
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
