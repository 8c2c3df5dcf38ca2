import * as z from 'zod';

const MAKE_ONE = 'Make one with: node -p "crypto.randomBytes(32).toString(\'base64url\')"';
/** Shorter ones were cut off while copying; no platform gives out any. */
export const TOKEN_LEAST = 20;
export const SECRET_LEAST = 32;

/** A setting that nobody may guess. */
export const secret = (least: number) =>
  z
    .string()
    .min(least, `is too short: it needs ${String(least)} characters or more. ${MAKE_ONE}`)
    .optional();
