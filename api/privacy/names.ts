import type { SecretKind } from './kinds.ts';

type Text = { ar: string; en: string };

export const secretNames: Record<SecretKind, Text> = {
  iban: { ar: 'رقم آيبان (IBAN)', en: 'IBAN' },
  track: { ar: 'بيانات الشريط الممغنط', en: 'magnetic stripe data' },
  'merchant-secret': { ar: 'مفتاح سري للتاجر', en: 'merchant secret key' },
  'private-key': { ar: 'مفتاح خاص لمحفظة', en: 'private key' },
  'seed-phrase': { ar: 'عبارة استرداد محفظة', en: 'wallet seed phrase' },
  'national-id': { ar: 'رقم هوية', en: 'national ID number' },
  pan: { ar: 'رقم بطاقة', en: 'card number' },
  expiry: { ar: 'تاريخ انتهاء البطاقة', en: 'card expiry date' },
  cvv: { ar: 'رمز أمان البطاقة (CVV)', en: 'card security code (CVV)' },
  otp: { ar: 'رمز تحقق لمرة واحدة (OTP)', en: 'one-time code (OTP)' },
  pin: { ar: 'رقم سري (PIN)', en: 'PIN' },
  password: { ar: 'كلمة مرور', en: 'password' },
};

const blockCard: Text = {
  ar: 'إن كنت قد أرسلته إلى أي شخص أو كتبته في موقع لا تثق به فأوقف البطاقة من تطبيق البنك أو بالاتصال به، واطلب بطاقة جديدة.',
  en: 'If you gave it to anybody, or typed it on a site you do not trust, block the card in your bank’s app or by phone and ask for a new one.',
};

const moveFunds: Text = {
  ar: 'من يقرؤها يستطيع أخذ كل ما في المحفظة. إن رآها أحد غيرك فأنشئ محفظة جديدة على جهاز آمن وانقل أموالك إليها الآن.',
  en: 'Whoever reads it can take everything in the wallet. If anybody else has seen it, create a new wallet on a safe device and move your funds there now.',
};

const reasons: Record<SecretKind, Text> = {
  iban: {
    ar: 'لا نحتاج إليه كاملًا لمساعدتك، ولا نحفظه.',
    en: 'We do not need all of it to help you, and we do not keep it.',
  },
  track: {
    ar: 'هذه بيانات البطاقة كاملة ولا يجوز حفظها أبدًا. أوقف البطاقة من تطبيق البنك أو بالاتصال به، واطلب بطاقة جديدة.',
    en: 'This is everything on the card and may never be stored. Block the card in your bank’s app or by phone and ask for a new one.',
  },
  'merchant-secret': {
    ar: 'من يملكه يستطيع التصرف باسم متجرك. ألغِه من لوحة تحكم مزود الدفع وأنشئ مفتاحًا جديدًا.',
    en: 'Whoever has it can act for your shop. Revoke it in your payment provider’s dashboard and create a new one.',
  },
  'private-key': moveFunds,
  'seed-phrase': moveFunds,
  'national-id': {
    ar: 'لا نطلب رقم الهوية ولا نحفظه. أرسله فقط إلى البنك أو مزود الدفع في تطبيقه الرسمي.',
    en: 'We do not ask for ID numbers or keep them. Give it only to your bank or payment provider, in their own app.',
  },
  pan: {
    ar: 'نحتاج إلى آخر أربعة أرقام فقط، وأبقيناها. لا ترسل الرقم كاملًا إلى أي جهة دعم.',
    en: 'We need only the last four digits, and kept those. Never send the whole number to any support desk.',
  },
  expiry: {
    ar: 'لا نحتاج إليه، ومع رقم البطاقة يكفي للدفع بها في بعض المواقع.',
    en: 'We do not need it, and together with the card number it is enough to pay on some sites.',
  },
  cvv: blockCard,
  otp: {
    ar: 'لا يطلبه منك أي موظف أبدًا. إن أعطيته لأحد فاتصل بالبنك الآن وأوقف البطاقة، فقد يكون هناك من يدفع بها.',
    en: 'No member of staff ever asks for it. If you gave it to anybody, call your bank now and block the card: somebody may be paying with it.',
  },
  pin: blockCard,
  password: {
    ar: 'غيّرها الآن، وفي كل موقع آخر تستخدمها فيه.',
    en: 'Change it now, and on every other site where you use it.',
  },
};

/** What was removed, why, and what its owner should do now, in both languages. */
export const secretAdvice = (kind: SecretKind): Text => ({
  ar: `حذفنا من رسالتك: ${secretNames[kind].ar}. ${reasons[kind].ar}`,
  en: `We removed a secret from your message: ${secretNames[kind].en}. ${reasons[kind].en}`,
});
