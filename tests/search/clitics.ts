/** What Arabic writes as one with a noun, in dialects too. */
export const beforeNoun = `|و|ف|ب|ل|ك|ال|وال|فال|بال|كال|لل|ولل|وبال|هال|عال`.split('|');
