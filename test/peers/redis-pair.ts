import { until } from '../fixtures/until.ts';
import { redisPeer } from './redis.ts';
import { tcpProxy } from './tcp-proxy.ts';

/** A Redis with a replica, and the address under which whichever is the primary is found. */
export interface RedisPair {
  readonly url: string;
  /** What the primary writes from now on the replica does not get, or gets again. */
  readonly lag: (is: boolean) => Promise<void>;
  /** The primary is gone, with all that it alone had. */
  readonly failover: () => Promise<void>;
}

const ONLINE = /state=online/;

/** Ends when the tests of the file do. */
export async function redisPair(): Promise<RedisPair> {
  const [primary, replica] = await Promise.all([redisPeer(['repl-diskless-sync-delay 0']), redisPeer()]);
  const line = await tcpProxy(primary.port);
  const door = await tcpProxy(primary.port);
  const db = await replica.db();
  await db.call('REPLICAOF', '127.0.0.1', line.port);
  const stands = async (how: RegExp): Promise<void> => {
    await until(
      async () => String(await (await primary.db()).call('INFO', 'replication')),
      (info) => how.test(info),
    );
  };
  await stands(ONLINE);
  return {
    url: `redis://127.0.0.1:${String(door.port)}`,
    async lag(is) {
      line.slow(is ? 3_600_000 : 0);
      if (is) return;
      line.cut();
      await stands(ONLINE);
    },
    async failover() {
      await primary.kill();
      await db.call('REPLICAOF', 'NO', 'ONE');
      door.leadTo(replica.port);
    },
  };
}
