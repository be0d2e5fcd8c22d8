/** What a message is written in. */
export type Language = 'ar' | 'en' | 'arabizi' | 'mixed';

const arabicLetters = /\p{Script=Arabic}/gu;
const latinWord = /[a-z0-9']+/gi;
/** A digit that stands for a letter inside a word: m3ndi, 7sab, ta7weel. */
const digitLetter = /[a-z][2356789]|[2356789][a-z]{2}/i;
/** Words of Arabizi that English does not have, without digits. */
const arabiziWords = new Set(
  `ana enta enti howa heya e7na msh mish mesh mush leh lesh laish wesh wash shu shou eh eih ezay keef kef kifash fen wen wein
  el al il fel bel wel walla wala bas bs lw lama lamma law yarait yaret flous floos fulus fulous felous masari mosari masary 3shan
  3ashan kteer kitir ktir awy awi gedan jiddan keda kda kida hek hik dlwa2ty hala2 taw daba bghit bghet ma mafi mafish mfish
  makanch makach dyal dyali ta3i bta3i bta3 7agty khalas khlas tamam yalla yaani ya3ni inshallah allah salam shukran please
  bitaqa bita2a karta lacarte 7sab hesab hsab raqam rakam kod ramz risala resala
  el mli khales khalas shaghal shaghala felos mablagh matgary makana raseed rasid mawke3 daf3 ezay ezayko emta feen anhy wach chno chmen
  chhal fin fhad hadchi mazal lessa ghalat ghalta ghalet neset nsit wsal mawslat mawsalsh mesh3aref kol kolo sa7 sa7bi nafs bla bzaf bezaf
  gedid jdid adim khedma rafad rosoom wara2 masr nkhales khelest nkhles kankhales sift sifet katsift sifat labas kifkon chokran
  lbanque lcode lclients lflous flousi lcarte makhdamach makhdamch matgar zabayen shabaka nejem najem nheb n7eb tawa barcha barsha
  shlon shwakt haweyty wala bedi biddi lazem lama bta3ty bta3et bta3na da di dah aman ta7weel tahwil eshterak dafa3t khasamo marteen
  rag3oly 3amaleya fashal montahi tany nos bese3r astelem adfa3 badfa3 kifash ayez 3ayez dyalkom b3at ba3at mayemshich mamchatch`.split(
    /\s+/,
  ),
);
const notArabizi = new Set(['please', 'al', 'ma', 'bas', 'il', 'da', 'di', 'fin', 'aman', 'nos']);

/** In what a message is written: letters decide between the scripts, digits and words between English and Arabizi. */
export function detectLanguage(text: string): Language {
  const arabic = text.match(arabicLetters)?.length ?? 0;
  const latin = (text.match(latinWord) ?? []).filter((word) => /[a-z]/i.test(word));
  const letters = latin.join('').length;
  if (arabic === 0 && letters === 0) return 'ar';
  if (arabic > 0 && letters > 0 && Math.min(arabic, letters) / (arabic + letters) > 0.3) return 'mixed';
  if (arabic >= letters) return 'ar';
  const sure = latin.filter((word) => isArabizi(word.toLowerCase())).length;
  return sure >= 2 || sure / latin.length > 0.3 ? 'arabizi' : 'en';
}

function isArabizi(word: string): boolean {
  if (notArabizi.has(word)) return false;
  return arabiziWords.has(word) || (digitLetter.test(word) && !/^(?:\d+[a-z]{1,3}|[a-z]\d+)$/.test(word));
}

/** The language to answer in: Arabizi and mixed messages come from readers of Arabic. */
export const answerLocale = (language: Language): 'ar' | 'en' => (language === 'en' ? 'en' : 'ar');
