import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Text } from './texts.ts';
import { errorTexts } from './texts.ts';

/** A failure that has an answer: its status is named here and nowhere else. `fields` tells which input is wrong, in both languages. */
export class Failure extends Error {
  readonly status: ContentfulStatusCode;
  readonly type: keyof typeof errorTexts;
  readonly fields: Record<string, Text>;
  /** Seconds to wait before trying again. */
  readonly retryAfter: number | undefined;
  /** The company's own numbers, which stay where secrets go. */
  readonly own: string[] | undefined;

  constructor(
    type: keyof typeof errorTexts,
    status: ContentfulStatusCode,
    extra: { fields?: Record<string, Text>; retryAfter?: number; own?: string[] } = {},
  ) {
    super(errorTexts[type].en);
    this.type = type;
    this.status = status;
    this.fields = extra.fields ?? {};
    this.retryAfter = extra.retryAfter;
    this.own = extra.own;
  }
}

/** 404: it is not there, or not for this viewer to see: the two look the same. */
export class NotFound extends Failure {
  constructor() {
    super('not-found', 404);
  }
}

/** 410: it was there, and was put away for good. */
export class Gone extends Failure {
  constructor() {
    super('gone', 410);
  }
}

/** 401 for nobody, 403 for somebody: this route is not for them. */
export class Forbidden extends Failure {
  constructor(known: boolean) {
    super(known ? 'forbidden' : 'unauthorized', known ? 403 : 401);
  }
}

/** 409: somebody changed it first. */
export class Conflict extends Failure {
  constructor() {
    super('conflict', 409);
  }
}

/** 409: something was written that its reader has not seen yet. */
export class Unseen extends Failure {
  constructor() {
    super('unseen', 409);
  }
}

/** 409: an answer in another language than the customer's is sent only when that is meant. */
export class OtherLanguage extends Failure {
  constructor() {
    super('language', 409);
  }
}

/** 422: secrets would be removed from what somebody wrote, which they have not seen yet. */
export class UnseenRemoval extends Failure {
  constructor(fields: Record<string, Text>, own: string[]) {
    super('secrets', 422, { fields, own });
  }
}

/** 422: what was sent cannot be taken; each field says why. */
export class Invalid extends Failure {
  constructor(fields: Record<string, Text>) {
    super('invalid', 422, { fields });
  }
}

/** 413: more bytes than are taken. */
export class TooLarge extends Failure {
  constructor() {
    super('too-large', 413);
  }
}

/** 429: too many of these; try again after so many seconds. */
export class TooMany extends Failure {
  constructor(retryAfter: number, type: 'too-many' | 'too-many-tickets' = 'too-many') {
    super(type, 429, { retryAfter });
  }
}
