import { createHash } from 'node:crypto';

/** Names a bot in the store, which a test bot and the real one may share. Nobody can tell from it what the token is. */
export const nameOfToken = (token: string): string => createHash('sha256').update(token).digest('hex').slice(0, 16);
