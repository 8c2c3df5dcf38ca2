/**
 * What Slack takes, from its documentation and the types of its client of November 2026. Longer texts are parted
 * (`splitText`); labels are shortened by core; what a person typed is never cut.
 */
export const LIMITS = {
  /** Blocks of a message, and of a modal or the home tab. */
  blocks: { message: 50, view: 100 },
  /** Characters of all texts in a message: more than about 11,000 are refused, which is not documented. */
  message: 10_000,
  /** Of the text that is read where blocks are not; Slack advises 4,000. */
  fallback: 3_000,
  /** Of one text in a block. */
  text: 3_000,
  header: 150,
  buttonLabel: 75,
  url: 3_000,
  /** Buttons in a row; Slack takes 25. */
  row: 10,
  options: 100,
  checkboxes: 10,
  optionLabel: 75,
  placeholder: 150,
  modal: { title: 24, submit: 24, label: 2_000, value: 3_000 },
  alt: 1_000,
} as const;

export interface Times {
  readonly inline: number;
  readonly look: number;
  readonly form: number;
  readonly ack: number;
  readonly locale: number;
  readonly again: number;
}

/** Milliseconds. */
export const TIMES = {
  /** An answer that is ready by then goes with the acknowledgement; else it follows. */
  inline: 1_000,
  /** What is looked up before anything is answered: twice, for a form, before the second in which its answer is to be ready. */
  look: 500,
  /** A modal must be opened within 3 s of the press. */
  form: 2_000,
  /** Slack waits 3 s for its acknowledgement. */
  ack: 2_400,
  /** A person met for the first time waits so long until their language is known. */
  locale: 400,
  /** Before the second attempt to connect; each one after that waits twice as long, a minute at most. */
  again: 1_000,
} as const satisfies Times;

/** An address for answers is good for 30 minutes; a minute of that is for the way. In milliseconds. */
export const REPLY_MS = 29 * 60_000;

/** What Slack has not answered by then is not waited for, in milliseconds: a call that hangs would hold up all that a person does. */
export const CALL_MS = 15_000;

/** Messages of one answer. In a channel an address for answers is good for five, and one may have to say that more comes. */
export const MESSAGES = { channel: 4, dm: 10 } as const;
