/**
 * The person can mend this; the sentence says how and is shown as written. Everything else that is thrown is a bug of
 * ours: it is logged with its stack and a reference, and the person sees only the reference.
 */
export class UserError extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.name = 'UserError';
    this.code = code;
  }
}

/** What keeps a store from doing its work. `denied`: it does not know us any more, or does not let us. */
export type StoreTrouble = 'away' | 'timeout' | 'full' | 'read-only' | 'disk' | 'busy' | 'denied';

/** A store cannot do it now: whether it was done is not known, and the person is asked to press again. Holds no data. */
export class StoreAway extends Error {
  readonly code: StoreTrouble;

  constructor(code: StoreTrouble) {
    super(`The store is not there: ${code}`);
    this.name = 'StoreAway';
    this.code = code;
  }
}
