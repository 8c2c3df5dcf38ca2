import * as z from 'zod';

/** Characters. Shorter ones were cut off while copying; no platform gives out any. */
const TOKEN_LEAST = 20;
const SECRET_LEAST = 32;

/** A setting that nobody may guess, and that whoever runs this makes up. */
export const ownSecret = () =>
  longerThan(SECRET_LEAST, 'Make one with: node -p "crypto.randomBytes(32).toString(\'base64url\')"');

/** A setting that a platform gave out. */
export const platformToken = () => longerThan(TOKEN_LEAST, "Copy all of it from the platform's page again.");

const longerThan = (least: number, mend: string) =>
  z
    .string()
    .min(least, `is too short: it needs ${String(least)} characters or more. ${mend}`)
    .optional();
