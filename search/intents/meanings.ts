import { fold } from '../text/fold.ts';

/**
 * Words that say the same in the dialects, in Arabizi and in English, under one name, so that what the public sets teach in
 * English, Modern Standard Arabic and Palestinian holds for a Moroccan too. Only words of the problem or of the question.
 */
const meanings = {
  card: 'بطاقة بطاقات كارت كروت كرت كارطة كارط لاكارط لاكارت كوارط الكارطة ماستر فيزا card cards carte carta karta',
  want: 'اريد أود أرغب عايز عاوز ابي ابغي ابغى بدي بغيت نحب حاب اريده want need like bghit bedi 3ayez abi nheb',
  how: 'كيف ازاي شلون كيفاش كفاش how kifach ezay kif shlon',
  why: 'لماذا لما ليه ليش علاش why leh lesh 3lach 3lash',
  when: 'متى امتى ايمت ايمتى وقتاش فوقاش شوكت وقتيش when emta wa9tach imta',
  where: 'أين وين فين منين where wein feen fin',
  what: 'ماذا ايه شو شنو وش شنوة شنوا شنية اش ايش what eh shu chno wesh',
  howMuch: 'كم كام قديش شكد شحال قداش بكام بكم kam 9adech ch7al',
  money: 'مال أموال نقود مبلغ فلوس مصاري فلوسي مصرياتي زلط بيسات money funds felos flous flos floos masari',
  now: 'الآن دلوقتي هلق هلأ الحين هسه توا دابا دروك now taw daba halla2',
  notYet: 'بعد لسه لسا للحين مازال مازالت مازلت بعده باقي لهلق لهسه yet still lessa mazal',
  yesterday: 'أمس امبارح مبارح البارحة البارح yesterday',
  mine: 'ديالي ديال متاعي متاع تاعي نتاع نتاعي بتاعي بتاع بتاعتي بتاعة تبعي تبع حقي حقت حق مالتي my dyali dyal bta3i mta3i',
  pay: 'دفع ادفع دفعت الدفع سداد ادفعه خلاص خلص نخلص خلصت خلصة الخلاص كنخلص تخلص pay paid payment paying daf3 nkhales khelest dafa3t edfa3 adfa3',
  atm: 'صراف الصراف صرافة مكنة المكنة ماكينة الماكينة كيشي الكيشي ديستريبيتور الديستريبيتور atm guichet gab distributeur makana',
  withdraw: 'سحب سحبت اسحب السحب نسحب نجبد جبدت الجبدان الجبد withdraw withdrawal withdrew sa7b as7ab njbed',
  transfer:
    'تحويل التحويل حولت حوالة الحوالة حوالتي نحول احول فيرمون الفيرمون فيرمان transfer transferred wire ta7weel 7awelt virement tahwil',
  send: 'ارسلت أرسل ارسال بعثت بعتت بعت صيفطت نصيفط دزيت ارسلته نبعث ابعت send sent b3at sifet b3atet',
  receive:
    'استلم استلمت وصل وصلت وصلني توصل تصل يصل وصلات وصلاتني وصلو وصلوا ليوصل توصلت وصلتني جاني جاتني arrive arrived received mawsalsh wsal',
  account: 'حساب حسابي الحساب كونط الكونط كومت كونت كونطي account accounts 7esab 7saby compte compt',
  balance: 'رصيد الرصيد رصيدي صولد الصولد السولد سولد balance raseed solde',
  topUp:
    'شحن الشحن تعبئة التعبئة تعباية اعبي عبيت نعبي نعمر عمرت نشرجي شرجيت شرجي recharge topup topping sha7n',
  fee: 'رسوم الرسوم عمولة العمولة مصاريف كوميسيون فري الفري اجور fee fees charge charges rosoom frais commission',
  deducted:
    'خصم انخصم خصموا خصمت اتخصم انسحب انقطع قطعو تقطعو تقطع قصولي خصولي نقصو نقصولي اقتطاع اقتطع debited deducted charged khasamo t9et3o',
  shop: 'متجر المتجر محل المحل حانوت الحانوت دكان بائع البائع تاجر التاجر البياع shop store merchant seller',
  customer:
    'زبون زبائن زبائني الزبائن زباين الزباين عملاء عملائي عميل العميل كليان الكليان حريف حرفاء الحرفاء customers buyers clients client customer zabayen',
  site: 'موقع الموقع سيت السيت سايت website site mawke3 maw2e3',
  app: 'تطبيق التطبيق ابلكيشن الابلكيشن ابليكيشن لابليكاسيون برنامج البرنامج تطبيقة التطبيقة app application',
  phone:
    'هاتف الهاتف هاتفي جوال جوالي موبايل موبايلي تليفون التليفون تيليفون تليفوني محمول phone mobile telephone mobily',
  number: 'رقم الرقم رقمي نمرة النمرة نومرو نيميرو number ra2am nemra numero',
  code: 'رمز الرمز كود الكود لاكود رموز code codes',
  pin: 'pin الباسوورد',
  password: 'باسورد الباسورد مودباس المودباس password passcode',
  order: 'طلب الطلب طلبي طلبية اوردر الاوردر كوموند الكوموند order orders booking commande',
  stolen: 'سرق سرقت سرقة انسرقت انسرق تسرقت تسرق تسرقات اتسرق اتسرقت انباك انباكت مسروق stolen stole etsara2',
  lost: 'فقدت ضاع ضاعت ضاعتلي ضيعت تلفت تلفات lost missing da3 da3et',
  block:
    'ايقاف اوقف وقف حظر محظور انحظر انحظرت بلوكا تبلوكا تبلوكات مقفل اتقفل انقفل مسكر تسكرت blocked block locked frozen freeze',
  close: 'اغلاق اقفل سكر نسكر نسد اسد اغلق تسكير close shut terminate a2fel',
  change: 'تغيير غير اغير نبدل بدل ابدل بدلت غيرت تعديل اعدل change edit update aghayar',
  works:
    'يعمل تعمل شغال شغالة يشتغل تشتغل يخدم تخدم خدام خدامة ماخداماش ماخدماش working works work shaghal shaghala makhdamach',
  refuse:
    'رفض رفضت رفضو مرفوض مرفوضة انرفض انرفضت اترفض اترفضت ترفض ترفضات ترفضت declined refused rejected rafad etrafad',
  failed: 'فشل فشلت تفشل مافلحش failed fail fashal',
  twice: 'مرتين دبل جوج زوز مكرر مكررة twice double duplicate marteen joj',
  refund:
    'استرداد استرجاع مسترد المسترد استرد استرجع ارجاع نسترجع مرتجع ريمبورسمون ريفوند refund refunded refunds',
  return: 'رجع ترجع رجعو رجعولي ارجع نرجع رجعوا يرجع اعاد عاد returned back reversed reverted',
  pending: 'معلق معلقة معلك معلكة انتظار الانتظار pending processing mo3alla2',
  internet:
    'انترنت الانترنت النت نت كونيكسيون الكونيكسيون كونكسيون ريزو الريزو شبكة الشبكة واي ويفي internet wifi network net connexion',
  exchange: 'صرف الصرف تصريف نصرف اصرف عملة العملة عملات currency exchange rate convert',
  identity: 'هوية هويتي الهوية identity id passport جواز',
  delivery: 'توصيل التوصيل ليفريزون شحنة delivery shipping livraison',
  activate: 'تفعيل افعل افعّل نفعل نأكتيفي فعل مفعل مفعلة متفعل activate activated activation enable',
  wrong: 'خطأ خاطئ غلط غالط غالطة بالغلط خطا wrong incorrect invalid ghalat ghalta',
  scam: 'احتيال نصب نصاب نصبو تحيل التحيل متحيل متحيلين تحيلوا مزيف وهمي مزور scam fake fraud phishing nasab',
  statement: 'كشف الكشف روليفي الروليفي statement releve',
  document: 'مستندات وثائق اوراق ورق وراق الوراق documents papers paperwork wara2',
  notReceived: 'موصلش ماوصلش موصلتنيش ماوصلنيش مجاش ماجاش مجاليش ماوصلاتش مبيوصلش',
  there: 'يوجد فيه في اكو كاين كاينة ثمة فما',
};

const names = new Map(
  Object.entries(meanings).flatMap(([name, words]) => words.split(' ').map((word) => [fold(word), name])),
);
/** Before a noun as in `text/clitics.ts`, Maghrebi ف too; before a verb what will be (س ه ح). */
const clitics = /^[وف]?(?:[بكلعهم]?ال|لل|[بلفكعسهح])?(?=..)/;
const ending = /(?:ها|هم|كم|نا|ني|ات|[يهكش])$/;
/** The ending of a feminine word before whose it is: «بطاقتي» is «بطاقة» of mine. */
const owned = /ت(?:ي|ه|ك|ها|هم|كم|نا)$/;

/** The name of what a folded word means, with or without its clitics and endings; nothing for words not listed. */
export function meaningOf(folded: string): string | undefined {
  const bare = folded.replace(clitics, '');
  const forms = [folded, bare, bare.replace(ending, ''), folded.replace(ending, '')];
  forms.push(folded.replace(owned, 'ه'), bare.replace(owned, 'ه'));
  return forms.map((form) => names.get(form)).find((name) => name !== undefined);
}
