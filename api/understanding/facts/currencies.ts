/** How people write each currency, as `plain` leaves it: what says it surely first, what its neighbours call theirs as well last. */
const written: [string, string][] = [
  ['QAR', 'ريال قطري|ر\\.?ق|qar'],
  ['OMR', 'ريال عماني|ر\\.?ع|omr'],
  ['YER', 'ريال يمني|yer'],
  ['MAD', 'درهم مغربي|mad'],
  ['SDG', 'جنيه سوداني|sdg'],
  ['GBP', 'جنيه [إا]سترليني|باوند|gbp|£|pounds? sterling'],
  ['KWD', 'دينار كويتي|د\\.?ك|kwd|kd'],
  ['BHD', 'دينار بحريني|د\\.?ب|bhd|bd'],
  ['JOD', 'دينار [أا]ردني|د\\.?أ|jod|jd'],
  ['IQD', 'دينار عراقي|د\\.?ع|iqd'],
  ['TND', 'دينار تونسي|د\\.?ت|tnd|dt'],
  ['DZD', 'دينار جزائري|د\\.?ج|dzd'],
  ['LYD', 'دينار ليبي|د\\.?ل|lyd'],
  ['TRY', 'ليرة تركية|try|₺'],
  ['SYP', 'ليرة سورية|syp'],
  ['LBP', 'ليرة لبنانية|lbp'],
  ['USD', 'دولار(?:ات)?(?: [أا]مريكي)?|us\\$|usd|\\$|dollars?'],
  ['EUR', 'يورو|euros?|eur|€'],
  ['SAR', 'ريال(?:ات)?(?: سعودي)?|ر\\.?س|sar|sr|(?:saudi )?riyals?'],
  ['AED', 'درهم(?: [إا]ماراتي)?|دراهم|د\\.?[إا]|aed|dhs?|dirhams?'],
  ['EGP', 'جنيها?(?: مصري(?:ا)?)?|ج\\.?م|egp|l\\.?e|egyptian pounds?|pounds?'],
];

/** Of which country they are has to be known besides. */
const unclear = 'دينار|دنانير|ليرة|dinars?|lira';

/** Any of them, before or after a figure. */
export const anyCurrency = [...written.map(([, forms]) => forms), unclear].join('|');

const known = written.map(([id, forms]) => ({ id, form: new RegExp(`^(?:${forms})$`) }));

/** The currency that is written so, if that alone tells. */
export const currencyWritten = (form: string): string | undefined =>
  known.find((one) => one.form.test(form))?.id;

/** With three decimals, so that a dot before three digits parts them and not the thousands. */
const threeDecimals = new Set(['KWD', 'BHD', 'OMR', 'JOD', 'IQD', 'TND', 'LYD']);

export const hasThreeDecimals = (currency: string | undefined): boolean =>
  currency === undefined || threeDecimals.has(currency);
