import { createRedisCampaigns } from '../../campaigns/redis-campaigns.ts';
import { createRedisFollowUps } from '../../delivery/redis-follow-ups.ts';
import { createRedisReceipts } from '../../delivery/redis-receipts.ts';
import { connect, type Db } from '../../redis/connection.ts';
import { createCopied } from '../../redis/copied.ts';
import { createRewriter } from '../../redis/rewriter.ts';
import { createRedisCabinet } from '../../sessions/redis-cabinet.ts';
import { createRedisOnce } from '../../sessions/redis-once.ts';
import { askRedis, refuseUnsafe } from '../../sessions/redis-safety.ts';
import { createRedisSessionStore } from '../../sessions/redis-session-store.ts';
import { clientName } from '../../sessions/rotate-keys.ts';
import { openVault, type OpenVault } from '../../sessions/vault.ts';
import { createRedisSignatures } from '../../signatures/redis-signatures.ts';
import { createRedisTallies } from '../../tallies/redis-tallies.ts';
import { addressOf, type RedisConfig } from '../config/redis-config.ts';
import { redisHealth } from '../health/redis-health.ts';
import { redisAway } from '../health/redis-trouble.ts';
import { traceOf } from '../trouble.ts';
import { sweepOverstayers } from './retention.ts';
import type { Stores, StoresParts } from './stores.ts';

/** Names that the sweep was made lately, and the process that is at it. */
const SWEPT = 'swept';
const MINUTE = 60_000;
/** Asked every hour, it is due once a day. */
const SWEPT_MS = 23.5 * 60 * MINUTE;
/** Whoever began it has ended it by then, or has died of it: another may begin. */
const SWEEPING_MS = 30 * MINUTE;

/** What is kept under the names of one process no other would find. */
const OTHER_NAMES =
  'Redis lost its names and got others from another process: this one ends, so that it starts with those';

/** Rejects with a UserError when Redis is not there, may lose things, or holds what no key at hand opens. */
export async function redisStores(
  config: RedisConfig,
  { clock, log, fail, allowVolatile = false }: StoresParts,
): Promise<Stores> {
  const address = addressOf(config);
  let vault: OpenVault | undefined;
  const keepNames = async (): Promise<void> => {
    if (vault && !(await vault.restore())) fail(OTHER_NAMES);
  };
  const onState = (isUp: boolean): void => {
    if (!isUp) return log.warn({ redis: address }, 'Redis is away');
    log.info({ redis: address }, 'Redis is back');
    keepNames().catch((error: unknown) => log.warn(traceOf(error), 'The names in Redis could not be looked at'));
  };
  const db = await reach(config, onState);
  try {
    const dangers = refuseUnsafe(await askRedis(db), allowVolatile);
    for (const { says } of dangers) log.warn({ redis: address }, says);
    vault = await openVault(db, config.keys);
    const parts = { db, vault, clock };
    const onRefused = (): void =>
      log.warn(
        { redis: address },
        'Redis does not let us rewrite its append-only file: run redis-cli BGREWRITEAOF daily',
      );
    const cabinet = createRedisCabinet(parts);
    const once = createRedisOnce(parts);
    const isCopied = createCopied(db);
    const rewriter = createRewriter({ db, clock, onRefused });
    const may = dangers.length > 0 ? '; it may lose them (--allow-volatile)' : '';
    return {
      sessions: createRedisSessionStore(parts),
      receipts: createRedisReceipts(parts),
      tallies: createRedisTallies(parts),
      signatures: createRedisSignatures(parts),
      followUps: createRedisFollowUps(parts),
      campaigns: createRedisCampaigns(parts),
      cabinet,
      once,
      letterKey: vault.derive('letters'),
      redis: { db, vault, url: config.url },
      says: `in Redis at ${address}, sealed with the key ${config.keys[0]!.id}${may}`,
      forgotten: () => rewriter.ask(),
      async tidy() {
        await Promise.all([rewriter.round(), keepNames()]);
      },
      async sweepOverstayers() {
        if ((await cabinet.get(SWEPT)) !== undefined || !(await once.first(SWEPT, SWEEPING_MS))) return;
        const late = (await sweepOverstayers(parts)).filter(({ overstaying }) => overstaying > 0);
        for (const { drawer, overstaying } of late) log.error({ drawer, overstaying }, 'Something was kept too long');
        // What has run out stands in the append-only file, too.
        await rewriter.ask();
        await cabinet.put(SWEPT, String(clock()), SWEPT_MS);
      },
      health: async () => await redisHealth({ db, clock, isCopied }),
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw redisAway(error, config);
  }
}

async function reach(config: RedisConfig, onState: (isUp: boolean) => void): Promise<Db> {
  try {
    return await connect({ url: config.url, name: clientName(config.keys), onState });
  } catch (error) {
    throw redisAway(error, config);
  }
}
