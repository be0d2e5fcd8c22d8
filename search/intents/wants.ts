import { beforeNoun, conjunction } from '../text/clitics.ts';
import { fold } from '../text/fold.ts';

/**
 * What somebody looks for who looks for no article: a person to talk to (a number, the customer service), or what became of what they
 * wrote to us before.
 */
export type Wanted = 'person' | 'ticket';

/** Who writes more than this tells of a problem, and names a person or a ticket by the way. */
const mostWords = 9;
const mostLetters = 200;

const somebody =
  '(?:agent|human|person|somebody|someone|representative|operator|manager|advisor|employee|real (?:person|human))';
const service =
  '(?:(?:customer|client) (?:service|services|care|support)|helpline|hotline|help ?desk|call ?cent(?:er|re)|support (?:team|number)|(?:phone|telephone|technical) support|service client)';
const aPerson = [
  `(?:talk|speak|chat|connect me|call|reach|contact|get|need|want)(?: \\p{L}+){0,3}? (?:${somebody}|${service}|support|you|us)`,
  service,
  '(?:phone|telephone|contact|call|toll free|whatsapp) (?:number|numbers|us)',
  '(?:number|phone)(?: \\p{L}+){0,2} (?:bank|support|company)',
  `live (?:chat|${somebody})`,
  'contact (?:us|details|info)',
];

/** Their number changed, somebody called them, it was no bank: that is told of, and nobody is looked for. */
const told = new RegExp(
  `(?<!\\p{L})(?:chang(?:ed?|ing)|updat(?:ed?|ing)|wrong|fake|scam\\p{L}*|fraud\\p{L}*|called me|(?:${conjunction}[ايتن]?)?غي[ير]\\p{L}*|${conjunction}تغ[ي]?ير\\p{L}*|${beforeNoun}(?:مزيف|مزور|وهمي|نصاب|محتال|احتيال)\\p{L}*|${conjunction}اتصل\\p{L}? (?:علي|عليا|فيني|فيا|بي|بيا|عليه)|رقم (?:ال)?حساب\\p{L}*)(?!\\p{L})`,
  'u',
);

const somebodyArabic = `${beforeNoun}(?:موظف|شخص|احد|حد|انسان|بشر|مسوول|مندوب|ممثل|واحد)\\p{L}*`;
const serviceArabic = `${beforeNoun}(?:(?:خدم[ها]\\p{L}*|دعم) (?:ال)?(?:عمل[اي]\\p{L}*|زبا[يئ]?ن|زبون|عميل|فني)|كول ?سنتر|خط ساخن|خط الساخن)`;
const aPersonArabic = [
  serviceArabic,
  `(?:${conjunction}(?:ال)?(?:[ايتن]|ح|ل)?(?:كلم|تكلم|تواصل|حكي|حاكي|اتصل|احكي|تحدث|هضر|هدر|دوي)\\p{L}*)(?: \\p{L}+){0,2}? (?:مع )?(?:${somebodyArabic}|${beforeNoun}(?:دعم|خدمه|بنك|اداره|فريق)|معكم|معاكم|فيكم|بيكم|عليكم|بكم)`,
  `(?:ارقامكم|رقمكم|نمرتكم|(?:اريد|ابي|ابغي|ابغا|عايز|عاوز|بدي|محتاج|اعطوني|عطوني|هاتولي) رقم (?:ال)?(?:هاتف|تلفون|تليفون|جوال|تواصل))`,
  `${beforeNoun}(?:رقم|ارقام|نمره|تلفون|تليفون|هاتف)(?: \\p{L}+)? ${beforeNoun}(?:بنك|مصرف|شركه|دعم|خدمه|تواصل|اتصال|موحد)`,
  `(?:كيف|ازاي|وش|ابغي|ابي|عايز|عاوز|بدي|حاب|ودي)(?: \\p{L}+){0,2} (?:${conjunction}\\p{L}?تواصل|${conjunction}[اين]تصل)\\p{L}*`,
  `${beforeNoun}(?:تواصل|اتصال)(?: معكم| معنا| بنا| بكم)`,
];

const mine = '(?:my|our|the|status of|track|check|where is|open)';
const aTicket = [
  `${mine}(?: \\p{L}+){0,3}? (?:ticket|tickets|complaint|support (?:case|request))(?: (?:number|status))?`,
  '(?:ticket|complaint) (?:status|number|tracking|follow ?up)',
];
const aTicketArabic = [
  `${beforeNoun}(?:تذكر?[هت]ي|تذاكري|شكو[ات]ي|شكاوي[هي]?|بلاغي|تيكتي)`,
  `(?:${beforeNoun}(?:متابع\\p{L}*|حال\\p{L}*|رقم|وين|فين|اين|وصلت)|${conjunction}(?:ا|ن)?(?:تابع|شوف|ستعلم)\\p{L}*)(?: \\p{L}+){0,3}? ${beforeNoun}(?:تذك[را]\\p{L}*|تيكت|شكو[ايه]|بلاغ)`,
];

/** Arabic in Latin letters, as it is typed. */
const inLatin = [
  '(?:\\p{L}?(?:2|a)?t?kall?em|n?tkall?em|a7ki|e7ki)(?: \\p{L}+){0,2} (?:(?:ma3 )?(?:7ad|had|7ada)|mowazaf|moazaf|muwazzaf|5edma|khedma|khidma|support)',
  '(?:5edmet|khedmet|khidmat) (?:el ?|al ?)?(?:3omala2?|omala|3umala2?|client)',
  '(?:rakam|ra2am|raqam) (?:5edmet|khedmet|khidmat|el ?bank)',
];

const said = (all: string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${all.join('|')})(?!\\p{L})`, 'u');
const tickets = said([...aTicket, ...aTicketArabic]);
const people = said([...aPerson, ...aPersonArabic, ...inLatin]);

/** Whether a query asks for a person or for a ticket of one's own. */
export function wantedIn(text: string): Wanted | null {
  if (text.length > mostLetters) return null;
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length > mostWords) return null;
  const query = words.join(' ');
  if (tickets.test(query)) return 'ticket';
  return people.test(query) && !told.test(query) ? 'person' : null;
}
