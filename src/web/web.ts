import { setMaxListeners } from 'node:events';
import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { Language, PersonId } from '../core/ids.ts';
import type { Post } from '../post.ts';
import { createApi } from './api.ts';
import { createAssets } from './assets.ts';
import { createFiles } from './files.ts';
import { createOrganise } from './organise.ts';
import { createIssuePages } from './issue-pages.ts';
import { noSuchPage, plainPage, playgroundNav } from './pages/layout.ts';
import { playgroundPage } from './pages/playground.ts';
import { PASTE_BYTES } from './pages/release.ts';
import { privacyPage } from './pages/privacy.ts';
import { createMistake } from './mistakes.ts';
import type { WebApp, WebDoor, WebParts, WebWays } from './parts.ts';
import { createPrivateLinks } from './private-links.ts';
import { createPrivatePage } from './private-page.ts';
import { REFUSALS } from './refusals.ts';
import { sampleZips } from './sample-zips.ts';
import { createGuard, guarded, guardedPost, languageOf } from './security.ts';
import { byPlaygroundCookie } from './who.ts';

/**
 * The web door: the playground where it is switched on, the private page where there is a public address. It guards every
 * path from `/` down: mount it behind all other doors.
 */
export function createWebDoor(parts: WebParts): WebDoor {
  const { conversation, playground, privatePage, organise, newId } = parts;
  const app: WebApp = new Hono<{ Bindings: HttpBindings }>();
  const files = createFiles(parts);
  const shared = { ...parts, files };
  // Every page that is open waits for it.
  if (parts.closing) setMaxListeners(0, parts.closing);
  const mistake = createMistake(parts.log);
  app.onError((error, c) => {
    const language = languageOf(c.env.incoming);
    const says = mistake(error, language);
    return c.req.path.includes('/api/')
      ? c.json({ says }, 500)
      : c.html(plainPage(REFUSALS[language].wentWrong, says, language), 500);
  });
  app.route('/assets', createAssets());
  app.get('/privacy', async (c) => {
    const { facts } = await conversation.look({ person: NOBODY });
    const language = Language.safeParse(c.req.query('language')).data ?? languageOf(c.env.incoming);
    return c.html(privacyPage(facts.settings, language, playground && playgroundNav('privacy', language)));
  });
  const posts: Post[] = [];
  const mount = (path: string, inner: WebWays): void => {
    app.route(path, inner.app);
    posts.push(...inner.posts);
  };
  if (privatePage) mount('/d', createPrivatePage(shared, privatePage));
  if (privatePage && organise) app.route('/organise', createOrganise(parts, privatePage, organise));
  if (playground) {
    const identify = byPlaygroundCookie(newId);
    app.get('/', async (c) => {
      const nobody = { person: NOBODY, language: languageOf(c.env.incoming) };
      const found = identify(c.env.incoming, undefined);
      // What a newer version wrote cannot be looked at, and the chat says so.
      const { session, facts } = await conversation
        .look(found.kind === 'person' ? found.who : nobody)
        .catch(() => conversation.look(nobody));
      const { manner, language } = session;
      return c.html(playgroundPage({ zips: sampleZips(facts.civic), mail: facts.settings.mail, manner }, language));
    });
    const linkFor = privatePage && createPrivateLinks({ ...parts, ...privatePage });
    mount('/api', createApi({ ...shared, identify, base: '/api', linkFor }));
    app.route('/issues', createIssuePages(parts));
  }
  app.notFound((c) => {
    const { pathname, search } = new URL(c.req.url);
    const [, path] = c.req.method === 'GET' ? (WITH_SLASH.exec(pathname) ?? []) : [];
    if (path !== undefined) return c.redirect(path + search);
    const language = languageOf(c.env.incoming);
    return c.html(noSuchPage(language, playground && playgroundNav(undefined, language)), 404);
  });
  const guard = createGuard(parts);
  return {
    posts: posts.map((post) => guardedPost(post, guard, mistake)),
    app: guarded(app, guard),
    larger: LARGER,
    forget: (person) => files.forget(person),
  };
}

/** An address that somebody ended with a slash; one that begins with two would lead to another server. */
const WITH_SLASH = /^((?:\/[^/]+)+)\/$/;

/** A pasted release is longer than whatever else is sent to us. */
const LARGER: ReadonlyMap<string, number> = new Map([['/organise/release', PASTE_BYTES]]);

/** Nobody has this one: letters, digits, - and _ only are given out, and at least eight of them. */
const NOBODY = PersonId.parse('web:nobody');
