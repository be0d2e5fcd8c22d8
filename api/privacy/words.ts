/** The small words around a cue and a number that decide whether the number is the secret. By language: English, Arabic (standard and dialects), Arabizi. */

/** After a number: it counts something, so it is no code. */
export const units = {
  en: `
      minute minutes min mins second seconds sec secs hour hours hr hrs day days week weeks month months
      year years time times attempt attempts retries digit digits character characters letters tries
      percent dollar dollars usd eur euro euros gbp pound pounds sar riyal riyals rial rials egp aed
      dirham dirhams dhs kwd kd bhd omr qar jod dinar dinars mad dzd tnd lyd iqd lira am pm usdt btc eth
      ltc satoshi sats kb mb messages emails points`,
  ar: `
      دقيقة دقائق دقايق دقيقه دقيقتين ثانية ثواني ثوان ثانيه ساعة ساعات ساعه يوم ايام يوما اسبوع اسابيع
      شهر شهور اشهر سنة سنوات سنين مرة مرات مره محاولة محاولات محاوله ارقام خانة خانات خانه حرف حروف احرف
      ريال ريالات ريالا ر.س جنيه جنيهات جنيها ج.م درهم دراهم درهما دينار دنانير دينارا دولار دولارات
      دولارا يورو ليرة ليرات ليره د.ك د.إ د.م دج دت بالمية بالمئة بالمائة صباحا مساء الف الاف مليون`,
  arabizi: `
      d2i2a d2aye2 da2aye2 da2ika daqiqa da2i2a sanya thanya thawani sawani marra marrat marat mara geneh
      gneh gnih riyal ryal dirham dinar yom ayam youm saa sa3a sa3at`,
};

/** A noun that names another number: an order, an amount, an error. The number after it is to survive. */
export const references = {
  en: `
      order orders invoice bill ref reference transaction txn trx transfer ticket case complaint request
      tracking shipment shipping awb parcel delivery amount total paid pay paying charged charge deducted
      debited withdrew withdrawn balance price cost fee fees sum usd sar egp aed kwd eur gbp qar bhd omr
      jod error errors err decline declined declines refused failure fault bug status response responses
      reason result http since year ending ends ended branch zip postal postcode post area country room
      version route promo promotion promotional coupon voucher discount gift offer referral invite rrn arn
      stan mcc imei sadad fawry booking reservation pnr approval authorization authorisation auth swift
      bic sort iban terminal tid mid product item sku model serial barcode qr color colour html source bar
      extension ext employee agent store shop minimum maximum limit expires expired page article section
      law tax vat registration cr license licence date dated hex mtn hash txid tx block height port last`,
  ar: `
      طلب الطلب طلبي طلبية الطلبية اوردر الاوردر فاتورة مرجع مرجعي المرجعي مرجعية عملية معاملة حوالة تذكرة
      شكوى بلاغ شحنة الشحن تتبع التتبع مبلغ قيمة اجمالي دفعت دفع ادفع سددت خصم خصمت خصموا انخصم سحب سحبت
      سحبوا انسحب رصيد رصيدي سعر رسوم تكلفة ريال جنيه خطأ خطا غلط الايرور ايرور ارور رفض الرفض مرفوض
      مرفوضة فشل حالة استجابة رد سبب نتيجة منذ عام سنة تنتهي ينتهي منتهية فرع بريدي البريدي الدولة دولة
      المدينة منطقة كوبون قسيمة خصومات التخفيض عرض العرض هدية احالة دعوة سداد فوري مصاري حجز الحجز موافقة
      تفويض سويفت السويفت ايبان طرفية جهاز منتج صنف موديل باركود شريطي الشريطي موظف فاتوره متجر ضريبي
      الضريبي سجل تجاري التجاري ترخيص تاريخ بتاريخ الحد حد الادنى صفحة مادة اخر آخر هاش مفتاح الدولي ميناء
      تحويلة`,
  arabizi: `
      talab eltalab order fatoora fatora mablagh khata2 ghalat error raseed rasid kharag d2afa3t dafa3t`,
};

/** A noun that a short number after it belongs to (the last four of a card, an account), while a longer one is still the code. */
export const owners = {
  en: `
      card visa mastercard mada account acct payment purchase wallet`,
  ar: `
      بطاقة بطاقتي كرت كارت فيزا مدى حساب حسابي دفعة مشتريات محفظة للرقم`,
};

/** Between a cue and its value: words that say nothing. */
export const fillers = {
  en: `
      him them told old current late digits digit four six eight
      is was are were be being it its it’s it's the a an my your his her our their this that these those
      which they you i we u he she bank sms text message msg number numbers no num code codes one value
      digits here now just as and or in by via on to from for of me us again today sent send sends gave
      give got get getting receive received receives came come comes arrived says said reads showing typed
      type entered enter entering used use using wrote put tried tell told equal equals new old first
      second correct right wrong valid mobile phone email inbox screen app please pls hi so then also
      still ok only called always usually amex front shown like but g latest yesterday card visa mastercard account login with have
      had whatsapp google facebook telegram absher nafath`,
  ar: `
      جديدة قديمة الحالية له لها لهم متأخر متأخرا متأخرة ارقام أرقام
      هو هي هوا هوه هيا هية هاي كان كانت يكون ده دا دي هذا هذه هاد هادا هاذا الي اللي الذي التي يلي لي لك
      له لنا عندي معي عندك وصل وصلني وصلنا يوصلني وصلتني وصلت جاني جاتني جا جاء اجاني اجت اجا جالي جاتلي
      جاي جايني ارسل ارسلته ارسلتوه ارسلوه ارسلوا ارسلتم ارسلها بعته بعتوه بعتوا بعثوه بعثوا ابعث دخلت
      دخلته ادخلت ادخلته كتبت كتبته حطيت حطيته استخدمت استلمت استلمته اخذت اخدت على علي في من الى عن ب بـ
      و او يا هنا الان الحين دلوقتي اليوم تبعي تبع بتاع بتاعي بتاعتي بتاعها حقي حقتي حق مالي مالتي تاعي
      ديالي ديال رقم رقمه الرقم كود الكود رمز الرمز رسالة الرسالة برسالة بالرسالة sms اس ام جوال جوالي
      الجوال هاتفي الهاتف موبايل موبايلي موبيلي بنك البنك تطبيق التطبيق الخاص خاص بي بك بطاقة بطاقتي
      البطاقة كرت الكرت كارت فيزا الفيزا حسابي الحساب للبطاقة للحساب للكرت للفيزا قيمته يساوي مكتوب فيها
      فيه جديد الجديد اول الاول ثاني الثاني صحيح الصحيح نفس نفسه كالتالي التالي كالاتي الاتي مكون المكون
      كل مرة لقد قد انه انا احنا ايوه تفضل تفضلوا خذ خذوا للدخول للتحقق للتاكيد للدفع الدفع لل بس طيب طبعا
      لو سمحت كمان برضه معايا معاي معي معها واتساب الواتساب واتس الواتس جوجل قوقل فيسبوك تليجرام تلغرام ابشر أبشر نفاذ صراف الصراف كرتي كارتي فيزتي دايما دائما قدام خلف ظهر ورا خلفها وراها`,
  arabizi: `
      el il al elly illi elli ely howa hwa huwa heya heyya hiya hwe da dah dh de di dy bta3 bta3i bta3y
      beta3 betaa3 taba3 taba3i betaa3i betaa3y bta3ty bta3ti beta3i beta3y 7a2i 7a2y ha2i 7aqqi galy gali
      gaaly gani ganii ja jani jaani wasalni wesalni wasalny weselni waselni wasslni wasal weselly we wa w
      kan kant 3ala 3la 3al fi fe fel bel bil men min ana ely ba3atoh ba3atouh ba3toh b3toh ba3atu katabt
      katabto dakhalt dakhalto d5lt da5alt raqm rakam raqam mobile mobily el-bank bank dyali dyal sms
      message resala risala fl lel lal 5las khalas`,
  fr: `
      est le la les mon ma c’est de du par reçu que j’ai numéro carte`,
};

/** Between the blocks of a number that is read out: "4111 then 1111 and ends with 1111". */
export const betweenBlocks = {
  en: `
      and then next after plus second third fourth last first ends with finally middle followed by space
      dash dot slash the rest is`,
  ar: `و ثم بعدين بعدها بعده تليها يليها ثاني ثالث رابع اخر آخر وآخرها واخرها الباقي مسافة شرطة نقطة تنتهي بـ ب ثاني ثالث`,
  arabizi: `w we wa ba3den b3den ba3daha`,
  fr: `et puis`,
};

/** Between a value and the cue after it: "482913 is my OTP", "1234 (pin)". */
export const copulas = {
  en: `
      is was are were as my your the this for that an a our card s`,
  ar: `
      هو هي هوا هوه هيا كان كانت ده دا دي هذا هذه هاد هاذا يكون`,
  arabizi: 'howa hwa huwa heya hiya da dah el il al de di bta3i kan dh',
};

/** Kiosks and billers, whose codes are there to be shown: with one of these near, "code" alone says nothing of a secret. */
export const paysThere =
  /fawry|sadad|efawat|masar[iy]|biller|(?:^|\P{L})aman(?!\p{L})|فوري|سداد|مصاري|مفوتر|فواتيركم|(?:^|\P{L})[وبل]?امان(?!\p{L})/iu;

/** The code did not come: a number after this is something else. */
export const notReceived =
  /(?:(?:not|never|n['’]?t|no|without|haven['’]?t|waiting)\s+(?:\p{L}+\s+){0,2}?(?:receiv|arriv|com(?:e|ing)|came|get|got|sent|reach|deliver))|(?:لم|لا|ما|مو|مش|لسه|ولا|ماني|بدون)\s+(?:\p{L}+\s+)?(?:ت|ي|ا|ن)?(?:ست)?(?:وصل|صل|جا|جي|جت|رسل|لم|لقي|ستلم|بعت)|(?:ما|م)(?:وصل|وصلت|جاني|جالي|بيوصل|يوصل|جاش|وصلش)/iu;

/** Somebody was sent the code or typed it. */
export const handedOver =
  /sent|sen[dt]|receiv|\bgot|gave|sms|text(?:ed)?\s|messag|typed|enter|وصل|جاني|جالي|جاتني|جاء|اجا|ارسل|بعت|بعث|رساله|استلم|دخلت|ادخل|كتبت|حطيت|البنك|wasal|galy|gali|jani|ba3at|aton[iy]|ata?na?[iy]|dakhal|da5al/iu;

/** Talk of an error: a bare "code 3004" there is the error's own number. */
export const errorTalk =
  /error|declin|refus|reject|fail|appear|shows|display|paypal|http|خطا|رفض|مرفوض|يرفض|ظهر|تظهر|ايرور|ارور|فشل|باي بال|يطلع|طلع لي|khata2|ghalat/iu;
