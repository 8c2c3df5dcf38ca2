import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { LookUp } from './channel.ts';
import type { About } from './ledger.ts';

export interface PostfixLogParts {
  /** Such as /var/log/mail.log; the one before it, with `.1` behind its name, is read too. */
  readonly path: string;
  readonly messageIdOf: (about: About) => string;
}

/** Postfix notes a mail's id while it comes in, and takes it into its queue only when it has it whole. */
const NAMED = /: ([0-9A-Za-z]{6,20}): message-id=(<[^>]*>)/;
const QUEUED = /: ([0-9A-Za-z]{6,20}): from=<.*\(queue active\)/;

/**
 * Looks a letter up in the log of the Postfix on this computer. `absent` only when the log was written since and goes back to
 * before the letter left.
 */
export function createPostfixLog({ path, messageIdOf }: PostfixLogParts): LookUp {
  return async (about, since) => {
    const wanted = messageIdOf(about);
    const known = new Set<string>();
    const files = (await Promise.all([`${path}.1`, path].map(timesOf))).flatMap((file) => file ?? []);
    for (const { path: file } of files) {
      for await (const line of createInterface({ input: createReadStream(file) })) {
        const [, id, name] = NAMED.exec(line) ?? [];
        if (id !== undefined && name === wanted) known.add(id);
        const [, queued] = QUEUED.exec(line) ?? [];
        if (queued !== undefined && known.has(queued)) return 'taken';
      }
    }
    const isWhole = files.some(({ began }) => began <= since) && files.some(({ ended }) => ended >= since);
    return isWhole ? 'absent' : 'unknown';
  };
}

interface Times {
  readonly path: string;
  readonly began: number;
  readonly ended: number;
}

async function timesOf(path: string): Promise<Times | undefined> {
  try {
    const { birthtimeMs, mtimeMs: ended } = await stat(path);
    // 0 where the file system does not tell when a file began: then it may have begun at any time.
    return { path, began: birthtimeMs || Infinity, ended };
  } catch {
    return undefined;
  }
}
