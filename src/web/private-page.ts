import { Hono, type Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { HttpBindings } from '@hono/node-server';
import { createApi, type ApiParts } from './api.ts';
import { createLimiter } from './limiter.ts';
import { continuePage, letterPage, refusalPage, refusalSays, type Refusal } from './pages/private.ts';
import type { PrivateParts, WebApp, WebDoor, WebParts } from './parts.ts';
import { LINK_MS } from './private-links.ts';
import { languageOf, remoteOf } from './security.ts';
import { seal, unseal, type Note } from './sealed-note.ts';
import { byPrivateCookie, PRIVATE_COOKIE } from './who.ts';

type Here = Context<{ Bindings: HttpBindings }>;

/** As long as a letter takes; then the chat's button makes a new link. */
const COOKIE_MS = 2 * 3_600_000;
const MINUTE_MS = 60_000;
/** Links that are not good, from one address, and requests of one person, in a minute. */
const BAD_LINKS = 30;
const REQUESTS = 600;

const STATUS = { late: 410, used: 410, wrong: 404, closed: 401, many: 429 } as const satisfies Record<Refusal, number>;

/** Under `/d`: the page behind the link, the exchange of the link for a cookie, and the letter itself. */
export function createPrivatePage(
  parts: Omit<ApiParts, 'identify' | 'base'> & Pick<WebParts, 'clock'>,
  secret: PrivateParts,
): WebDoor {
  const { clock, newId } = parts;
  const { key, once, publicUrl } = secret;
  const page: WebApp = new Hono<{ Bindings: HttpBindings }>();
  const identify = byPrivateCookie(key, clock);
  const badLinks = createLimiter(BAD_LINKS, MINUTE_MS, clock);
  const requests = createLimiter(REQUESTS, MINUTE_MS, clock);
  const read = (c: Here): Note | Refusal => {
    const found = unseal(c.req.param('token') ?? '', 'link', key, clock());
    if (found.kind === 'good') return found.note;
    return badLinks.allows(remoteOf(c.env.incoming)) ? found.kind : 'many';
  };

  const api = createApi({ ...parts, identify, base: '/d/api', allows: (person) => requests.allows(person) });
  page.route('/api', api.app);
  page.get('/letter', async (c) => {
    const asked = identify(c.env.incoming, undefined);
    if (asked.kind === 'nobody') return c.html(refusalPage('closed', languageOf(c.env.incoming)), STATUS.closed);
    const { session } = await parts.conversation.look(asked.who);
    return c.html(letterPage(session.language));
  });
  page.get('/:token', (c) => {
    const link = read(c);
    return typeof link === 'string'
      ? c.html(refusalPage(link, languageOf(c.env.incoming)), STATUS[link])
      : c.html(continuePage(languageOf(c.env.incoming)));
  });
  page.post('/:token', async (c) => {
    const link = read(c);
    const refused = typeof link === 'string' ? link : (await once.first(link.id, LINK_MS)) ? undefined : 'used';
    if (typeof link === 'string' || refused !== undefined) {
      const why = refused ?? 'wrong';
      return c.json({ says: refusalSays(why, languageOf(c.env.incoming)) }, STATUS[why]);
    }
    const cookie = seal({ person: link.person, id: newId(), until: clock() + COOKIE_MS }, 'cookie', key);
    setCookie(c, PRIVATE_COOKIE, cookie, {
      path: '/d',
      httpOnly: true,
      sameSite: 'Strict',
      secure: publicUrl.startsWith('https:'),
      maxAge: COOKIE_MS / 1000,
    });
    return c.json({ to: '/d/letter' });
  });
  return { posts: api.posts, app: page };
}
