import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { HttpBindings } from '@hono/node-server';
import { exportName } from '../core/conversation/export-name.ts';
import type { CampaignCount } from '../core/promises/campaigns.ts';
import { createLimiter } from './limiter.ts';
import { createLinkExchange } from './link-exchange.ts';
import { createOrganiseCampaign, type Here, type WithCampaign } from './organise-campaign.ts';
import {
  enterPage,
  organisePage,
  refusalPage,
  refusalSays,
  type CampaignShown,
  type Refusal,
} from './pages/organise.ts';
import { pasteProblem, readPastePage, refusedPastePage } from './pages/release.ts';
import { readPaste } from './read-paste.ts';
import type { OrganiseParts, PrivateParts, WebApp, WebParts } from './parts.ts';
import { languageOf } from './security.ts';
import { seal, unseal, type OrganiseNote } from './sealed-note.ts';

const ORGANISE_COOKIE = 'redress-organise';
/** The right itself is asked for at every request. */
const COOKIE_MS = 30 * 60_000;
const MINUTE_MS = 60_000;
/** Requests for one community, in a minute. */
const REQUESTS = 120;
/** Releases of one community, in a minute. */
const PASTES = 10;

const STATUS = { late: 410, used: 410, wrong: 404, closed: 401, lost: 403, many: 429 } as const satisfies Record<
  Refusal,
  number
>;

/**
 * Under `/organise`: the page behind the link, its exchange for a cookie, how each campaign of the community goes and what
 * the bot sends of it, and a box for a press release. Nobody's name, address or text.
 */
export function createOrganise(parts: WebParts, secret: PrivateParts, organise: OrganiseParts): WebApp {
  const { counts, releases, mayStill } = organise;
  const { clock, newId, conversation } = parts;
  const { key } = secret;
  const page: WebApp = new Hono<{ Bindings: HttpBindings }>();
  const links = createLinkExchange({
    ...secret,
    link: 'organise-link',
    cookie: {
      name: ORGANISE_COOKIE,
      path: '/organise',
      ms: COOKIE_MS,
      seal: (note) => seal(note, 'organise-cookie', key),
      unseal: (text) => unseal(text, 'organise-cookie', key, clock()),
    },
    clock,
    newId,
  });
  const requests = createLimiter(REQUESTS, MINUTE_MS, clock);
  const pastes = createLimiter(PASTES, MINUTE_MS, clock);

  const entered = async (c: Here): Promise<OrganiseNote | Refusal> => {
    const found = unseal(getCookie(c, ORGANISE_COOKIE) ?? '', 'organise-cookie', key, clock());
    if (found.kind !== 'good') return 'closed';
    const { person, community } = found.note;
    if (!requests.allows(community)) return 'many';
    return (await mayStill(person, community)) ? found.note : 'lost';
  };
  const refused = (c: Here, why: Refusal) => c.html(refusalPage(why, languageOf(c.env.incoming)), STATUS[why]);
  /** One campaign, for whoever has the cookie. */
  const withCampaign: WithCampaign = async (c, make) => {
    const note = await entered(c);
    if (typeof note === 'string') return refused(c, note);
    const all = await counts.of(note.community);
    const campaign = all.find(({ issue }) => issue.id === c.req.param('issue'));
    if (!campaign) return refused(c, 'wrong');
    const issues = all.map(({ issue }) => issue);
    return (await make(campaign, note, exportName(campaign.issue, issues, note.language))) ?? refused(c, 'wrong');
  };

  page.get('/', async (c) => {
    const note = await entered(c);
    if (typeof note === 'string') return refused(c, note);
    ownForm(c);
    const campaigns = await counts.of(note.community);
    const shown = await Promise.all(campaigns.map((one) => shownOf(one, note, organise)));
    return c.html(organisePage(shown, note.language));
  });
  page.route('/campaign', createOrganiseCampaign({ ...organise, clock, withCampaign }));
  page.post('/release', async (c) => {
    const note = await entered(c);
    const pasted = (await c.req.parseBody())['release'];
    const text = typeof pasted === 'string' ? pasted.replaceAll('\r\n', '\n') : '';
    ownForm(c);
    const language = typeof note === 'string' ? languageOf(c.env.incoming) : note.language;
    const back = (says: string, status: 422 | (typeof STATUS)[Refusal]) =>
      c.html(refusedPastePage(text, says, language), status);
    if (typeof note === 'string') return back(refusalSays(note, language), STATUS[note]);
    if (!pastes.allows(note.community)) return back(refusalSays('many', language), STATUS.many);
    const says = pasteProblem(text, language);
    if (says !== undefined) return back(says, 422);
    return c.html(readPastePage(await readPaste(text, note, { conversation, releases, clock }), text, language));
  });
  page.get('/:token', (c) => {
    const link = links.read(c);
    if (link === 'in') return c.redirect('/organise');
    return typeof link === 'string' ? refused(c, link) : c.html(enterPage(link.language));
  });
  page.post('/:token', async (c) => {
    const why = await links.exchange(c);
    return why === undefined
      ? c.json({ to: '/organise' })
      : c.json({ says: refusalSays(why, languageOf(c.env.incoming)) }, STATUS[why]);
  });
  return page;
}

async function shownOf(
  one: CampaignCount,
  { community, language }: OrganiseNote,
  { signatures, mail }: OrganiseParts,
): Promise<CampaignShown> {
  const { issue } = one;
  const [signers, sending] = await Promise.all([
    issue.together && signatures.count(community, issue.id),
    mail?.now(community, issue, language),
  ]);
  return { ...one, ...(signers !== undefined && { signers }), ...(sending && { sending }) };
}

/** A browser that names no page at all names none to its own form either, and the guard would refuse it. */
const ownForm = (c: Here): void => c.header('referrer-policy', 'same-origin');
