import { readKeys, readRedisConfig } from '../app/config/redis-config.ts';
import { withRedis } from '../app/keeping/with-redis.ts';
import { UserError } from '../core/errors.ts';
import { counted } from '../core/wording.ts';
import { newKeyLine } from '../sessions/keys.ts';
import { rotateKeys, type Rotated } from '../sessions/rotate-keys.ts';
import { misused } from './command-line.ts';
import type { Command, Io } from './command.ts';

const USAGE = `redress keys new       prints a line for .env with a fresh key in front of those that KEYS has
redress keys rotate    seals everything in Redis with the newest key, while the bot works

To change keys: put the line of "keys new" in .env, restart, run "keys rotate", take the old key out, restart.`;

export const keys: Command = {
  usage: USAGE,
  summary: 'Makes the keys that drafts are sealed with, and changes them.',
  run: async (args, io) => {
    const [what, ...more] = args;
    if (more.length === 0 && what === 'new') return printNew(io);
    if (more.length === 0 && what === 'rotate') return await rotate(io);
    return misused('New or rotate?', USAGE, io);
  },
};

function printNew(io: Io): number {
  const existing = io.env['KEYS'] || io.env['KEYS_FILE'] ? readKeys(io.env) : [];
  io.out(`KEYS=${newKeyLine(existing)}\n`);
  io.err('Put this line in .env, and keep a copy apart from the backups: without it what is stored cannot be read.\n');
  return 0;
}

async function rotate(io: Io): Promise<number> {
  const config = readRedisConfig(io.env);
  if (!config)
    throw new UserError('settings', 'REDIS_URL is not set, so there is nothing to seal anew. Set it in .env.');
  const write = (looked: number, resealed: number): void =>
    io.isTerminal ? io.err(`\r${String(looked)} looked at, ${String(resealed)} sealed anew`) : undefined;
  try {
    const rotated = await withRedis(config, (db) => rotateKeys({ db, keys: config.keys, onProgress: write }));
    io.out(`${io.isTerminal ? '\n' : ''}${report(rotated, config.keys[0]!.id)}\n`);
    return rotated.broken > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'redis-away') throw error;
    throw new UserError(error.code, `${error.message} Run this again when it does: what was done stays done.`);
  }
}

function report({ resealed, broken, removable }: Rotated, newest: string): string {
  const many = counted(resealed, 'value was', 'values were');
  const rest = broken > 0 ? 'everything else' : 'everything';
  const lines = [`${many} sealed anew; ${rest} is under ${newest} now.`];
  if (broken > 0)
    lines.push(
      `${counted(broken, 'value opens', 'values open')} with no key in KEYS, and nothing was changed there. Add the key that is needed.`,
    );
  for (const id of removable) lines.push(`The key ${id} may be taken out of KEYS now. Then restart.`);
  if (removable.length === 0) lines.push('KEYS has no older key. For a fresh one: redress keys new');
  return lines.join('\n');
}
