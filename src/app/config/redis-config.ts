import { UserError } from '../../core/errors.ts';
import { parseKeys, readKeyFile, type Key } from '../../sessions/keys.ts';
import { isLoginReadable, unreadableLogin } from './reach.ts';

export interface RedisConfig {
  readonly url: string;
  /** The newest first; never empty. */
  readonly keys: readonly Key[];
}

/** The settings that Redis needs, read here and nowhere else. */
export const REDIS_SETTINGS = ['REDIS_URL', 'KEYS', 'KEYS_FILE'] as const;

/** Undefined without REDIS_URL. Throws a UserError that says all there is to mend; reads the file that KEYS_FILE names. */
export function readRedisConfig(env: NodeJS.ProcessEnv): RedisConfig | undefined {
  const url = env['REDIS_URL'];
  if (!url) return undefined;
  const mistakes = [wrongAddress(url), ...mistakesIn(() => readKeys(env))].filter((says) => says !== undefined);
  if (mistakes.length > 0) throw new UserError('settings', mistakes.join('\n'));
  return { url, keys: readKeys(env) };
}

/** What a reader of settings says is to be mended, a line each. */
export function mistakesIn(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.message.split('\n');
    throw error;
  }
}

function wrongAddress(url: string): string | undefined {
  if (!isRedisAddress(url)) return 'REDIS_URL is an address such as redis://127.0.0.1:6379. Correct it in .env.';
  return isLoginReadable(url) ? undefined : unreadableLogin('REDIS_URL');
}

/** A host, over TLS with `rediss:`, or the path of a socket on this computer. */
export const isRedisAddress = (url: string): boolean =>
  /^\/[^/?]/.test(url) || (/^rediss?:\/\/[^/]/.test(url) && URL.canParse(url));

/** The keys in KEYS, or in the file that KEYS_FILE names. Throws a UserError when there are none. */
export function readKeys(env: NodeJS.ProcessEnv): readonly Key[] {
  const { KEYS: line, KEYS_FILE: file } = env;
  if (line && file) throw new UserError('settings', 'KEYS and KEYS_FILE are both set. Take one of them out.');
  if (line) return parseKeys(line);
  if (file) return parseKeys(readKeyFile(file));
  throw new UserError('settings', 'KEYS is needed with REDIS_URL. Make the line with: redress keys new');
}

/** Host and port, or the path of the socket, without name and password. */
export function addressOf({ url }: Pick<RedisConfig, 'url'>): string {
  if (url.startsWith('/')) return url.split('?')[0]!;
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || '6379'}`;
}
