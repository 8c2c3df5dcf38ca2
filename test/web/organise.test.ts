import type { CampaignMail } from '../../src/core/promises/delivery.ts';
import type { Sheets } from '../../src/core/promises/paper.ts';
import { createMemorySignatures } from '../../src/signatures/memory-signatures.ts';
import { IssueId, PersonId, type Language } from '../../src/core/ids.ts';
import { createOrganiseLinks } from '../../src/web/organise-links.ts';
import type { OrganiseParts } from '../../src/web/parts.ts';
import { organisePage } from '../../src/web/pages/organise.ts';
import { seal } from '../../src/web/sealed-note.ts';
import { openLetterLibrary } from '../fixtures/open-letter.ts';
import { ANI, ELSEWHERE, HERE, libraryFixture, NOW } from '../fixtures/conversation.ts';
import { campaignMailFixture } from '../fixtures/counted.ts';
import { RELEASE, releasesFixture } from '../fixtures/campaign.ts';
import { campaignCountsFixture } from './organise-fixture.ts';
import { KEY, paperFixture, PUBLIC_URL, webFixture, type Web } from './web-fixture.ts';

const HOST = new URL(PUBLIC_URL).host;
const FROM_PAGE = { host: HOST, origin: PUBLIC_URL };
const AWAY = '203.0.113.9';
const MINUTE = 60_000;
const WATER = '/organise/campaign/clean-water';

let ids = 0;
const pathFor = (community = HERE, language: Language = 'en'): string =>
  new URL(
    createOrganiseLinks({ publicUrl: PUBLIC_URL, key: KEY, clock: () => NOW, newId: () => `id-${String((ids += 1))}` })(
      { person: ANI, community, language },
    ),
  ).pathname;

async function organiseFixture(
  library = libraryFixture(),
  mayStill: OrganiseParts['mayStill'] = async () => true,
  mail?: CampaignMail,
): Promise<Web> {
  const sheets: Sheets = {
    ...paperFixture,
    progress: async () => ({ bytes: Buffer.from('PNG of the map'), alt: '' }),
  };
  const signatures = createMemorySignatures({ clock: () => NOW });
  const about = { community: HERE, issue: IssueId.parse('clean-water') };
  await signatures.sign({ ...about, person: ANI, name: 'Ani P.' });
  await signatures.sign({ ...about, person: PersonId.parse('discord:2'), name: 'Bea' });
  return webFixture({
    organise: {
      counts: await campaignCountsFixture(library),
      releases: releasesFixture,
      sheets,
      signatures,
      mayStill,
      mail,
    },
  });
}

const get = async (web: Web, path: string, headers: Record<string, string> = {}) =>
  await web.ask(path, { headers: { host: HOST, ...headers } }, AWAY);
const exchange = async (web: Web, path: string) => await web.ask(path, { method: 'POST', headers: FROM_PAGE }, AWAY);

async function entered(web: Web, community = HERE, language: Language = 'en'): Promise<Record<string, string>> {
  const answer = await exchange(web, pathFor(community, language));
  return { cookie: answer.headers.get('set-cookie')!.split(';')[0]! };
}

describe('the page of organizers', () => {
  it('shows how each campaign goes, in words beside the picture, and its counts as files', async () => {
    const web = await organiseFixture();
    const cookie = await entered(web);

    const page = await (await get(web, '/organise', cookie)).text();
    expect(page).toContain('Letters made: about 30 of 500.');
    expect(page).toContain('alt="How the campaign &quot;Clean water for Millbrook&quot; goes.');
    expect(page).not.toContain('Something of another community');
    const picture = await get(web, `${WATER}/progress.png`, cookie);
    expect([picture.headers.get('content-type'), await picture.text()]).toEqual(['image/png', 'PNG of the map']);
    const csv = await get(web, `${WATER}/counts.csv`, cookie);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="clean-water-for-millbrook-counts.csv"');
    expect((await csv.text()).split('\r\n')).toEqual([
      'table,row,stance,letters_at_least',
      'all,made,,30',
      'all,sent,,5',
      'day,2026-11-25,,30',
      'place,CA,,30',
      'seat,house:CA-21,thank,30',
      '',
    ]);
    expect(await (await get(web, `${WATER}/counts.json`, cookie)).json()).toMatchObject({ madeAtLeast: 30 });
    expect(page).toContain('70 to 100\u00A0%: about 30, 40 to 70\u00A0%: fewer than 5');
    expect(page).toContain('What came back, where writers said (about 5 letters): an answer about 5,');
    expect(await (await get(web, `${WATER}/replies.csv`, cookie)).text()).toContain('answer,5\r\n');
  });

  it('tells campaigns of one title apart', async () => {
    const [one] = await (await campaignCountsFixture()).of(HERE);
    const second = { ...one!, issue: { ...one!.issue, id: IssueId.parse('water-again') } };
    const page = await organisePage([one!, second], 'en');
    expect([...String(page).matchAll(/<h2 id="[a-z-]+">([^<]+)</g)].map(([, title]) => title)).toEqual([
      'Clean water for Millbrook (clean-water)',
      'Clean water for Millbrook (water-again)',
      expect.any(String),
    ]);
  });

  it('has the open letter with every name, to be delivered, where there is one', async () => {
    const web = await organiseFixture(openLetterLibrary());
    const cookie = await entered(web);

    const shown = await (await get(web, '/organise', cookie)).text();
    expect(shown).toContain('Open letter with all names (PDF)');
    expect(shown).toContain('Names under the open letter: fewer than 5.');
    expect(await (await get(web, `${WATER}/letter.pdf`, cookie)).text()).toBe('%PDF of Ani P. and Bea');
    const theirs = await entered(web, ELSEWHERE);
    expect(await (await get(web, `${WATER}/letter.pdf`, theirs)).text()).toBe('%PDF of ');

    const without = await organiseFixture();
    const page = await (await get(without, '/organise', await entered(without))).text();
    expect(page).not.toContain('Open letter');
    expect((await get(without, `${WATER}/letter.pdf`, await entered(without))).status).toBe(404);
  });

  const pasting = (web: Web, cookie: Record<string, string>) => async (release: string) => {
    const body = new FormData();
    body.set('release', release);
    return await web.ask('/organise/release', { method: 'POST', headers: { ...FROM_PAGE, ...cookie }, body }, AWAY);
  };

  it('begins a campaign of its community from a press release that is pasted, once, and says what is still to write', async () => {
    const web = await organiseFixture();
    const paste = pasting(web, await entered(web));

    const begun = await (await paste(RELEASE)).text();
    expect(begun).toContain('Led by: Nell Farraday, CA-21 (sure, line 3)');
    expect(begun).toContain('Who asks people to write.');
    expect(begun).not.toContain('This is not saved yet.');
    expect(begun).toContain('thank.hbs');
    await paste(RELEASE);
    const campaigns = async (community = HERE) =>
      (await web.conversation.look({ person: ANI, community, organiser: true })).facts.organizing!.campaigns;
    expect((await campaigns()).map(({ campaign }) => campaign.content.typed['name'])).toEqual(['Harriet Lowell']);
    expect(await campaigns(ELSEWHERE)).toEqual([]);
    const other = await (await paste('The library opens on <b>Sunday</b>.')).text();
    expect(other).toContain('No campaign was begun: this does not announce a letter.');
    expect(other).toContain('The library opens on &lt;b&gt;Sunday&lt;/b&gt;.');
  });

  it('takes 1 MB of a page that is pasted whole, and says so of more; and not too often', async () => {
    const web = await organiseFixture();
    const paste = pasting(web, await entered(web));

    expect(await (await paste(RELEASE.padEnd(1_000_000, ' '))).text()).toContain('Nell Farraday');
    const long = await paste('a'.repeat(1_000_001));
    expect([long.status, (await long.text()).includes('This is 1,000,001 characters, and 1,000,000 fit.')]).toEqual([
      422,
      true,
    ]);
    for (let more = 0; more < 8; more += 1) expect((await paste('')).status).toBe(422);
    expect((await paste(RELEASE)).status).toBe(429);
  });

  it('keeps what was pasted when the page has closed, and when it was too often', async () => {
    const web = await organiseFixture();
    const kept = async (answer: Response) => [answer.status, (await answer.text()).includes('Harriet Lowell')];

    const late = await pasting(web, { cookie: 'redress-organise=x' })(RELEASE);
    expect(late.headers.get('referrer-policy')).toBe('same-origin');
    expect(await kept(late)).toEqual([401, true]);
    const paste = pasting(web, await entered(web));
    for (let more = 0; more < 10; more += 1) await paste('');
    expect(await kept(await paste(RELEASE))).toEqual([429, true]);
  });

  it('says what the bot sends of each campaign, and holds it back and lets it go on for whoever may at that moment', async () => {
    const { held, mail } = campaignMailFixture();
    let may = true;
    const web = await organiseFixture(libraryFixture(), async () => may, mail);
    const cookie = await entered(web);
    const page = async () => await (await get(web, '/organise', cookie)).text();
    const press = async (what: string, from: Record<string, string> = cookie) =>
      await web.ask(
        `${WATER}/${what}`,
        { method: 'POST', redirect: 'manual', headers: { ...FROM_PAGE, ...from } },
        AWAY,
      );
    expect(await page()).toMatch(/Letters are being sent as usual\. Letters of this campaign that wait: about 10\./);
    expect(await page()).toContain('about 55 in the last hour, about 120 in the last day');

    const done = await press('hold');
    expect([done.status, done.headers.get('location'), ...held]).toEqual([
      303,
      '/organise#sending-clean-water',
      `${HERE} clean-water`,
    ]);
    expect(await page()).toContain('Held back: letters wait until you let them go on.');
    may = false;
    expect([(await press('release')).status, held.size]).toEqual([403, 1]);
    may = true;
    const elsewhere = await entered(web, ELSEWHERE);
    expect((await press('release', elsewhere)).status).toBe(303);
    const theirs = await web.ask(
      '/organise/campaign/not-for-here/hold',
      { method: 'POST', headers: { ...FROM_PAGE, ...cookie } },
      AWAY,
    );
    expect([theirs.status, ...held]).toEqual([404, `${HERE} clean-water`]);
    expect([(await press('release')).status, held.size]).toEqual([303, 0]);
  });

  it('says that it sends none where that is so, and has nothing to hold back', async () => {
    const web = await organiseFixture();
    const cookie = await entered(web, HERE, 'es');
    const page = await (await get(web, '/organise', cookie)).text();
    expect(page).toContain('Aquí no envío cartas yo: las envía quien escribe.');
    expect(page).not.toContain('Retener las cartas');
    const hold = await web.ask(`${WATER}/hold`, { method: 'POST', headers: { ...FROM_PAGE, ...cookie } }, AWAY);
    expect(hold.status).toBe(404);
  });

  it('is closed at once to whoever lost the right in the chat', async () => {
    let may = true;
    const asked: unknown[] = [];
    const web = await organiseFixture(libraryFixture(), async (...whose: readonly unknown[]) => {
      asked.push(whose);
      return may;
    });
    const cookie = await entered(web);
    expect((await get(web, '/organise', cookie)).status).toBe(200);
    may = false;

    for (const path of ['/organise', `${WATER}/counts.csv`, `${WATER}/letter.pdf`])
      expect((await get(web, path, cookie)).status).toBe(403);
    expect((await pasting(web, cookie)(RELEASE)).status).toBe(403);
    expect(asked[0]).toEqual([ANI, HERE]);
  });

  it('speaks the language that was spoken in the chat', async () => {
    const web = await organiseFixture();

    expect(await (await get(web, pathFor(HERE, 'es'))).text()).toContain('Continuar');
    expect(await (await get(web, '/organise', await entered(web, HERE, 'es'))).text()).toContain(
      'Cartas hechas: unas 30',
    );
  });

  it('shows nothing of one community to another', async () => {
    const web = await organiseFixture();
    const cookie = await entered(web, ELSEWHERE);

    const page = await (await get(web, '/organise', cookie)).text();
    expect(page).toContain('Something of another community');
    expect(page).toContain('Letters made: fewer than 5 of 500.');
    expect(await (await get(web, `${WATER}/counts.csv`, cookie)).text()).toBe('table,row,stance,letters_at_least\r\n');
    expect((await get(web, '/organise/campaign/try-me/counts.csv', cookie)).status).toBe(404);
  });

  it('opens by a link from the chat, once and for ten minutes, and closes after half an hour', async () => {
    const web = await organiseFixture();
    const path = pathFor();
    const looked = await get(web, path);
    expect([looked.status, looked.headers.get('cache-control'), looked.headers.get('set-cookie')]).toEqual([
      200,
      'no-store',
      null,
    ]);
    const used = await exchange(web, path);
    expect(used.headers.get('set-cookie')).toMatch(
      /^redress-organise=[\w-]{100,300}; Max-Age=1800; Path=\/organise; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect((await exchange(web, path)).status).toBe(410);
    const cookie = { cookie: used.headers.get('set-cookie')!.split(';')[0]! };
    web.pass(30 * MINUTE);
    expect((await get(web, '/organise', cookie)).status).toBe(401);
    expect((await get(web, pathFor())).status).toBe(410);
  });

  it('lets whoever is in already go on by the link that let them in, and by no other community’s', async () => {
    const web = await organiseFixture();
    const path = pathFor();
    const used = await exchange(web, path);
    const cookie = used.headers.get('set-cookie')!.split(';')[0]!;
    const again = async (one: string) =>
      (await web.ask(one, { method: 'POST', headers: { ...FROM_PAGE, cookie } }, AWAY)).status;
    expect(await again(path)).toBe(200);
    const others = pathFor(ELSEWHERE);
    await exchange(web, others);
    expect(await again(others)).toBe(410);
    web.pass(11 * MINUTE);
    expect((await get(web, path, { cookie })).headers.get('location')).toBe('/organise');
    expect((await get(web, others, { cookie })).status).toBe(410);
  });

  it('believes nothing that was not sealed for it', async () => {
    const web = await organiseFixture();
    const note = { person: ANI, community: HERE, language: 'en', id: 'x', until: NOW + MINUTE } as const;
    const forged = [
      seal(note, 'organise-link', KEY),
      seal(note, 'organise-cookie', new Uint8Array(32)),
      seal({ person: PersonId.parse('discord:1'), id: 'x', until: NOW + MINUTE }, 'cookie', KEY),
      '',
    ];
    for (const one of forged)
      for (const path of ['/organise', `${WATER}/counts.csv`, `${WATER}/progress.png`])
        expect((await get(web, path, { cookie: `redress-organise=${one}` })).status).toBe(401);
    expect((await get(web, `/organise/${seal(note, 'organise-cookie', KEY)}`)).status).toBe(404);
    expect(
      (await web.ask(pathFor(), { method: 'POST', headers: { host: HOST, origin: 'https://evil.example' } })).status,
    ).toBe(403);
  });
});
