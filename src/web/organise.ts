import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { HttpBindings } from '@hono/node-server';
import { exportCsv, exportJson, repliesCsv } from '../core/campaign/export-files.ts';
import { openLetterSheet } from '../core/campaign/open-letter-sheet.ts';
import { dayOf } from '../core/official/calendar.ts';
import { inLanguage } from '../core/issue/issue.ts';
import type { CampaignCount } from '../core/promises/campaigns.ts';
import { createLimiter } from './limiter.ts';
import { enterPage, organisePage, refusalPage, refusalSays, type Refusal } from './pages/organise.ts';
import { pasteProblem, readPastePage, refusedPastePage } from './pages/release.ts';
import { readPaste } from './read-paste.ts';
import type { OrganiseParts, PrivateParts, WebApp, WebParts } from './parts.ts';
import { LINK_MS } from './private-links.ts';
import { languageOf, remoteOf } from './security.ts';
import { seal, unseal, type OrganiseNote } from './sealed-note.ts';

type Here = Context<{ Bindings: HttpBindings }>;

export const ORGANISE_COOKIE = 'redress-organise';
/** The right itself is asked for at every request. */
const COOKIE_MS = 30 * 60_000;
const MINUTE_MS = 60_000;
/** Links that are not good, from one address, and requests for one community, in a minute. */
const BAD_LINKS = 30;
const REQUESTS = 120;
/** Releases of one community, in a minute. */
const PASTES = 10;

const STATUS = { late: 410, used: 410, wrong: 404, closed: 401, lost: 403, many: 429 } as const satisfies Record<
  Refusal,
  number
>;

/**
 * Under `/organise`: the page behind the link, its exchange for a cookie, how each campaign of the community goes, its picture,
 * the counts to take along, the open letter with its names, which are there to be delivered, and a box for a press release.
 * Otherwise nobody's name, address or text.
 */
export function createOrganise(
  parts: WebParts,
  secret: PrivateParts,
  { counts, releases, sheets, signatures, mayStill }: OrganiseParts,
): WebApp {
  const { clock, newId, conversation } = parts;
  const { key, once, publicUrl } = secret;
  const page: WebApp = new Hono<{ Bindings: HttpBindings }>();
  const badLinks = createLimiter(BAD_LINKS, MINUTE_MS, clock);
  const requests = createLimiter(REQUESTS, MINUTE_MS, clock);
  const pastes = createLimiter(PASTES, MINUTE_MS, clock);

  const read = (c: Here): OrganiseNote | Refusal => {
    const found = unseal(c.req.param('token') ?? '', 'organise-link', key, clock());
    if (found.kind === 'good') return found.note;
    return badLinks.allows(remoteOf(c.env.incoming)) ? found.kind : 'many';
  };
  const entered = async (c: Here): Promise<OrganiseNote | Refusal> => {
    const found = unseal(getCookie(c, ORGANISE_COOKIE) ?? '', 'organise-cookie', key, clock());
    if (found.kind !== 'good') return 'closed';
    const { person, community } = found.note;
    if (!requests.allows(community)) return 'many';
    return (await mayStill(person, community)) ? found.note : 'lost';
  };
  const refused = (c: Here, why: Refusal) => c.html(refusalPage(why, languageOf(c.env.incoming)), STATUS[why]);
  /** A part of one campaign, for whoever has the cookie. */
  const part = async (c: Here, make: (campaign: CampaignCount, note: OrganiseNote) => Promise<Response> | Response) => {
    const note = await entered(c);
    if (typeof note === 'string') return refused(c, note);
    const campaign = (await counts.of(note.community)).find(({ issue }) => issue.id === c.req.param('issue'));
    return campaign ? await make(campaign, note) : refused(c, 'wrong');
  };

  page.get('/', async (c) => {
    const note = await entered(c);
    if (typeof note === 'string') return refused(c, note);
    ownForm(c);
    return c.html(organisePage(await counts.of(note.community), note.language));
  });
  page.get('/campaign/:issue/progress.png', (c) =>
    part(c, async ({ issue, progress }, { language }) => {
      const sheet = { progress, title: inLanguage(issue.title, language), language };
      const { bytes } = await sheets.progress(sheet);
      return c.body(new Uint8Array(bytes), 200, { 'content-type': 'image/png' });
    }),
  );
  page.get('/campaign/:issue/counts.csv', (c) =>
    part(c, ({ issue, cells }) =>
      c.body(exportCsv({ cells }), 200, {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${issue.id}.csv"`,
      }),
    ),
  );
  page.get('/campaign/:issue/replies.csv', (c) =>
    part(c, ({ issue, progress }) =>
      c.body(repliesCsv(progress), 200, {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${issue.id}-replies.csv"`,
      }),
    ),
  );
  page.get('/campaign/:issue/counts.json', (c) =>
    part(c, ({ issue, progress, cells }) =>
      c.body(exportJson({ issue, progress, cells }), 200, {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="${issue.id}.json"`,
      }),
    ),
  );
  page.get('/campaign/:issue/letter.pdf', (c) =>
    part(c, async ({ issue }, { community, language }) => {
      const names = await signatures.names(community, issue.id);
      const sheet = openLetterSheet(issue, names, { day: dayOf(new Date(clock())), language });
      if (!sheet) return refused(c, 'wrong');
      const { bytes } = await sheets.openLetter(sheet);
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${issue.id}.pdf"`,
      });
    }),
  );
  page.post('/release', async (c) => {
    const note = await entered(c);
    if (typeof note === 'string') return refused(c, note);
    if (!pastes.allows(note.community)) return refused(c, 'many');
    const { language } = note;
    const pasted = (await c.req.parseBody())['release'];
    const text = typeof pasted === 'string' ? pasted.replaceAll('\r\n', '\n') : '';
    ownForm(c);
    const says = pasteProblem(text, language);
    if (says !== undefined) return c.html(refusedPastePage(text, says, language), 422);
    return c.html(readPastePage(await readPaste(text, note, { conversation, releases, clock }), text, language));
  });
  page.get('/:token', (c) => {
    const link = read(c);
    return typeof link === 'string' ? refused(c, link) : c.html(enterPage(link.language));
  });
  page.post('/:token', async (c) => {
    const link = read(c);
    const why = typeof link === 'string' ? link : (await once.first(link.id, LINK_MS)) ? undefined : 'used';
    if (typeof link === 'string' || why !== undefined)
      return c.json({ says: refusalSays(why ?? 'wrong', languageOf(c.env.incoming)) }, STATUS[why ?? 'wrong']);
    const cookie = seal({ ...link, id: newId(), until: clock() + COOKIE_MS }, 'organise-cookie', key);
    setCookie(c, ORGANISE_COOKIE, cookie, {
      path: '/organise',
      httpOnly: true,
      sameSite: 'Strict',
      secure: publicUrl.startsWith('https:'),
      maxAge: COOKIE_MS / 1000,
    });
    return c.json({ to: '/organise' });
  });
  return page;
}

/** A browser that names no page at all names none to its own form either, and the guard would refuse it. */
const ownForm = (c: Here): void => c.header('referrer-policy', 'same-origin');
