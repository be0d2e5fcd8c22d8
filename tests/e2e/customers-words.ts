/** What customers search, and what they write to us. */
export const words = {
  ar: {
    q: 'كود التحقق مش بيوصل',
    subject: 'بطاقتي مرفوضة عند الدفع',
    message: 'حاولت الدفع أمس ورفض البنك البطاقة مرتين.',
  },
  en: {
    q: 'verification code not arriving',
    subject: 'My card was declined',
    message: 'I tried to pay yesterday and the bank declined my card twice.',
  },
};
