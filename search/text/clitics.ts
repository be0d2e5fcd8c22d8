/**
 * What Arabic writes as one with a word, as sources of regular expressions for folded text. Whoever looks for a word in a text
 * looks for it with these before it, or does not see it after «و».
 */

/** And, so; before any word. */
export const conjunction = '(?:وف|[وف])?';

/** Before a noun, with the article or without: و ف ب ل ك, and in dialects ع (on), ه (this), م (from). */
export const beforeNoun = `${conjunction}(?:[بكلعهم]?ال|لل|[بلكع])?`;

/** Before the name of a company. Nobody is like one: «كتابي» is a book and no «تابي». */
export const beforeName = `${conjunction}(?:ب?ال|لل|[بل])?`;

/** Before a verb in the present that is another's: what will be (س ه ح) and what goes on (ب ك ع عم), then he, she, they or it is. */
export const beforePresent = `${conjunction}(?:[بهحسكعد]|عم)?(?:ين|يت|تن|تت|ي|ت)`;
