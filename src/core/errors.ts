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
