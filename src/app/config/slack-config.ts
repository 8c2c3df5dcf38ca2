import * as z from 'zod';
import { ownSecret, platformToken } from './secret.ts';

export const SlackEnv = z.object({
  SLACK_BOT_TOKEN: platformToken(),
  SLACK_APP_TOKEN: platformToken(),
  SLACK_SIGNING_SECRET: platformToken(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d{4,30}\.\d{4,30}$/, 'is two numbers with a point between: copy it from the app’s page.')
    .optional(),
  SLACK_CLIENT_SECRET: platformToken(),
  SLACK_STATE_SECRET: ownSecret(),
  SLACK_API_URL: z
    .string()
    .regex(/^https?:\/\/[^\s?#]+$/, 'is an address in full, such as https://slack.com/api/.')
    .optional(),
});

type Env = z.infer<typeof SlackEnv> & {
  readonly PUBLIC_URL?: string | undefined;
  readonly REDIS_URL?: string | undefined;
};

/** How Slack is reached: one workspace by its token, or many by installing the app. */
export interface SlackConfig {
  readonly botToken?: string;
  readonly oauth?: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly stateSecret: string;
    readonly publicUrl: string;
  };
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly apiUrl?: string;
}

/** What does not go together, each with what to do. */
export function slackMistakes(env: Env): string[] {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID } = env;
  const isReached = SLACK_APP_TOKEN !== undefined || SLACK_SIGNING_SECRET !== undefined;
  const isOne = SLACK_BOT_TOKEN !== undefined;
  const isMany = SLACK_CLIENT_ID !== undefined;
  if (!isOne && !isMany)
    return isReached
      ? ['SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are of no use without SLACK_BOT_TOKEN. Set it too.']
      : [];
  const name = isOne ? 'SLACK_BOT_TOKEN' : 'SLACK_CLIENT_ID';
  return [
    ...(isOne && isMany ? ['SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for many. Take one out.'] : []),
    ...(isReached
      ? []
      : [`${name} needs SLACK_APP_TOKEN beside it (Socket Mode), or SLACK_SIGNING_SECRET (over HTTP).`]),
    ...(isMany
      ? FOR_MANY.filter((one) => env[one] === undefined).map((one) => `SLACK_CLIENT_ID needs ${one} too.`)
      : []),
  ];
}

/** Installing needs a page that browsers reach, and a store that keeps the tokens. */
const FOR_MANY = ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'PUBLIC_URL', 'REDIS_URL'] as const;

/** Absent without a token or a way to install. */
export function slackOf(env: Env): { readonly slack?: SlackConfig } {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, PUBLIC_URL } = env;
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = env;
  const how = {
    ...(SLACK_APP_TOKEN && { appToken: SLACK_APP_TOKEN }),
    ...(SLACK_SIGNING_SECRET && { signingSecret: SLACK_SIGNING_SECRET }),
    ...(SLACK_API_URL && { apiUrl: SLACK_API_URL }),
  };
  if (SLACK_BOT_TOKEN !== undefined) return { slack: { botToken: SLACK_BOT_TOKEN, ...how } };
  if (!clientId || !clientSecret || !stateSecret || !PUBLIC_URL) return {};
  return { slack: { oauth: { clientId, clientSecret, stateSecret, publicUrl: new URL(PUBLIC_URL).origin }, ...how } };
}
