import { getCookie, setCookie } from 'hono/cookie';
import type { Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { CommunityId, PersonId } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { WebParts } from './parts.ts';
import { refusalSays } from './pages/private.ts';
import { isOnThisComputer, languageOf } from './security.ts';
import { unseal } from './sealed-note.ts';

type Here = Context<{ Bindings: HttpBindings }>;

/** Who asks; else why nobody can be told, as one sentence. */
export type Asked =
  /** `isNew`: their cookie is on its way with this answer. */
  | { readonly kind: 'person'; readonly who: Present; readonly isNew?: true }
  | { readonly kind: 'nobody'; readonly status: 400 | 401; readonly says: string };

/** `named`: the person that the request names itself. */
export type Identify = (c: Here, named: string | undefined) => Asked;

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
  return (c, named) => {
    const cookie = getCookie(c, PLAYGROUND_COOKIE);
    if (isPerson(cookie)) {
      return named === undefined || named === cookie
        ? { kind: 'person', who: present(c, cookie) }
        : nobody('Leave out "person": this browser has one already.');
    }
    if (c.req.header('origin') !== undefined && named === undefined) {
      const person = PersonId.parse(`web:${newId()}`);
      setCookie(c, PLAYGROUND_COOKIE, person, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: WEEK_S });
      return { kind: 'person', who: present(c, person), isNew: true };
    }
    if (!isPerson(named))
      return nobody('Name a "person", such as "web:tester-1": "web:" and 8 to 64 letters, digits, - or _.');
    if (!isOnThisComputer(c)) return nobody('Only programs on this computer may name a person.');
    return { kind: 'person', who: present(c, named) };
  };
}

const present = (c: Here, person: PersonId): Present => ({
  person,
  community: PLAYGROUND,
  organiser: isOnThisComputer(c),
  language: languageOf(c),
});

/** On the private page the person is whoever the sealed cookie says; the request names nobody. */
export function byPrivateCookie(key: Uint8Array, clock: WebParts['clock']): Identify {
  return (c, named) => {
    const read = unseal(getCookie(c, PRIVATE_COOKIE) ?? '', 'cookie', key, clock());
    if (read.kind === 'good' && named === undefined) return { kind: 'person', who: { person: read.note.person } };
    return nobody(refusalSays('closed', languageOf(c)), 401);
  };
}

const nobody = (says: string, status: 400 | 401 = 400): Asked => ({ kind: 'nobody', status, says });
