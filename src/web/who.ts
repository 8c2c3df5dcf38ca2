import { parse, serialize } from 'hono/utils/cookie';
import { CommunityId, PersonId } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { Asked } from '../post.ts';
import type { WebParts } from './parts.ts';
import { refusalSays } from './pages/private.ts';
import { REFUSALS, type Refused } from './refusals.ts';
import { isOnThisComputer, languageOf } from './security.ts';
import { unseal } from './sealed-note.ts';

/** Who asks; else why nobody can be told, as one sentence. */
export type Identified =
  /** `cookie`: the text of a `Set-Cookie` by which a new one will be known. */
  | { readonly kind: 'person'; readonly who: Present; readonly cookie?: string }
  | { readonly kind: 'nobody'; readonly status: 400 | 401; readonly says: string };

/** `named`: the person that the request names itself. */
export type Identify = (asked: Asked, named: string | undefined) => Identified;

/** The playground is a community of its own, and whoever sits at this very computer runs it. */
const PLAYGROUND = CommunityId.parse('web:playground');

const WEB_PERSON = /^web:[A-Za-z0-9_-]{8,64}$/;
const isPerson = (named: string | undefined): named is PersonId => named !== undefined && WEB_PERSON.test(named);
export const PLAYGROUND_COOKIE = 'redress';
export const PRIVATE_COOKIE = 'redress-page';
/** A browser's playground forgets its person after this; its letters are gone by then. */
const WEEK_S = 7 * 24 * 3600;

/**
 * In the playground a browser is known by its cookie, which is made at its first request. A program on this computer may
 * name its person instead; nobody else can.
 */
export function byPlaygroundCookie(newId: () => string): Identify {
  return (asked, named) => {
    const cookie = cookieIn(asked, PLAYGROUND_COOKIE);
    if (isPerson(cookie)) {
      return named === undefined || named === cookie
        ? { kind: 'person', who: present(asked, cookie) }
        : unnamed(asked, 'hasPerson');
    }
    if (asked.headers.origin !== undefined && named === undefined) {
      const person = PersonId.parse(`web:${newId()}`);
      const options = { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: WEEK_S } as const;
      return {
        kind: 'person',
        who: present(asked, person),
        cookie: serialize(PLAYGROUND_COOKIE, person, options),
      };
    }
    if (!isPerson(named)) return unnamed(asked, 'noPerson');
    if (!isOnThisComputer(asked)) return unnamed(asked, 'notHere');
    return { kind: 'person', who: present(asked, named) };
  };
}

const present = (asked: Asked, person: PersonId): Present => ({
  person,
  community: PLAYGROUND,
  organiser: isOnThisComputer(asked),
  language: languageOf(asked),
});

/** On the private page, where there are only forms, the person is whoever the sealed cookie says; the request names nobody. */
export function byPrivateCookie(key: Uint8Array, clock: WebParts['clock']): Identify {
  return (asked, named) => {
    const read = unseal(cookieIn(asked, PRIVATE_COOKIE) ?? '', 'cookie', key, clock());
    if (read.kind === 'good' && named === undefined)
      return { kind: 'person', who: { person: read.note.person, manner: 'form' } };
    return { kind: 'nobody', status: 401, says: refusalSays('closed', languageOf(asked)) };
  };
}

const unnamed = (asked: Asked, why: Refused): Identified => ({
  kind: 'nobody',
  status: 400,
  says: REFUSALS[languageOf(asked)][why],
});

const cookieIn = ({ headers }: Asked, name: string): string | undefined =>
  headers.cookie === undefined ? undefined : parse(headers.cookie, name)[name];
