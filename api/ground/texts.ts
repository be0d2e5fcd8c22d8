/** The same words in both languages. */
export type Text = { ar: string; en: string };

export const errorTexts = {
  'not-found': { ar: 'لم نجد ما تطلبه.', en: 'We could not find that.' },
  gone: {
    ar: 'سُحبت هذه الصفحة نهائيًا، فلم تعد صحيحة.',
    en: 'This page was taken down for good: it is no longer right.',
  },
  unauthorized: { ar: 'سجّل الدخول أولًا.', en: 'Sign in first.' },
  forbidden: { ar: 'هذه الصفحة ليست ضمن صلاحياتك.', en: 'This is not open to your role.' },
  conflict: {
    ar: 'عدّل شخص آخر هذا قبلك. راجع التعديل الأحدث ثم أعد المحاولة.',
    en: 'Somebody changed this before you. Look at the newer version, then try again.',
  },
  unseen: {
    ar: 'وصلت رسالة جديدة منذ بدأت الكتابة، فلم يُرسل ردك بعد. اقرأها، ثم عدّل ردك أو أرسله كما هو.',
    en: 'A newer message came since you began, so your answer was held. Read it, then change your answer or send it as it is.',
  },
  language: {
    ar: 'كتبت ردك بلغة غير لغة العميل، فلم يُرسل بعد. اكتبه بلغته، أو أكّد أنك تريد إرساله كما هو.',
    en: 'Your answer is not in the customer’s language, so it was not sent yet. Write it in theirs, or confirm that you want to send it as it is.',
  },
  secrets: {
    ar: 'لم يُحفظ ولم يُرسل بعد: فيما كتبته ما يُحذف أولًا. راجعه، ثم أرسل ثانيةً ليبقى بدونه.',
    en: 'Neither kept nor sent yet: some of what you wrote is removed first. Look at it, then send again to go on without it.',
  },
  invalid: { ar: 'راجع الحقول المحددة.', en: 'Check the marked fields.' },
  'too-large': { ar: 'ما أرسلته أكبر من الحد المسموح.', en: 'What you sent is larger than we can take.' },
  'too-many': {
    ar: 'محاولات كثيرة. انتظر قليلًا ثم أعد المحاولة (مدة الانتظار: {wait}).',
    en: 'Too many attempts. Try again in {wait}.',
  },
  'too-many-tickets': {
    ar: 'وصلتنا من شبكتك رسائل كثيرة في وقت قصير. ما كتبته ما زال أمامك، فأعد إرساله لاحقًا (مدة الانتظار: {wait}). وإن كانت أموالك تُسحب الآن فلا تنتظر: اتصل بالبنك فورًا على الرقم المكتوب خلف بطاقتك.',
    en: 'Many messages came from your network in a short time. What you wrote is still here: send it again in {wait}. If money is leaving your account now, do not wait: call your bank at the number on the back of your card.',
  },
  'cross-site': {
    ar: 'رُفض الطلب لأنه جاء من موقع آخر.',
    en: 'Refused: this request came from another site.',
  },
  unavailable: {
    ar: 'الخدمة غير متاحة الآن. أعد المحاولة بعد دقيقة.',
    en: 'The service is not available right now. Try again in a minute.',
  },
  'no-room': {
    ar: 'لا نستطيع حفظ شيء الآن، ويمكنك متابعة القراءة. أعد المحاولة بعد قليل.',
    en: 'We cannot save anything right now; you can go on reading. Please try again in a while.',
  },
  unexpected: {
    ar: 'حدث خطأ لدينا ولم نحفظ شيئًا. أعد المحاولة.',
    en: 'Something went wrong on our side and nothing was saved. Please try again.',
  },
} as const satisfies Record<string, Text>;

/** What can be wrong with a field. */
export const fieldTexts = {
  required: { ar: 'هذا الحقل مطلوب.', en: 'This is required.' },
  tooShort: { ar: 'هذا أقصر من اللازم.', en: 'This is too short.' },
  tooLong: { ar: 'هذا أطول من المسموح.', en: 'This is too long.' },
  email: {
    ar: 'اكتب بريدًا إلكترونيًا صحيحًا، مثل name@example.com.',
    en: 'Write a valid e-mail address, such as name@example.com.',
  },
  domain: {
    ar: 'اكتب نطاق بريد صحيحًا، مثل example.com.',
    en: 'Write a valid mail domain, such as example.com.',
  },
  publicMailHost: {
    ar: 'هذا نطاق بريد عام يستطيع أي شخص فتح عنوان فيه، فلا يدل على شركة.',
    en: 'Anybody can have an address at this mail host, so it stands for no company.',
  },
  choice: { ar: 'اختر قيمة من القائمة.', en: 'Choose one of the listed values.' },
  slug: {
    ar: 'استخدم حروفًا إنجليزية صغيرة وأرقامًا وشرطات فقط.',
    en: 'Use only lower-case English letters, digits and hyphens.',
  },
  clockTime: { ar: 'اكتب الوقت هكذا: 09:00.', en: 'Write the time like this: 09:00.' },
  shiftEnds: {
    ar: 'يجب أن تأتي النهاية بعد البداية. دوام يتجاوز منتصف الليل يُكمل في اليوم التالي.',
    en: 'The end has to come after the start. A shift past midnight goes on under the next day.',
  },
  shiftsOverlap: {
    ar: 'الفترة الثانية تبدأ قبل أن تنتهي الأولى.',
    en: 'The second part begins before the first ends.',
  },
  rangeEnds: { ar: 'اليوم الأخير يسبق الأول.', en: 'The last day comes before the first.' },
  zone: {
    ar: 'لا توجد منطقة زمنية بهذا الاسم. مثال: Asia/Riyadh.',
    en: 'There is no such time zone. An example: Asia/Riyadh.',
  },
  webAddress: {
    ar: 'اكتب عنوانًا كاملًا، مثل https://example.com/in.',
    en: 'Write a whole address, such as https://example.com/in.',
  },
  inUse: { ar: 'مستوى خدمة يعتمد عليه، فغيّره أولًا.', en: 'A service level goes by it: change that first.' },
  future: { ar: 'لا تختر وقتًا في المستقبل.', en: 'This time cannot be in the future.' },
  past: { ar: 'اختر وقتًا لم يمضِ بعد.', en: 'Choose a time that is still to come.' },
  archived: {
    ar: 'هذا النص في الأرشيف. أعده مسودة قبل أن تعدّله.',
    en: 'This text is archived. Bring it back as a draft before you change it.',
  },
  unapproved: {
    ar: 'لم يعتمد أحد هذا النص بعد. اطلب مراجعته أولًا.',
    en: 'Nobody has approved this text yet. Ask for a review first.',
  },
  ownText: {
    ar: 'شاركت في كتابة هذا النص، فيعتمده غيرك.',
    en: 'You wrote in this text: somebody else approves it.',
  },
  noReviewer: {
    ar: 'اختر زميلًا يحق له الاعتماد ولم يكتب في هذا النص.',
    en: 'Choose somebody who may approve texts and did not write in this one.',
  },
  wordsGone: {
    ar: 'لم تعد هذه الكلمات في النص.',
    en: 'These words are no longer in the text.',
  },
  taken: { ar: 'هذا مستخدَم من قبل.', en: 'This is already taken.' },
  password: {
    ar: 'اختر كلمة مرور من 12 حرفًا على الأقل.',
    en: 'Choose a password of at least 12 characters.',
  },
  wrong: { ar: 'هذه القيمة غير مقبولة.', en: 'This value is not accepted.' },
  credentials: {
    ar: 'البريد أو كلمة المرور أو الرابط غير صحيح.',
    en: 'The e-mail, password or link is not right.',
  },
  secrets: {
    ar: 'فيه رقم أو رمز سري لا يُحفظ ولا يُرسل. احذفه، أو أدرجه ضمن أرقام الشركة إن كان لها.',
    en: 'It holds a secret that is never kept or mailed. Take it out, or list it among the company’s own numbers if it is one.',
  },
  secretInName: {
    ar: 'فيه رقم أو رمز سري لا يُحفظ. احذفه.',
    en: 'It holds a secret that is never kept. Take it out.',
  },
  hiddenArticle: {
    ar: 'فيه رابط إلى مقالة لا يراها العملاء: إما للفريق وحده وإما لم يعد منشورًا. احذف الرابط.',
    en: 'It links to an article that customers do not see: it is for the staff alone, or no longer published. Take the link out.',
  },
  unchecked: {
    ar: 'لم يذكر أحد متى راجع المعلومات. راجعها، ثم اكتب التاريخ في بيانات المقالة.',
    en: 'Nobody has said when the facts were checked. Check them, then write the day in the details of the article.',
  },
  staffLink: {
    ar: 'يقود القراء إلى مقالة للفريق وحده، برابط في النص أو بين المقالات ذات الصلة. احذفه أولًا.',
    en: 'It leads readers to an article that is for the staff alone, by a link in its text or as a related article. Take that out first.',
  },
  ledTo: {
    ar: 'لا يمكن قصره على الفريق: تقود إليه صفحات يراها القراء. احذف الرابط منها أولًا:',
    en: 'It cannot be for the staff alone: pages that readers see lead to it. Take the link out of them first:',
  },
  pictureInUse: {
    ar: 'ما زالت مقالات تعرضها، فاحذفها منها أولًا:',
    en: 'Articles still show it; take it out of them first:',
  },
  blanks: { ar: 'املأ الفراغات أولًا:', en: 'Fill in the blanks first:' },
  ownNumber: {
    ar: 'اكتب رقم آيبان صحيحًا، أو رقمًا من 8 إلى 34 خانة.',
    en: 'Write a valid IBAN, or a number of 8 to 34 digits.',
  },
  otherCustomer: {
    ar: 'التذكرتان لعميلين مختلفين. أكّد إن كنت تريد دمجهما: لن يرى أحدهما كلام الآخر.',
    en: 'The tickets are of two different customers. Confirm that you want to merge them: neither will see the other’s words.',
  },
  backBefore: {
    ar: 'اختر لعودتك وقتًا لم يمضِ بعد.',
    en: 'Choose a time for your return that is still to come.',
  },
  pastDay: { ar: 'اختر يومًا لم يمضِ.', en: 'Choose a day that has not passed.' },
  lastAdmin: { ar: 'لا بد من مدير واحد على الأقل.', en: 'There must be at least one administrator.' },
} as const satisfies Record<string, Text>;
