import { LogLevel } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Log } from '../log.ts';

/** What Slack's libraries say of themselves holds tokens' ends and what people typed: only that they said something is kept. */
export function slackLogger(log: Log): NonNullable<WebClientOptions['logger']> {
  const quiet = (): void => undefined;
  return {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: () => log.debug({}, 'The Slack library reported an error'),
    setLevel: quiet,
    setName: quiet,
    getLevel: () => LogLevel.ERROR,
  };
}
