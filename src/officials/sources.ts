import { UserError } from '../core/errors.ts';
import { isLoopback } from './loopback.ts';

const MB = 1_000_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** One thing that is downloaded. `url` absent: there is no public address we know of, so it is off until one is set. */
export interface Source {
  readonly setting: string;
  readonly url?: string;
  /** The most we read, counted after decoding. */
  readonly maxBytes: number;
  readonly refreshMs: number;
  /** As it is called in a sentence. */
  readonly called: string;
  /** The approximate table does not say which Congress it is for; whoever sets another address may vouch for one. */
  readonly congress?: number;
}

export const sourceIds = [
  'members',
  'senate-forms',
  'house-forms',
  'offices',
  'zips',
  'zips-next',
  'zips-approximate',
  'members-past',
] as const;
export type SourceId = (typeof sourceIds)[number];
export type Sources = Readonly<Record<SourceId, Source>>;

const usual: Sources = {
  members: {
    setting: 'REDRESS_MEMBERS_URL',
    url: 'https://unitedstates.github.io/congress-legislators/legislators-current.json',
    maxBytes: 10 * MB,
    refreshMs: DAY,
    called: 'the list of members of Congress',
  },
  'senate-forms': {
    setting: 'REDRESS_SENATE_FORMS_URL',
    url: 'https://www.senate.gov/general/contact_information/senators_cfm.xml',
    maxBytes: 2 * MB,
    refreshMs: DAY,
    called: "the Senate's contact page",
  },
  'house-forms': {
    setting: 'REDRESS_HOUSE_FORMS_URL',
    maxBytes: 2 * MB,
    refreshMs: 7 * DAY,
    called: 'the list of House contact forms',
  },
  offices: {
    setting: 'REDRESS_OFFICES_URL',
    url: 'https://unitedstates.github.io/congress-legislators/legislators-district-offices.json',
    maxBytes: 10 * MB,
    refreshMs: 7 * DAY,
    called: 'the list of district offices',
  },
  zips: {
    setting: 'REDRESS_ZIPS_URL',
    url: 'https://www2.census.gov/geo/docs/maps-data/data/rel2020/cd-sld/tab20_cd11920_zcta520_natl.txt',
    maxBytes: 12 * MB,
    refreshMs: 30 * DAY,
    called: "the Census Bureau's ZIP table",
  },
  // No address is known yet; set one to have the lines of the next Congress at hand before it is seated.
  'zips-next': {
    setting: 'REDRESS_ZIPS_NEXT_URL',
    maxBytes: 12 * MB,
    refreshMs: 30 * DAY,
    called: "the Census Bureau's ZIP table for the next Congress",
  },
  'zips-approximate': {
    setting: 'REDRESS_ZIPS_APPROXIMATE_URL',
    url: 'https://raw.githubusercontent.com/OpenSourceActivismTech/us-zipcodes-congress/master/zccd.csv',
    maxBytes: 3 * MB,
    refreshMs: 30 * DAY,
    called: 'the approximate ZIP table',
  },
  // Names in old press releases are looked up in it; nobody is written to by it.
  'members-past': {
    setting: 'REDRESS_MEMBERS_PAST_URL',
    url: 'https://unitedstates.github.io/congress-legislators/legislators-historical.csv',
    maxBytes: 5 * MB,
    refreshMs: 30 * DAY,
    called: 'the list of past members of Congress',
  },
};

/** The usual addresses, each replaced by its setting; `off` switches one off. Throws a UserError that says all there is to mend. */
export function readSources(env: NodeJS.ProcessEnv): Sources {
  const congress = env.REDRESS_ZIPS_APPROXIMATE_CONGRESS;
  const mistakes = sourceIds.flatMap((id) => mistakeIn(usual[id], env) ?? []);
  if (congress && !/^1[12]\d$/.test(congress))
    mistakes.push('REDRESS_ZIPS_APPROXIMATE_CONGRESS is the number of a Congress, like 119.');
  if (mistakes.length > 0) throw new UserError('settings', mistakes.join('\n'));
  const chosen = sourceIds.map((id) => [id, withSetting(usual[id], env[usual[id].setting])] as const);
  const sources = Object.fromEntries(chosen) as Record<SourceId, Source>;
  const approximate = sources['zips-approximate'];
  return { ...sources, 'zips-approximate': congress ? { ...approximate, congress: Number(congress) } : approximate };
}

function mistakeIn({ setting }: Source, env: NodeJS.ProcessEnv): string | undefined {
  const value = env[setting];
  const problem = !value || value === 'off' ? undefined : problemWithAddress(value);
  return problem && `${setting}: ${problem}`;
}

function withSetting(source: Source, value: string | undefined): Source {
  return value ? { ...source, url: value === 'off' ? undefined : value } : source;
}

/** Why we will not download from here; undefined when we will. The address itself is not repeated: it may hold a key. */
export function problemWithAddress(value: string): string | undefined {
  if (!URL.canParse(value)) return 'this is not an address. Write it in full, like https://example.org/file.json.';
  const url = new URL(value);
  if (url.username || url.password) return 'an address may not hold a name and password. Leave them out.';
  if (url.protocol === 'https:') return undefined;
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return undefined;
  return 'only https addresses are used (http on this computer alone). Write it with https://.';
}
