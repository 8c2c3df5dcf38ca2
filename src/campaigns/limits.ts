/** A list of more than this nobody reads. */
export const MOST_CAMPAIGNS = 100;

/** Versions kept of one campaign, the newest among them. */
export const MOST_VERSIONS = 20;

/** What is untouched for so long, in milliseconds, goes: a year and a month. */
export const KEPT_MS = 400 * 24 * 3_600_000;
