import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { createApi, type ApiParts } from './api.ts';
import { createLimiter } from './limiter.ts';
import { createLinkExchange } from './link-exchange.ts';
import { continuePage, letterPage, refusalPage, refusalSays, type Refusal } from './pages/private.ts';
import type { PrivateParts, WebApp, WebWays, WebParts } from './parts.ts';
import { languageOf } from './security.ts';
import { seal, unseal } from './sealed-note.ts';
import { byPrivateCookie, PRIVATE_COOKIE } from './who.ts';

/** As long as a letter takes; then the chat's button makes a new link. */
const COOKIE_MS = 2 * 3_600_000;
const MINUTE_MS = 60_000;
/** Requests of one person, in a minute. */
const REQUESTS = 600;

const LETTER = '/d/letter';

const STATUS = { late: 410, used: 410, wrong: 404, closed: 401, many: 429 } as const satisfies Record<Refusal, number>;

/** Under `/d`: the page behind the link, the exchange of the link for a cookie, and the letter itself. */
export function createPrivatePage(
  parts: Omit<ApiParts, 'identify' | 'base'> & Pick<WebParts, 'clock'>,
  secret: PrivateParts,
): WebWays {
  const { clock, newId } = parts;
  const page: WebApp = new Hono<{ Bindings: HttpBindings }>();
  const identify = byPrivateCookie(secret.key, clock);
  const links = createLinkExchange({
    ...secret,
    link: 'link',
    cookie: {
      name: PRIVATE_COOKIE,
      path: '/d',
      ms: COOKIE_MS,
      seal: (note) => seal(note, 'cookie', secret.key),
      unseal: (text) => unseal(text, 'cookie', secret.key, clock()),
    },
    clock,
    newId,
  });
  const requests = createLimiter(REQUESTS, MINUTE_MS, clock);

  const api = createApi({ ...parts, identify, base: '/d/api', allows: (person) => requests.allows(person) });
  page.route('/api', api.app);
  page.get('/letter', async (c) => {
    const asked = identify(c.env.incoming, undefined);
    if (asked.kind === 'nobody') return c.html(refusalPage('closed', languageOf(c.env.incoming)), STATUS.closed);
    const { session } = await parts.conversation.look(asked.who);
    return c.html(letterPage(session.language));
  });
  page.get('/:token', (c) => {
    const link = links.read(c);
    if (link === 'in') return c.redirect(LETTER);
    return typeof link === 'string'
      ? c.html(refusalPage(link, languageOf(c.env.incoming)), STATUS[link])
      : c.html(continuePage(languageOf(c.env.incoming)));
  });
  page.post('/:token', async (c) => {
    const why = await links.exchange(c);
    return why === undefined
      ? c.json({ to: LETTER })
      : c.json({ says: refusalSays(why, languageOf(c.env.incoming)) }, STATUS[why]);
  });
  return { posts: api.posts, app: page };
}
