import { Redis, type RedisOptions } from 'ioredis';
import { LINK, TIMEOUT_MS } from './link.ts';
import { entryOf } from './trouble.ts';

/** What fails, fails within two seconds. */
const ADD: RedisOptions = { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: TIMEOUT_MS };
/** Waits for as long as Redis is away. */
const WORK: RedisOptions = { maxRetriesPerRequest: null };

export interface QueueClient {
  readonly client: Redis;
  /** Ends it at once, with those that BullMQ made of it: closed by BullMQ they would wait for a Redis that is away. */
  readonly end: () => void;
}

/** A client as BullMQ wants it, connected. Rejects with a StoreAway when the first attempt fails. */
export async function queueClient(url: string, use: 'add' | 'work'): Promise<QueueClient> {
  const client = new Redis(url, {
    ...LINK,
    ...(use === 'add' ? ADD : WORK),
  });
  const all = [client];
  const duplicate = client.duplicate.bind(client);
  client.duplicate = (options) => {
    const made = duplicate(options);
    all.push(made);
    return made;
  };
  const end = (): void => all.filter(({ status }) => status !== 'end').forEach((one) => one.disconnect());
  const entry = entryOf(client);
  try {
    await client.connect();
    return { client, end };
  } catch (error) {
    end();
    throw entry.explained(error);
  }
}
