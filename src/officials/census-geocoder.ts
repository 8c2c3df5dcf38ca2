import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Geocoded } from '../core/official/civic.ts';
import { readGeocoderReply } from '../core/official/geocoder-reply.ts';
import type { StreetQuestion } from '../core/official/street-question.ts';
import { createBreaker } from './breaker.ts';
import { problemWithAddress } from './sources.ts';
import { createTurns } from './turns.ts';

/** Places a street address. Answers everything with a value: it never throws, and no answer of its own repeats the address. */
export interface Geocoder {
  geocode(question: StreetQuestion): Promise<Geocoded>;
}

export interface GeocoderOptions {
  readonly fetch?: typeof fetch;
  /** Default: the Census Bureau's. */
  readonly baseUrl?: string;
  readonly clock?: () => Date;
  readonly random?: () => number;
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** For one try; 10 s unless told. */
  readonly timeoutMs?: number;
}

const CENSUS_GEOCODER = 'https://geocoding.geo.census.gov';

const TIMEOUT_MS = 10_000;
const TRIES = 3;
const FIRST_PAUSE_MS = 400;
const AT_ONCE = 2;
/** A whole reply is 2 to 10 KB. */
const MAX_BYTES = 1_000_000;
const BREAK_AFTER = 5;
const BREAK_MS = 60_000;

/** Two questions at a time, two retries with jitter, a breaker; the vintage and layer are the question's own. */
export function createCensusGeocoder(options: GeocoderOptions = {}): Geocoder {
  const clock = options.clock ?? (() => new Date());
  const baseUrl = options.baseUrl ?? CENSUS_GEOCODER;
  if (problemWithAddress(baseUrl)) throw new Error('The geocoder has an address that is not https');
  const turns = createTurns(AT_ONCE);
  const breaker = createBreaker(BREAK_AFTER, BREAK_MS, clock);
  const parts: Parts = {
    baseUrl,
    fetch: options.fetch ?? fetch,
    random: options.random ?? Math.random,
    sleep: options.sleep ?? ((ms) => sleepFor(ms)),
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    mayTry: () => breaker.mayTry(),
  };
  return {
    geocode: (question) =>
      turns(async () => {
        const { answer, service } = await tryThrice(question, parts);
        if (service === 'well') breaker.worked();
        if (service === 'ill') breaker.failed();
        return answer;
      }),
  };
}

interface Parts extends Required<Pick<GeocoderOptions, 'fetch' | 'baseUrl' | 'random' | 'sleep' | 'timeoutMs'>> {
  mayTry(): boolean;
}

interface Outcome {
  readonly answer: Geocoded;
  readonly service: 'well' | 'ill' | 'not asked';
}

async function tryThrice(question: StreetQuestion, parts: Parts): Promise<Outcome> {
  if (!parts.mayTry()) return { answer: { kind: 'down' }, service: 'not asked' };
  let answer: Geocoded = { kind: 'down' };
  for (let tries = 1; tries <= TRIES; tries += 1) {
    answer = await ask(question, parts);
    if (!isPassing(answer)) return { answer, service: 'well' };
    if (tries < TRIES) await parts.sleep(FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + parts.random()));
  }
  return { answer, service: 'ill' };
}

/** What another try may mend. */
function isPassing({ kind }: Geocoded): boolean {
  return kind === 'down' || kind === 'timeout' || kind === 'error';
}

async function ask(question: StreetQuestion, { fetch: get, baseUrl, timeoutMs }: Parts): Promise<Geocoded> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), timeoutMs);
  try {
    const response = await get(addressOf(question, baseUrl), {
      headers: { accept: 'application/json', 'user-agent': 'redress' },
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: giveUp.signal,
    });
    return await read(response, question);
  } catch {
    // What was thrown may hold the address, so nothing of it is kept.
    return { kind: giveUp.signal.aborted ? 'timeout' : 'down' };
  } finally {
    clearTimeout(timer);
    giveUp.abort();
  }
}

function addressOf(question: StreetQuestion, baseUrl: string): URL {
  const { street, city, state, zip, expected } = question;
  const url = new URL('/geocoder/geographies/onelineaddress', baseUrl);
  const lastLine = [state, zip].filter((part) => part !== undefined).join(' ');
  const address = [street, city, lastLine].filter((part) => part !== undefined && part !== '').join(', ');
  url.search = new URLSearchParams({
    address,
    benchmark: 'Public_AR_Current',
    vintage: expected.vintage,
    layers: expected.layer,
    format: 'json',
  }).toString();
  return url;
}

async function read(response: Response, { expected }: StreetQuestion): Promise<Geocoded> {
  if (response.status >= 500 || response.status === 429) return { kind: 'down' };
  if (response.status === 400) return { kind: 'refused' };
  if (response.status !== 200) return { kind: 'error' };
  const text = await readCapped(response);
  if (text === undefined) return { kind: 'error' };
  try {
    return readGeocoderReply(JSON.parse(text), expected);
  } catch {
    return { kind: 'error' };
  }
}

/** Undefined above the cap, and for a reply that breaks off. */
async function readCapped(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
