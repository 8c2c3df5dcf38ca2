import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { LetterId } from '../core/delivery/receipt.ts';
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

/** Whether a Message-ID begins as those of our letters do. */
const isOurs = (name: string): boolean => LetterId.safeParse(name.slice(1, name.indexOf('.'))).success;

/**
 * Looks a letter up in the log of the Postfix on this computer. `absent` only by a log that was written when the letter left, and
 * knows letters of ours at all: that of another server than the one they are handed to would know none.
 */
export function createPostfixLog({ path, messageIdOf }: PostfixLogParts): LookUp {
  return async (about, since) => {
    // A log may be put aside between two lines of one mail: what the older one says of a queue's names holds on.
    const sought: Sought = { wanted: messageIdOf(about), since, known: new Set(), ours: new Set() };
    const found = [await lookIn(`${path}.1`, sought), await lookIn(path, sought)];
    if (found.includes('taken')) return 'taken';
    return found.includes('absent') && sought.ours.size > 0 ? 'absent' : 'unknown';
  };
}

interface Sought {
  readonly wanted: string;
  readonly since: number;
  /** Under which names in the queue it is known by now. */
  readonly known: Set<string>;
  /** Letters of ours that stand in it. */
  readonly ours: Set<string>;
}

async function lookIn(file: string, { wanted, since, known, ours }: Sought): ReturnType<LookUp> {
  const stamps: { first?: string; last?: string } = {};
  try {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const stamp = stampOf(line);
      const [, id, name] = NAMED.exec(line) ?? [];
      stamps.first ??= stamp;
      if (name !== undefined && isOurs(name)) ours.add(name);
      // Its own head comes before its last dot.
      if (stamp !== undefined && name !== wanted) stamps.last = stamp;
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
