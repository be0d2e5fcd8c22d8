/** What somebody is greeted by; a shop has no first name. */
export const firstName = (name: string): string =>
  /^(?:متجر|شركة|مؤسسة|مطعم|the\b)|\b(?:store|shop|company|llc)\b/i.test(name)
    ? name
    : (/^(?:(?:عبد|أبو|ابو|أم|ام|بنت|ابن|بن|al|abu|umm)\s+)?\S+/i.exec(name.trim())?.[0] ?? name);
