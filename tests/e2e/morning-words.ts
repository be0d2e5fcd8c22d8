/** What thirty people wrote over night; each stands by itself. */
export const mornings = {
  ar: [
    ['كود التحقق ما يوصلني', 'من البارح أحاول أدفع وكود التحقق ما يوصل على جوالي.'],
    ['بطاقتي مرفوضة', 'رفض البنك البطاقة عند الدفع مرتين وطلعت رسالة 05.'],
    ['انسحب المبلغ مرتين', 'اشتريت مرة وحدة وانخصم من حسابي 350 ريال مرتين.'],
    ['وين استردادي؟', 'رجعت الطلب قبل أسبوعين والفلوس ما رجعت على البطاقة.'],
    ['الدفع معلّق', 'صار لي ساعتين وعملية الدفع مكتوب عليها معلّقة.'],
    ['الصراف ما طلّع الفلوس', 'سحبت من الصراف وانخصم المبلغ وما طلعت الفلوس.'],
    ['حوّلت للشخص الغلط', 'حوّلت 500 جنيه على إنستاباي لرقم غلط، أرجعها إزاي؟'],
    ['المحفظة موقوفة', 'محفظتي اتقفلت ومش عارف أدخل عليها من امبارح.'],
    ['اشتراك ينسحب كل شهر', 'لغيت الاشتراك والموقع لسا يسحب من بطاقتي كل شهر.'],
    ['أبل باي ما يضبط', 'ما أقدر أضيف بطاقة مدى على أبل باي، يقول اتصل بالبنك.'],
  ],
  en: [
    ['No verification code', 'The code for my payment has not arrived since yesterday.'],
    ['Card declined', 'The bank declined my card twice at checkout with error 05.'],
    ['Charged twice', 'I bought once and 350 SAR was taken from my account twice.'],
    ['Where is my refund?', 'I returned the order two weeks ago and the money is not back on my card.'],
    ['Payment pending', 'My payment has said pending for two hours now.'],
    ['The cash machine gave nothing', 'I was debited at the ATM and no cash came out.'],
    ['Sent to the wrong person', 'I sent 500 EGP with InstaPay to a wrong number, how do I get it back?'],
    ['Wallet locked', 'My wallet was locked and I cannot sign in since yesterday.'],
    ['A subscription keeps charging', 'I cancelled and the site still charges my card every month.'],
    ['Apple Pay will not add my card', 'I cannot add my mada card to Apple Pay, it says call the bank.'],
  ],
} as const;

/** Whoever writes this has minutes. */
export const robbed = {
  ar: ['سرقوا حسابي', 'واحد كلمني إنه من البنك وعطيته الرمز قبل نص ساعة وانسحب كل رصيدي.'],
  en: [
    'My account was robbed',
    'Someone said he was my bank, I gave him the code half an hour ago and everything is gone.',
  ],
} as const;

/** What the agent writes by themselves. */
export const written = {
  ar: {
    offline: 'كتبت هذا والشبكة مقطوعة، Order 1234.',
    unheard: 'وصل الرد ولم يصل خبره.',
    expired: 'كتبته قبل انتهاء الجلسة.',
    escalated: 'القرار لك.',
    mine: 'ردي الذي بدأته قبل ردك',
    decided: 'تم القرار',
  },
  en: {
    offline: 'Written while offline, طلب 1234.',
    unheard: 'It arrived, and nobody said so.',
    expired: 'Written before the session ended.',
    escalated: 'please decide.',
    mine: 'My answer, begun before yours',
    decided: 'It is decided',
  },
} as const;
