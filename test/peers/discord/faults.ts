import type { Answer } from './answer.ts';

/** What a request meets instead of an answer. */
export type Fault =
  /** 429, of this route alone or of everything. */
  | { readonly kind: 'too-many'; readonly retryAfterMs: number; readonly isGlobal?: boolean }
  /** 500, 503, 401... and nothing is done. */
  | { readonly kind: 'status'; readonly status: number; readonly code?: number }
  /** The connection breaks before anything is done. */
  | { readonly kind: 'reset' }
  /** It is done, and before it is answered the connection breaks, or somebody between answers with this status. */
  | { readonly kind: 'lost'; readonly status?: number }
  /** It is done when `until` settles, and answered then. */
  | { readonly kind: 'held'; readonly until: Promise<void> };

export interface Bucket {
  readonly limit: number;
  readonly windowMs: number;
}

export interface Faults {
  /** The next `times` requests whose `METHOD /path/{as}/described` holds or matches `which`. */
  next(which: string | RegExp, fault: Fault, times?: number): void;
  /** From now on `limit` requests in a window (real time), told in headers as Discord tells them; undefined: no longer. */
  bucket(which: string | RegExp, bucket: Bucket | undefined): void;
  /** Holds the next such request: `asked` settles when it has come, `release` lets it be done. */
  hold(which: string | RegExp): { readonly asked: Promise<void>; release(): void };
  clear(): void;
}

interface Waiting {
  readonly which: string | RegExp;
  readonly fault: Fault;
  left: number;
  readonly met?: () => void;
}

export interface FaultBox extends Faults {
  meet(route: string): Fault | undefined;
  /** Headers of the bucket, and the 429 where it is empty. */
  take(route: string): { headers: Record<string, string>; refused?: Answer };
}

const isMeant = (which: string | RegExp, route: string): boolean =>
  typeof which === 'string' ? route.includes(which) : which.test(route);

export function createFaults(): FaultBox {
  let waiting: Waiting[] = [];
  let buckets: { which: string | RegExp; bucket: Bucket; taken: number; since: number }[] = [];
  return {
    next: (which, fault, times = 1) => void waiting.push({ which, fault, left: times }),
    bucket: (which, bucket) => {
      buckets = buckets.filter((one) => String(one.which) !== String(which));
      if (bucket) buckets.push({ which, bucket, taken: 0, since: 0 });
    },
    hold: (which) => {
      const held = withResolvers();
      const asked = withResolvers();
      waiting.push({ which, fault: { kind: 'held', until: held.promise }, left: 1, met: asked.resolve });
      return { asked: asked.promise, release: held.resolve };
    },
    clear: () => {
      waiting = [];
      buckets = [];
    },
    meet: (route) => {
      const found = waiting.find((one) => one.left > 0 && isMeant(one.which, route));
      if (!found) return undefined;
      found.left -= 1;
      found.met?.();
      return found.fault;
    },
    take: (route) => {
      const found = buckets.find(({ which }) => isMeant(which, route));
      if (!found) return { headers: {} };
      const now = Date.now();
      const { limit, windowMs } = found.bucket;
      if (now - found.since >= windowMs) Object.assign(found, { since: now, taken: 0 });
      const isEmpty = found.taken >= limit;
      if (!isEmpty) found.taken += 1;
      const afterMs = found.since + windowMs - now;
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(limit - found.taken),
        'x-ratelimit-reset': String((now + afterMs) / 1000),
        'x-ratelimit-reset-after': String(afterMs / 1000),
        'x-ratelimit-bucket': String(found.which),
      };
      return isEmpty ? { headers, refused: tooMany({ retryAfterMs: afterMs }) } : { headers };
    },
  };
}

/** The header has whole seconds, the body fractions of one. */
export function tooMany({ retryAfterMs, isGlobal = false }: { retryAfterMs: number; isGlobal?: boolean }): Answer {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfterMs / 1000, global: isGlobal },
    headers: {
      'retry-after': String(Math.ceil(retryAfterMs / 1000)),
      'x-ratelimit-scope': isGlobal ? 'global' : 'user',
      ...(isGlobal && { 'x-ratelimit-global': 'true' }),
    },
  };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
