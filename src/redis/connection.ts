import { Redis } from 'ioredis';
import { Encoded, type Arg } from './encoded.ts';
import { LINK, RETRY_MOST_MS, TIMEOUT_MS } from './link.ts';
import type { Step } from './step.ts';
import { entryOf, isTimeout } from './trouble.ts';

/** One connection to Redis. What cannot be done now rejects with a StoreAway within two seconds, and nothing waits in line. */
export interface Db {
  /** Texts come back as bytes, in lists as deep as the script makes them. */
  run(step: Step, keys: readonly string[], args: readonly Arg[]): Promise<unknown>;
  call(command: string, ...args: readonly Arg[]): Promise<unknown>;
  /** Keys that match, some hundreds at a time; a key may come twice. */
  scan(match: string): AsyncIterable<readonly string[]>;
  isUp(): boolean;
  close(): void;
}

export interface ConnectParts {
  readonly url: string;
  /** Shown by CLIENT LIST. */
  readonly name?: string;
  /** Told at each change. */
  readonly onState?: (isUp: boolean) => void;
}

const BATCH = 500;

/** Connects, and goes on trying whenever the connection is lost. Rejects with a StoreAway when the first attempt fails. */
export async function connect({ url, name, onState }: ConnectParts): Promise<Db> {
  const client = new Redis(url, {
    ...(name !== undefined && { connectionName: name }),
    ...LINK,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: TIMEOUT_MS,
    maxLoadingRetryTime: RETRY_MOST_MS,
  });
  const entry = entryOf(client);
  try {
    await client.connect();
  } catch (error) {
    client.disconnect();
    throw entry.explained(error);
  }
  let wasUp = true;
  const turned = (isUp: boolean): void => {
    if (isUp !== wasUp) onState?.(isUp);
    wasUp = isUp;
  };
  client.on('ready', () => turned(true));
  // A connection that we end ourselves has no next attempt.
  client.on('reconnecting', () => turned(false));
  return dbOn(client, entry.explained);
}

function dbOn(client: Redis, explained: (error: unknown) => Error): Db {
  const failed = (error: unknown): Error => {
    // A server that hangs: commands fail at once until a new connection is answered.
    if (isTimeout(error) && client.status === 'ready') client.disconnect(true);
    return explained(error);
  };
  const call = async (command: string, ...args: readonly Arg[]): Promise<unknown> => {
    try {
      return await client.sendCommand(new Encoded(command, args));
    } catch (error) {
      throw failed(error);
    }
  };
  return {
    call,
    async run({ sha, lua }, keys, args) {
      const rest = [keys.length, ...keys, ...args];
      try {
        return await client.sendCommand(new Encoded('EVALSHA', [sha, ...rest]));
      } catch (error) {
        // A server that was started anew has not seen the script yet; EVAL also leaves it there.
        if (error instanceof Error && error.message.startsWith('NOSCRIPT')) return await call('EVAL', lua, ...rest);
        throw failed(error);
      }
    },
    async *scan(match) {
      let cursor = '0';
      do {
        const [next, keys] = (await call('SCAN', cursor, 'MATCH', match, 'COUNT', BATCH)) as [Buffer, Buffer[]];
        cursor = String(next);
        yield keys.map(String);
      } while (cursor !== '0');
    },
    isUp: () => client.status === 'ready',
    close: () => client.disconnect(),
  };
}
