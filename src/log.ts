import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>;

/** A line is a fixed sentence with facts beside it. No fact may be a name, an address, an e-mail, or text of a letter. */
export function createLog({ logLevel }: Pick<Config, 'logLevel'>, to?: DestinationStream): Log {
  const options = { level: logLevel, base: undefined, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  return to ? pino(options, to) : pino(options);
}
