import type { Log } from '../log.ts';

/** Without what is said the program is nothing: it ends as at a signal, with another code, and whoever runs it starts it anew. */
export type Fail = (says: string) => void;

export const createFail =
  (log: Log): Fail =>
  (says) => {
    log.error({}, says);
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  };
