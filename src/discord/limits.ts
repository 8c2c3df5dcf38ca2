/**
 * What Discord takes, from its documentation of August 2026. Longer texts are parted (`splitText`) or come as a file; labels
 * are shortened by core; what a person typed is never cut.
 */
export const LIMITS = {
  /** Characters of a plain message, and of one text in a message made of components. */
  text: 2_000,
  /** Characters of all texts in a message made of components. */
  texts: 4_000,
  /** Components of a message, those inside others too. */
  components: 40,
  /** Buttons in a row. */
  row: 5,
  buttonLabel: 80,
  /** Of a button that opens an address. */
  url: 512,
  options: 25,
  /** Label, value and description of an option. */
  option: 100,
  placeholder: 150,
  modal: { title: 45, label: 45, hint: 100, value: 4_000 },
  /** Files of a message. */
  files: 10,
  /** Characters of an attachment's description. */
  alt: 1_024,
  choices: 25,
  choice: 100,
  fileBytes: 10 * 1024 * 1024,
} as const;

export interface Times {
  readonly inline: number;
  readonly form: number;
  readonly sessions: number;
  readonly again: number;
  readonly beat: number;
}

/** Milliseconds. */
export const TIMES = {
  /** An answer that is ready by then is given at once; else Discord is told that it comes. */
  inline: 1_000,
  /** A form can only be the first answer, and that must be there within 3 s. */
  form: 2_000,
  /** Between the beginnings of two sessions with the gateway; Discord's own space. */
  sessions: 5_000,
  /** Before the second attempt to connect; each one after that waits twice as long, a minute at most. */
  again: 1_000,
  /** Between two signs of life of the one process that may be connected with a token. */
  beat: 5_000,
} as const satisfies Times;

/** The token of an interaction is good for 15 minutes; a minute of that is for the way. In milliseconds. */
export const TOKEN_MS = 14 * 60_000;

/** Messages of one answer. A command that somebody installed for themselves alone has five after the first. */
export const MESSAGES = { here: 10, alone: 6 } as const;
