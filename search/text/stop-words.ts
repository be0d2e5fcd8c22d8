import { fold } from './fold.ts';

const english = `a an the and or but if of to in on at by for from with about into over as is are was were be been am do does
did done have has had i my me mine you your he she it its we our they them their this that these those there here
what which who whom why how when where can could will would should may might must shall not no so than then too very just also
any some all each please hi hello thanks thank want need get got im ive dont didnt doesnt cant isnt wont s t m ve re ll d`;

const arabic = `من في على إلى الى عن مع هذا هذه هذي هاي هذاك ذلك تلك التي الذي اللي الي الذين هو هي هم نحن انا أنا انت أنت انتم
ان أن إن أنه انه أنها كان كانت يكون تكون قد لقد هل ما ماذا لماذا ليش ليه لم لن لا ليس ليست كيف متى أين وين شو ايش ايه اش شنو
كم أي أو او ثم لكن حتى إذا اذا لو كل بعض غير عند عندي عندما بعد قبل بين منذ خلال حول حين حيث كما مثل لي لك له لها لهم لنا
به بها فيه فيها منه منها عليه عليها علي عليّ إليه إني أني اني لأن لان لأني و ف ب ل ك يا اه نعم أيضا فقط جدا كثيرا هنا هناك الآن هلأ هلق دلوقتي
بدي بدنا عايز عاوز أبغى ابغى ابي أبي أريد اريد أود يمكن يمكنني ممكن مش مو موش ماكو ده دي دا اللي علشان عشان لسا لسه
واش علاش كيفاش فاش فين ديال ديالي هاد غادي باش برشا كي`;

const stopWords: ReadonlySet<string> = new Set(fold(`${english} ${arabic}`).split(/\s+/));
/** Words of their own that only look like one of these after و or ف: lost, understood, an illusion, transferred, friendly, a guardian. */
const own: ReadonlySet<string> = new Set(['فقد', 'فهم', 'وهم', 'وحول', 'ودي', 'ولي']);
const conjoined = /^[وف](?=[ء-ي]{2})/;

/** Whether a folded word says nothing about the problem, also after «و» or «ف». */
export const isStopWord = (folded: string): boolean =>
  stopWords.has(folded) || (!own.has(folded) && stopWords.has(folded.replace(conjoined, '')));
