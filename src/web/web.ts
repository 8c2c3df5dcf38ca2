import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { Language, PersonId } from '../core/ids.ts';
import { createApi } from './api.ts';
import { createAssets } from './assets.ts';
import { createFiles } from './files.ts';
import { createOrganise } from './organise.ts';
import { createIssuePages } from './issue-pages.ts';
import { noSuchPage, plainPage, playgroundNav } from './pages/layout.ts';
import { playgroundPage } from './pages/playground.ts';
import { privacyPage } from './pages/privacy.ts';
import type { WebApp, WebParts } from './parts.ts';
import { createPrivateLinks, createPrivatePage } from './private-page.ts';
import { sampleZips } from './sample-zips.ts';
import { guard, languageOf } from './security.ts';
import { byPlaygroundCookie } from './who.ts';

/**
 * The web door: the playground where it is switched on, the private page where there is a public address. It guards every
 * path from `/` down: mount it behind all other doors.
 */
export function createWebDoor(parts: WebParts): WebApp {
  const { conversation, playground, privatePage, organise, newId } = parts;
  const app: WebApp = new Hono<{ Bindings: HttpBindings }>();
  const shared = { ...parts, files: createFiles(parts) };
  // Every page that is open waits for it.
  if (parts.closing) setMaxListeners(0, parts.closing);
  app.onError((error, c) => {
    const reference = randomBytes(6).toString('hex');
    parts.log.error({ reference, name: error.name, stack: stackOf(error) }, 'A web request could not be answered');
    const says = `That is a mistake on our side, not yours (reference ${reference}). Try again.`;
    return c.req.path.includes('/api/') ? c.json({ says }, 500) : c.html(plainPage('Something went wrong', says), 500);
  });
  app.route('/assets', createAssets());
  app.get('/privacy', async (c) => {
    const { facts } = await conversation.look({ person: NOBODY });
    const language = Language.safeParse(c.req.query('language')).data ?? languageOf(c);
    return c.html(privacyPage(facts.settings, language, playground && playgroundNav('privacy', language)));
  });
  if (privatePage) app.route('/d', createPrivatePage(shared, privatePage));
  if (privatePage && organise) app.route('/organise', createOrganise(parts, privatePage, organise));
  if (playground) {
    app.get('/', async (c) => {
      const { facts } = await conversation.look({ person: NOBODY });
      return c.html(playgroundPage(sampleZips(facts.civic), languageOf(c)));
    });
    const linkFor = privatePage && createPrivateLinks({ ...parts, ...privatePage });
    app.route('/api', createApi({ ...shared, identify: byPlaygroundCookie(newId), base: '/api', linkFor }));
    app.route('/issues', createIssuePages(parts));
  }
  app.notFound((c) => c.html(noSuchPage(languageOf(c)), 404));
  const door: WebApp = new Hono<{ Bindings: HttpBindings }>();
  door.all('*', guard(parts)(app));
  return door;
}

/** Nobody has this one: letters, digits, - and _ only are given out, and at least eight of them. */
const NOBODY = PersonId.parse('web:nobody');

/** Where it happened, without the message: that may hold what somebody typed. */
const stackOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
