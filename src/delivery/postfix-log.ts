import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { LookUp } from './channel.ts';
import type { About } from './ledger.ts';
import { stampOf, wasWritten } from './log-times.ts';

export interface PostfixLogParts {
  /** Such as /var/log/mail.log; the one before it, with `.1` behind its name, is read too. */
  readonly path: string;
  readonly messageIdOf: (about: About) => string;
}

/** Postfix notes a mail's id while it comes in, and takes it into its queue only when it has it whole. */
const NAMED = /: ([0-9A-Za-z]{6,20}): message-id=(<[^>]*>)/;
const QUEUED = /: ([0-9A-Za-z]{6,20}): from=<.*\(queue active\)/;

/** Looks a letter up in the log of the Postfix on this computer. `absent` only by a log that was written when the letter left. */
export function createPostfixLog({ path, messageIdOf }: PostfixLogParts): LookUp {
  return async (about, since) => {
    const found = await Promise.all([`${path}.1`, path].map((file) => lookIn(file, messageIdOf(about), since)));
    return (['taken', 'absent'] as const).find((answer) => found.includes(answer)) ?? 'unknown';
  };
}

async function lookIn(file: string, wanted: string, since: number): ReturnType<LookUp> {
  const known = new Set<string>();
  const stamps: { first?: string; last?: string } = {};
  try {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const stamp = stampOf(line);
      if (stamp !== undefined) stamps.last = stamp;
      stamps.first ??= stamp;
      const [, id, name] = NAMED.exec(line) ?? [];
      // A name in the queue that a broken mail left free is given to another.
      if (id !== undefined && name !== wanted) known.delete(id);
      else if (id !== undefined) known.add(id);
      const [, queued] = QUEUED.exec(line) ?? [];
      if (queued !== undefined && known.has(queued)) return 'taken';
    }
    const { mtimeMs } = await stat(file);
    return wasWritten({ ...stamps, changed: mtimeMs }, since) ? 'absent' : 'unknown';
  } catch {
    return 'unknown';
  }
}
