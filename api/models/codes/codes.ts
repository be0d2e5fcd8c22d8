import { readCodes } from '../../../content/codes.ts';
import { moneyTaken } from '../../../content/money.ts';
import { NotFound } from '../../ground/failures.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { contentFolder } from '../../ground/root.ts';

/** For whom a code is shown. Staff are told all; from customers is kept what would tell a thief that a card is reported. */
export type Reader = { locale: Locale; staff: boolean };

/** @throws NotFound */
export function codeOf(id: string) {
  const found = readCodes(contentFolder).codes.find((code) => code.id === id);
  if (!found) throw new NotFound();
  return found;
}

/** Whether customers may be told what a code means; of one that is not in the list, or whose entry cannot be read, we do not know. */
export const isRevealed = (id: string): boolean =>
  readCodes(contentFolder).codes.find((code) => code.id === id)?.revealToCustomer ?? false;

/** A code without the system that writes it so: `iso8583:51` is 51. */
export const codeName = (id: string): string => id.slice(id.indexOf(':') + 1);

/** What is filed under a code whose own problem type would tell a thief that the card is reported. */
export const anyDecline = 'bank-declines';

/** The problem type to file a ticket under that names a code; its customer reads it. @throws NotFound */
export const typeOfCode = (id: string): string => (isRevealed(id) ? codeOf(id).problemType : anyDecline);

/** What agents see of a code that a ticket names: what it means in both languages, for the customer may read the other. @throws NotFound */
export function codeForDesk(id: string, locale: Locale) {
  const { meaning, note, revealToCustomer } = codeOf(id);
  return {
    ...codeCard(id, { locale, staff: true }),
    meaning: { ar: isolate(meaning.ar, 'ar'), en: isolate(meaning.en, 'en') },
    note: isolate(note[locale], locale),
    hidden: !revealToCustomer,
  };
}

/** What lists show of a code. @throws NotFound */
export function codeCard(id: string, { locale, staff }: Reader) {
  const { code, system, meaning, customerFix, revealToCustomer } = codeOf(id);
  return {
    id,
    code,
    system: systemName(system, locale),
    meaning: revealToCustomer || staff ? isolate(meaning[locale], locale) : null,
    fix: isolate(customerFix[locale], locale),
  };
}

/** What its page shows of a code besides. @throws NotFound */
export function codeDetails(id: string, { locale, staff }: Reader) {
  const code = codeOf(id);
  const told = code.revealToCustomer || staff;
  return {
    systemId: code.system,
    money: moneyTaken(code),
    retry: told ? code.retry : null,
    rule: told && code.rule ? isolate(code.rule[locale], locale) : null,
    actor: told ? code.actor : null,
    shop: told ? isolate(code.fix[locale], locale) : null,
    problemType: told ? code.problemType : null,
    sources: told ? readAt(code.sources, locale) : [],
    staff: staff
      ? {
          note: isolate(code.note[locale], locale),
          hidden: !code.revealToCustomer,
          verified: code.verified,
        }
      : null,
  };
}

/** Where a code's texts were read; what its author knew has no source. */
function readAt(names: string[], locale: Locale) {
  const { sources } = readCodes(contentFolder);
  return names
    .flatMap((name) => sources.get(name) ?? [])
    .flatMap(({ title, url, checkedOn, basis = null }) =>
      url === null ? [] : [{ about: isolate(title, locale), url, checkedOn, basis }],
    );
}

/** Every system with how many codes it has, those that customers meet most first. */
export function codeSystems(locale: Locale) {
  const codes = Map.groupBy(readCodes(contentFolder).codes, ({ system }) => system);
  return [...readCodes(contentFolder).systems.keys()].map((id) =>
    systemOf(id, codes.get(id)?.length ?? 0, locale),
  );
}

/** The codes of a system. @throws NotFound */
export function codesOfSystem(id: string, reader: Reader) {
  const codes = readCodes(contentFolder).codes.filter(({ system }) => system === id);
  if (codes.length === 0) throw new NotFound();
  const cards = codes.map((code) => codeCard(code.id, reader));
  return { ...systemOf(id, codes.length, reader.locale), codes: cards };
}

const systemOf = (id: string, count: number, locale: Locale) => ({ id, name: systemName(id, locale), count });

/** What a system of codes is called. */
export const systemName = (system: string, locale: Locale): string =>
  isolate(readCodes(contentFolder).systems.get(system)?.[locale] ?? system, locale);
