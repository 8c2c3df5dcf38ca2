import type { Day } from '../core/ids.ts';

/** What a command may touch: handed in, so that a test runs it without a terminal, a clock or a process. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Both ends are a terminal: questions may be asked. */
  readonly isTerminal: boolean;
  /** Standard output is a terminal: bytes may not be printed. */
  readonly outIsTerminal: boolean;
  /** The answer as typed, or as the next line of standard input; rejects with a UserError when input has ended. */
  readonly ask?: (question: string) => Promise<string>;
  /** Everything that is piped in, or its first 1.1 MB. */
  readonly input: () => Promise<Uint8Array>;
  readonly cwd: string;
  readonly now: Date;
  /** The calendar day of `now` where the writer is. */
  readonly today: Day;
  readonly env: NodeJS.ProcessEnv;
  readonly writeBytes: (bytes: Uint8Array) => void;
}

/** `run` answers the exit code: 0 done, 1 the input is wrong, 2 the command line is wrong. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  run(args: string[], io: Io): Promise<number>;
}
