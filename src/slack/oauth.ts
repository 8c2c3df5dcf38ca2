import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { WebClient } from '@slack/web-api';
import type { Once } from '../core/promises/sessions.ts';
import type { Log } from '../log.ts';
import type { HttpApp } from './http.ts';
import type { Installs } from './installs.ts';
import { REDIRECT, SCOPES } from './manifest.ts';
import { traceOf } from './trouble.ts';

/** An app that any workspace may install. */
export interface OAuthSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what an installation begins with. */
  readonly stateSecret: string;
  /** Where browsers reach this server. */
  readonly publicUrl: string;
}

export interface OAuthParts {
  readonly oauth: OAuthSettings;
  /** In place of Slack's own: `http://127.0.0.1:4000/api/`. */
  readonly apiUrl?: string;
  /** Without a token. */
  readonly web: WebClient;
  readonly installs: Pick<Installs, 'put'>;
  readonly once: Once;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export const INSTALL_PATH = '/slack';

const COOKIE = 'redress-slack-state';
/** From the first click to the last, in milliseconds. */
const LONGEST_MS = 10 * 60_000;

/**
 * `/slack/install` sends a browser to Slack, and Slack sends it back to `/slack/oauth_redirect`. What comes back counts once,
 * within ten minutes, and only in the browser that began: nobody can be made to install somebody else's workspace.
 */
export function createInstallPages(parts: OAuthParts): HttpApp {
  const { oauth, web, installs, once, log, clock } = parts;
  const redirect_uri = new URL(REDIRECT, oauth.publicUrl).href;
  const app: HttpApp = new Hono<{ Bindings: HttpBindings }>();
  const mac = (nonce: string, at: string, browser: string): string =>
    createHmac('sha256', oauth.stateSecret).update(`${nonce}.${at}.${browser}`).digest('base64url');

  const isOurs = (state: string, browser: string): { readonly nonce: string } | undefined => {
    const [nonce = '', at = '', signed = ''] = state.split('.');
    const [given, wanted] = [Buffer.from(signed), Buffer.from(mac(nonce, at, browser))];
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
    return Math.abs(clock() - Number(at)) <= LONGEST_MS ? { nonce } : undefined;
  };

  app.get('/install', (c) => {
    const [nonce, browser, at] = [random(), random(), String(clock())];
    setCookie(c, COOKIE, browser, {
      path: INSTALL_PATH,
      httpOnly: true,
      sameSite: 'Lax',
      secure: oauth.publicUrl.startsWith('https:'),
      maxAge: LONGEST_MS / 1_000,
    });
    const to = new URL('../oauth/v2/authorize', parts.apiUrl ?? 'https://slack.com/api/');
    to.searchParams.set('client_id', oauth.clientId);
    to.searchParams.set('scope', Object.keys(SCOPES).join(','));
    to.searchParams.set('redirect_uri', redirect_uri);
    to.searchParams.set('state', `${nonce}.${at}.${mac(nonce, at, browser)}`);
    return c.redirect(to.href);
  });

  app.get('/oauth_redirect', async (c) => {
    const ours = isOurs(c.req.query('state') ?? '', getCookie(c, COOKIE) ?? '');
    deleteCookie(c, COOKIE, { path: INSTALL_PATH });
    if (!ours || !(await once.first(`slack state ${ours.nonce}`, 2 * LONGEST_MS))) return c.text(AGAIN, 400);
    const code = c.req.query('code');
    if (code === undefined) return c.text(NOTHING, 400);
    try {
      const given = await web.oauth.v2.access({
        client_id: oauth.clientId,
        client_secret: oauth.clientSecret,
        code,
        redirect_uri,
      });
      const { team, access_token: token, is_enterprise_install: isWhole } = given;
      if (isWhole === true || team?.id === undefined || token === undefined) return c.text(ONE_WORKSPACE, 400);
      await installs.put(team.id, { token, ...(team.name !== undefined && { name: team.name }) });
      log.info({}, 'A workspace installed the app');
      return c.text(`Redress is in ${team.name ?? 'your workspace'}. Write /letter in any channel.`);
    } catch (error) {
      log.warn(traceOf(error), 'An installation did not come to its end');
      return c.text(AGAIN, 502);
    }
  });
  return app;
}

const random = (): string => randomBytes(16).toString('base64url');

const AGAIN = 'This link was used before, or is too old. Nothing was installed. Begin again at /slack/install.';
const NOTHING = 'Nothing was installed. Begin again at /slack/install when you want it.';
const ONE_WORKSPACE = 'Redress is installed to one workspace at a time, not to a whole organization. Pick a workspace.';
