import { Hono, type Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { exportCsv, exportJson, repliesCsv } from '../core/campaign/export-files.ts';
import { openLetterSheet } from '../core/campaign/open-letter-sheet.ts';
import { inLanguage } from '../core/issue/issue.ts';
import { dayOf } from '../core/official/calendar.ts';
import type { CampaignCount } from '../core/promises/campaigns.ts';
import { sendingId } from './pages/sending.ts';
import type { OrganiseParts, WebApp } from './parts.ts';
import type { OrganiseNote } from './sealed-note.ts';

export type Here = Context<{ Bindings: HttpBindings }>;

/**
 * One campaign of the community whose page this is, for whoever may still run it; undefined: there is no such page. `nameOf`:
 * what a file of it is called.
 */
export type WithCampaign = (
  c: Here,
  make: (
    campaign: CampaignCount,
    note: OrganiseNote,
    nameOf: (ending: string) => string,
  ) => Promise<Response | undefined> | Response,
) => Promise<Response>;

export interface OrganiseCampaignParts extends Pick<OrganiseParts, 'sheets' | 'signatures' | 'mail'> {
  readonly withCampaign: WithCampaign;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * Under `/organise/campaign`: the picture of how one goes, the counts to take along, the open letter with its names, which are
 * there to be delivered, and what holds its letters back.
 */
export function createOrganiseCampaign(parts: OrganiseCampaignParts): WebApp {
  const { sheets, signatures, mail, withCampaign, clock } = parts;
  const campaign: WebApp = new Hono<{ Bindings: HttpBindings }>();

  campaign.get('/:issue/progress.png', (c) =>
    withCampaign(c, async ({ issue, progress }, { language }) => {
      const sheet = { progress, title: inLanguage(issue.title, language), language };
      const { bytes } = await sheets.progress(sheet);
      return c.body(new Uint8Array(bytes), 200, { 'content-type': 'image/png' });
    }),
  );
  campaign.get('/:issue/counts.csv', (c) =>
    withCampaign(c, ({ progress }, _note, nameOf) =>
      c.body(exportCsv({ progress }), 200, saved(CSV, nameOf('counts.csv'))),
    ),
  );
  campaign.get('/:issue/replies.csv', (c) =>
    withCampaign(c, ({ progress }, _note, nameOf) =>
      c.body(repliesCsv(progress), 200, saved(CSV, nameOf('replies.csv'))),
    ),
  );
  campaign.get('/:issue/counts.json', (c) =>
    withCampaign(c, ({ issue, progress, cells }, _note, nameOf) =>
      c.body(exportJson({ issue, progress, cells }), 200, saved('application/json', nameOf('counts.json'))),
    ),
  );
  campaign.get('/:issue/letter.pdf', (c) =>
    withCampaign(c, async ({ issue }, { community, language }, nameOf) => {
      const names = await signatures.names(community, issue.id);
      const sheet = openLetterSheet(issue, names, { day: dayOf(new Date(clock())), language });
      if (!sheet) return undefined;
      const { bytes } = await sheets.openLetter(sheet);
      return c.body(new Uint8Array(bytes), 200, saved('application/pdf', nameOf('open-letter.pdf')));
    }),
  );
  for (const what of ['hold', 'release'] as const)
    campaign.post(`/:issue/${what}`, (c) =>
      withCampaign(c, async ({ issue: { id } }, { community }) => {
        if (!mail) return undefined;
        await mail[what](community, id);
        return c.redirect(`/organise#${sendingId(id)}`, 303);
      }),
    );
  return campaign;
}

const CSV = 'text/csv; charset=utf-8; header=present';

const saved = (type: string, name: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
});
