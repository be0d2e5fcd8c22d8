/** What only the staff may do. */
export const abilities = [
  'see-tickets',
  /** Who their customers are: names, addresses, telephones. */
  'see-customers',
  'answer-tickets',
  'change-tickets',
  'assign-tickets',
  'share-views',
  'export-tickets',
  'share-macros',
  'announce-incidents',
  'see-reports',
  'see-drafts',
  'write-articles',
  /** To approve what somebody else wrote, or to send it back. */
  'review-articles',
  /** To show readers what was approved, at once or at a time, and to take it from them. */
  'publish-articles',
  /** The same of a minor change of what readers see, without a review. */
  'publish-corrections',
  /** The same of anything. */
  'publish-unreviewed',
  'see-mails',
  'handle-failures',
  'set-service-levels',
  'list-own-numbers',
  'set-rules',
  'manage-people',
  'keep-organisations',
  'see-notes-for-staff',
] as const;
export type Ability = (typeof abilities)[number];
