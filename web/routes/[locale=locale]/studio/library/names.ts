import type { Locale } from '#ground/locale.ts';
import { country } from '#lib/incidents.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the fields of entries are called, whatever they are a field of. */
const fields = new Map(
  Object.entries({
    category: m.library_field_category,
    canonical: m.library_field_canonical,
    en: m.library_field_en,
    ar: m.library_field_ar,
    arabizi: m.library_field_arabizi,
    ambiguous: m.library_field_ambiguous,
    system: m.library_field_system,
    code: m.library_field_code,
    meaning: m.library_field_meaning,
    customerFix: m.library_field_customer_fix,
    fix: m.library_field_fix,
    note: m.library_field_note,
    rule: m.library_field_rule,
    actor: m.library_field_actor,
    retry: m.library_field_retry,
    problemType: m.library_field_problem_type,
    money: m.library_field_money,
    revealToCustomer: m.library_field_reveal_to_customer,
    match: m.library_field_match,
    sources: m.library_field_sources,
    verified: m.library_field_verified,
    kind: m.library_field_kind,
    countries: m.library_field_countries,
    name: m.library_field_name,
    aliases: m.library_field_aliases,
    shared: m.library_field_shared,
    group: m.library_field_group,
    phones: m.library_field_phones,
    country: m.library_field_country,
    number: m.library_field_number,
    abroad: m.library_field_abroad,
    about: m.library_field_about,
    hours: m.library_field_hours,
    source: m.library_field_source,
    app: m.library_field_app,
    complaints: m.library_field_complaints,
    basis: m.library_field_basis,
    checkedOn: m.library_field_checked_on,
    case: m.library_field_case,
    scheme: m.library_field_scheme,
    what: m.library_field_what,
    days: m.library_field_days,
    longest: m.library_field_longest,
    count: m.library_field_count,
    from: m.library_field_from,
    duty: m.library_field_duty,
    to: m.library_field_to,
    authority: m.library_field_authority,
    provider: m.library_field_provider,
    title: m.library_field_title,
    summary: m.library_field_summary,
    subject: m.library_field_subject,
    body: m.library_field_body,
    enclosed: m.library_field_enclosed,
    article: m.library_field_article,
    cases: m.library_field_cases,
    codes: m.library_field_codes,
    intents: m.library_field_intents,
    id: m.library_field_id,
    banking77: m.library_field_banking77,
    formerly: m.library_field_formerly,
    question: m.library_field_question,
    help: m.library_field_help,
    answers: m.library_field_answers,
    text: m.library_field_text,
    steps: m.library_field_steps,
    letter: m.library_field_letter,
    limit: m.library_field_limit,
    ticket: m.library_field_ticket,
    urgent: m.library_field_urgent,
    call: m.library_field_call,
    topic: m.library_field_topic,
    audience: m.library_field_audience,
    start: m.library_field_start,
    phrases: m.library_field_phrases,
    variety: m.library_field_variety,
    texts: m.library_field_texts,
    gone: m.library_field_gone,
    kept: m.library_field_kept,
  }),
);

/** What a field is called; one that has no name here goes by its own. */
export const fieldName = (name: string): string => fields.get(name)?.() ?? name;

/** The way to a field as people read it: `phones.0.number` is the number of the first phone. */
export const placeName = (path: string): string =>
  path
    .split('.')
    .filter((part) => part !== 'document')
    .map((part) =>
      /^\d+$/.test(part)
        ? String(Number(part) + 1)
        : part === 'ar'
          ? m.studio_arabic()
          : part === 'en'
            ? m.studio_english()
            : fieldName(part),
    )
    .join(' · ');

const options = new Map(
  Object.entries({
    concept: m.library_option_concept,
    system: m.library_option_system,
    psp: m.library_option_psp,
    security: m.library_option_security,
    technical: m.library_option_technical,
    'delivery-marketing': m.library_option_delivery,
    bank: m.library_option_bank,
    wallet: m.library_option_wallet,
    processor: m.library_option_processor,
    scheme: m.library_option_scheme,
    instalments: m.library_option_instalments,
    transfers: m.library_option_transfers,
    regulator: m.library_option_regulator,
    authority: m.library_option_regulator,
    everything: m.library_option_everything,
    cards: m.library_option_cards,
    fraud: m.library_option_fraud,
    complaints: m.library_option_complaints,
    rights: m.library_option_rights,
    working: m.library_option_working,
    calendar: m.library_option_calendar,
    rule: m.library_option_rule,
    promise: m.library_option_promise,
    press: m.library_option_press,
    bound: m.library_option_bound,
    copy: m.library_option_copy,
    relayed: m.library_option_relayed,
    exact: m.library_option_exact,
    'needs-context': m.library_option_needs_context,
    yes: m.library_option_yes,
    no: m.library_option_no,
    earlier: m.library_option_earlier,
    perhaps: m.library_option_perhaps,
    unknown: m.library_option_unknown,
    none: m.library_option_none,
    'after-fix': m.library_option_after_fix,
    later: m.library_option_later,
    'check-first': m.library_option_check_first,
    'looked-up': m.library_option_looked_up,
    partly: m.library_option_partly,
    knowledge: m.library_option_knowledge,
    shop: m.library_option_shop,
    acquirer: m.library_option_acquirer,
    provider: m.library_option_provider,
    you: m.library_option_you,
    consumer: m.studio_audience_consumer,
    merchant: m.studio_audience_merchant,
    atm: m.limits_case_atm,
    pos: m.limits_case_pos,
    online: m.limits_case_online,
    refund: m.limits_case_refund,
    transfer: m.limits_case_transfer,
    unauthorised: m.limits_case_unauthorised,
    dispute: m.limits_case_dispute,
    complaint: m.limits_case_complaint,
  }),
);

type Named = { id: string; name: Record<Locale, string> };

/** What a choice of a field is called. */
export function optionName(field: string, value: string, locale: Locale, types: readonly Named[]): string {
  if (field === 'country' || field === 'countries') return country(value, locale);
  if (field === 'problemType') return types.find(({ id }) => id === value)?.name[locale] ?? value;
  return options.get(value)?.() ?? value;
}
