import { m } from '#lib/paraglide/messages.js';

/** What the desk calls the values that tickets have. */

export const viewNames = {
  new: m.desk_view_new,
  mine: m.desk_view_mine,
  late: m.desk_view_late,
  soon: m.desk_view_soon,
  open: m.desk_view_open,
  waiting: m.desk_view_waiting,
  solved: m.desk_view_solved,
  all: m.desk_view_all,
  spam: m.desk_view_spam,
};

/** Whether a view is one of the desk's own, and not one that somebody kept. */
export const isOurs = (view: string): view is keyof typeof viewNames => Object.hasOwn(viewNames, view);

export const sortNames = {
  place: m.desk_sort_place,
  due: m.desk_sort_due,
  newest: m.desk_sort_newest,
  oldest: m.desk_sort_oldest,
  changed: m.desk_sort_changed,
};

export const channelNames = { form: m.desk_channel_form, agent: m.desk_channel_agent };

export const statusNames = {
  new: m.desk_status_new,
  open: m.desk_status_open,
  waiting: m.desk_status_waiting,
  solved: m.desk_status_solved,
};

export const statusTones = { new: 'info', open: 'accent', waiting: undefined, solved: 'good' } as const;

export const priorityNames = {
  urgent: m.desk_priority_urgent,
  high: m.desk_priority_high,
  normal: m.desk_priority_normal,
  low: m.desk_priority_low,
};

export const languageNames = { ar: m.desk_language_ar, en: m.desk_language_en };

export const factNames = {
  amount: m.desk_fact_amount,
  currency: m.desk_fact_currency,
  date: m.desk_fact_date,
  method: m.desk_fact_method,
  provider: m.desk_fact_provider,
  bank: m.desk_fact_bank,
  country: m.desk_fact_country,
  lastFour: m.desk_fact_last_four,
  rrn: m.desk_fact_rrn,
  arn: m.desk_fact_arn,
  code: m.desk_fact_code,
};
type FactKind = keyof typeof factNames;
/** What can be put right of a payment, in the order it is offered. */
export const factKinds = Object.keys(factNames).filter((kind): kind is FactKind => kind in factNames);

/** Why a rule left a macro. */
export const macroLeft = {
  language: m.rules_left_language,
  blanks: m.rules_left_blanks,
  hidden: m.rules_left_hidden,
};
