import { DiscordAPIError } from 'discord.js';

/** The token was not taken, or discord.js dropped it after that. */
export const isTokenLost = (error: unknown): boolean =>
  statusOf(error) === 401 || (error instanceof Error && error.message.startsWith('Expected token to be set'));

/** Of HTTP; undefined where no answer came. */
export const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined;

/** What node calls a trouble of the network; undefined for everything else. */
export const networkCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** Discord's own number for what went wrong; undefined for what did not come from Discord. */
export const codeOf = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : undefined;

/** Something in a message is not as Discord takes it: sent again it would be refused again. */
export const isBodyRefused = (error: unknown): boolean =>
  statusOf(error) === 413 || codeOf(error) === CODES.invalidBody || codeOf(error) === CODES.emptyMessage;

/** Those that have a meaning here. */
export const CODES = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  unknownWebhook: 10_015,
  /** Too late with the first answer, or somebody else answered. */
  unknownInteraction: 10_062,
  alreadyAnswered: 40_060,
  /** Somebody who installed the app for themselves alone has had their five messages after the first. */
  noMoreFollowUps: 40_094,
  /** We may not see the channel, or not do this in it. */
  missingAccess: 50_001,
  missingPermissions: 50_013,
  emptyMessage: 50_006,
  cannotWriteTo: 50_007,
  /** We are on no server with them, as with people who installed the app for themselves alone. */
  noServerInCommon: 50_278,
  archivedThread: 50_083,
  /** Only who may manage threads opens it again. */
  lockedThread: 160_005,
  invalidBody: 50_035,
  /** The token of an interaction has had its 15 minutes. */
  tokenOver: 50_027,
} as const;
