import { m } from '#lib/paraglide/messages.js';

/** Whom an article is for. */
export const audiences = ['consumer', 'merchant', 'staff'] as const;

export const audienceNames = {
  consumer: m.studio_audience_consumer,
  merchant: m.studio_audience_merchant,
  staff: m.studio_audience_staff,
};
