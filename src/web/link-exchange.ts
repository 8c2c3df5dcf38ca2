import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { HttpBindings } from '@hono/node-server';
import { createLimiter } from './limiter.ts';
import type { PrivateParts, WebParts } from './parts.ts';
import { LINK_MS } from './private-links.ts';
import { remoteOf } from './security.ts';
import { unseal, type Note, type NoteFor, type OrganiseNote, type ReadNote } from './sealed-note.ts';

type Here = Context<{ Bindings: HttpBindings }>;
type Link = 'link' | 'organise-link';

/** Why a link is good for nothing. `many`: too many such came from one address. */
export type BadLink = 'late' | 'wrong' | 'used' | 'many';

/** A signed link that is good once, for a cookie. Opening it uses nothing up: programs open links, too. */
export interface LinkExchange<L extends Link> {
  /** The link in the address. `in`: it is old, and this browser has the cookie of the same person still. */
  read(c: Here): NoteFor<L> | BadLink | 'in';
  /** Uses the link up and gives the browser its cookie, unless it is in already; answers why it does not let somebody in. */
  exchange(c: Here): Promise<BadLink | undefined>;
}

export interface ExchangeParts<L extends Link> extends Pick<PrivateParts, 'key' | 'once' | 'publicUrl'> {
  readonly link: L;
  readonly cookie: CookieParts<L>;
  readonly clock: WebParts['clock'];
  readonly newId: WebParts['newId'];
}

/** Its name, where it is sent to, how long it is good for, in milliseconds, and how what stands in it is written and read. */
interface CookieParts<L extends Link> {
  readonly name: string;
  readonly path: string;
  readonly ms: number;
  readonly seal: (note: NoteFor<L>) => string;
  readonly unseal: (text: string) => ReadNote<L>;
}

/** Links that are not good, from one address, in a minute. */
const BAD_LINKS = 30;
const MINUTE_MS = 60_000;

export function createLinkExchange<L extends Link>(parts: ExchangeParts<L>): LinkExchange<L> {
  const { link, cookie, key, once, publicUrl, clock, newId } = parts;
  const badLinks = createLimiter(BAD_LINKS, MINUTE_MS, clock);
  const isIn = (c: Here, note: NoteFor<L>): boolean => {
    const found = cookie.unseal(getCookie(c, cookie.name) ?? '');
    return found.kind === 'good' && isForSame(found.note, note);
  };
  const read = (c: Here): NoteFor<L> | BadLink | 'in' => {
    const found = unseal(c.req.param('token') ?? '', link, key, clock());
    if (found.kind === 'good') return found.note;
    if (found.kind === 'late' && isIn(c, found.note)) return 'in';
    return badLinks.allows(remoteOf(c.env.incoming)) ? found.kind : 'many';
  };
  return {
    read,
    async exchange(c) {
      const note = read(c);
      if (note === 'in') return undefined;
      if (typeof note === 'string') return note;
      if (!(await once.first(note.id, LINK_MS))) return isIn(c, note) ? undefined : 'used';
      const fresh = { ...note, id: newId(), until: clock() + cookie.ms };
      setCookie(c, cookie.name, cookie.seal(fresh), {
        path: cookie.path,
        httpOnly: true,
        sameSite: 'Strict',
        secure: publicUrl.startsWith('https:'),
        maxAge: cookie.ms / 1000,
      });
      return undefined;
    },
  };
}

const isForSame = (one: Note | OrganiseNote, other: Note | OrganiseNote): boolean =>
  one.person === other.person && communityOf(one) === communityOf(other);

const communityOf = (note: Note | OrganiseNote) => ('community' in note ? note.community : undefined);
