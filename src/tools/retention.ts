import { readRedisConfig } from '../app/config/redis-config.ts';
import { keptNow, type KeptNow } from '../app/keeping/retention.ts';
import { withRedis } from '../app/keeping/with-redis.ts';
import { counted } from '../core/wording.ts';
import { waitingSince } from '../redis/rewriter.ts';
import { openVault } from '../sessions/vault.ts';
import { misused } from './command-line.ts';
import type { Command, Io } from './command.ts';

const USAGE =
  'redress retention     shows what Redis keeps, how long at most, and what is there too long; exits with 1 when something is';

export const retention: Command = {
  usage: USAGE,
  summary: 'Shows what is kept and how long, and finds what is there too long.',
  run: async (args, io) => {
    if (args.length > 0) return misused(`"${args[0] ?? ''}" is one word too many.`, USAGE, io);
    return await show(io);
  },
};

async function show(io: Io): Promise<number> {
  const config = readRedisConfig(io.env);
  if (!config) {
    io.out('REDIS_URL is not set: everything is in the memory of the program, and gone when it stops.\n');
    return 0;
  }
  return await withRedis(config, async (db) => {
    const vault = await openVault(db, config.keys);
    const clock = (): number => io.now.getTime();
    const found = await keptNow({ db, vault, clock });
    const since = await waitingSince(db);
    const file = since === undefined ? undefined : Math.max(0, Math.round((clock() - since) / MINUTE));
    io.out(`${tableOf(found)}\n\n${fileLine(file)}\n${ELSEWHERE}\n`);
    return found.some(({ overstaying }) => overstaying > 0) || (file ?? 0) > HOUR_MINUTES ? 1 : 0;
  });
}

const MINUTE = 60_000;
const HOUR_MINUTES = 60;

/** What no program of ours can look at. */
const ELSEWHERE = `Yours to keep: logs 14 days at most, backups 7 days at most and apart from the keys.`;

function tableOf(found: readonly KeptNow[]): string {
  const rows = [
    ['what', 'how long at most', 'now', 'too long'],
    ...found.map(({ what, most, kept, overstaying }) => [
      what,
      most,
      String(kept),
      overstaying === 0 ? '-' : `${String(overstaying)} TOO LONG`,
    ]),
  ];
  const width = (at: number): number => Math.max(...rows.map((row) => row[at]!.length));
  const [first, second, third] = [width(0), width(1), width(2)];
  return rows
    .map(
      ([what, most, now, late]) => `${what!.padEnd(first)}  ${most!.padEnd(second)}  ${now!.padStart(third)}  ${late!}`,
    )
    .join('\n');
}

function fileLine(minutes: number | undefined): string {
  if (minutes === undefined) return 'Nothing that was forgotten waits to leave the append-only file.';
  const waits = `What was forgotten has waited ${counted(minutes, 'minute')} to leave the append-only file`;
  return minutes <= HOUR_MINUTES ? `${waits}; within the hour it does.` : `${waits}. Run: redis-cli BGREWRITEAOF`;
}
