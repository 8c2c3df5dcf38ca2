import type { Campaign } from '../../../src/core/campaign/campaign.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { campaignMailFixture, madeFixture } from '../../fixtures/counted.ts';
import { ELSEWHERE, HERE } from '../../fixtures/conversation.ts';
import { said, worldFixture } from '../press/handle-fixture.ts';
import { BEA, MEMBER, organizer, member, pressOn, labelsOn, textOn, begun, stored } from './organizer-fixture.ts';

const NO_OUTBOX = {
  put: async () => true,
  cancel: async () => false,
  stopped: async () => new Map(),
  kept: async () => ({ toBeSent: [], sending: [], lately: { letters: [], codes: [] }, isBlocked: false }),
  forget: async () => undefined,
};
const NO_CODES = { send: async () => 'away' as const };

describe('how it goes', () => {
  it('is shown in words and as a picture of the same, for campaigns of files too, and of this community alone', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const open = await ani.press('Open it', await begun(world));
    for (let nth = 0; nth < 7; nth += 1) await world.tallies.add(madeFixture(nth, (await stored(world))[0]!));
    const picked = await ani.command('progress');
    expect(labelsOn(picked)).toEqual([
      'Clean water for Millbrook',
      'A crossing guard for Elm Street',
      'All campaigns',
      'Back',
    ]);

    const goes = await ani.press('A crossing guard for Elm Street', picked);
    const file = goes.blocks.find(({ kind }) => kind === 'file');
    expect(textOn(goes)).toContain('Letters made: about 5 of 200.');
    expect(file).toMatchObject({
      of: 'progress',
      alt: expect.stringContaining('Letters made: about 5 of 200.') as string,
    });
    expect((await ani.press('See how it goes', open)).title).toBe(goes.title);
    expect((await ani.command('progress', 'crossing guard')).title).toContain('A crossing guard');
    expect(said(await ani.command('progress', 'the moon'))).toEqual([expect.stringContaining('I know no campaign')]);

    const there = await organizer(world, BEA, ELSEWHERE).command('progress', 'A crossing guard for Elm Street');
    expect(textOn(there)).not.toContain('Letters made');
    expect(said(await member(world).command('progress'))[0]).toMatch(/^Only those who manage this community/);
  });
});

describe('what becomes of its letters', () => {
  it('is seen by organizers alone: how alike they are, what waits, and that they hold it back and let it go', async () => {
    const { held, mail } = campaignMailFixture();
    const rest = { outbox: NO_OUTBOX, codeMailer: NO_CODES, codeFor: () => '123456', mailingOf: async () => undefined };
    const world = worldFixture({ mail: { ...rest, campaigns: mail } });
    const ani = organizer(world);
    await ani.press('Open it', await begun(world));
    const [campaign] = (await stored(world)) as [Campaign];
    for (let nth = 0; nth < 9; nth += 1) await world.tallies.add({ ...madeFixture(nth, campaign), alike: 'alike' });
    const seen = await ani.command('letters', 'crossing guard');
    expect(textOn(seen)).toContain('70 to 100\u00A0%: about 5,');
    expect(textOn(seen)).toContain('about 55 in the last hour, ');

    const holds = await ani.press('Hold letters back', seen);
    expect([...held]).toEqual([`${HERE} ${campaign.id}`]);
    expect(textOn(holds)).toContain('Held back: letters wait until you let them go on.');
    // The right is looked at with the very press.
    const sneak = await ani.act(pressOn(holds, 'Let letters go on'), { organiser: false });
    expect(said(sneak)[0]).toMatch(/^Only those who manage this community/);
    expect(held.size).toBe(1);
    const elsewhere = await organizer(world, BEA, ELSEWHERE).act(pressOn(holds, 'Let letters go on'));
    expect([elsewhere.screen, held.size]).toEqual(['campaigns', 1]);
    expect(textOn(await ani.press('Let letters go on', holds))).toContain('Letters are being sent as usual.');
    expect(held.size).toBe(0);
    expect(textOn(await member(world).command('letters', 'crossing guard'))).not.toContain('last hour');
  });

  it('cannot be held back where the bot sends none', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    await ani.press('Open it', await begun(world));
    const seen = await ani.command('hold', 'crossing guard');
    expect([said(seen), textOn(seen).match(/I send no letters myself here/g)?.length]).toEqual([[], 1]);
    expect(labelsOn(seen)).not.toContain('Let letters go on');
  });

  it('are not held back where it is not clear which, and that is said', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    await ani.press('Open it', await begun(world));
    expect(said(await ani.command('hold'))).toEqual([SENTENCES.en.campaigns.letters.unnamed]);
    expect(said(await ani.command('letters'))).toEqual([]);
  });
});

describe('what there is to take along', () => {
  it('is of one campaign, for its organizers alone: counts of five letters or more, and every name under its open letter', async () => {
    const world = worldFixture();
    const ani = organizer(world);
    const ready = await ani.fill('One letter signed by all', await begun(world), { 'together.0': 'Please act.' });
    await ani.press('Open it', ready);
    const [campaign] = (await stored(world)) as [Campaign];
    for (let nth = 0; nth < 9; nth += 1) await world.tallies.add(madeFixture(nth, campaign));
    await world.tallies.add({ ...madeFixture(9, campaign), seat: SeatId.parse('office:millbrook-city-council') });
    await world.signatures.sign({ person: MEMBER, community: HERE, issue: campaign.id, name: '=Maria S.' });

    const taken = await ani.command('export', 'crossing guard');
    const files = taken.blocks.flatMap((block) => (block.kind === 'file' ? [block] : []));
    expect(files.map(({ name }) => name)).toEqual([
      'a-crossing-guard-for-elm-street-counts.csv',
      'a-crossing-guard-for-elm-street-counts.json',
      'a-crossing-guard-for-elm-street-open-letter.pdf',
    ]);
    const [csv, json, letter] = files;
    // The one letter to the council is in no line of its own.
    expect(csv).toMatchObject({
      text: expect.stringContaining('seat,office:mayor-of-millbrook,direct,5\r\n') as string,
    });
    expect(csv).not.toMatchObject({ text: expect.stringContaining('council') as string });
    expect(json).toMatchObject({ text: expect.stringMatching(/"madeAtLeast": (5|10),/) as string });
    expect(letter).toMatchObject({ sheet: { names: ['=Maria S.'], text: 'Please act.' } });

    expect((await organizer(world, BEA, ELSEWHERE).command('export', 'crossing guard')).blocks).not.toContainEqual(
      expect.objectContaining({ kind: 'file' }),
    );
    const seen = pressOn(await ani.command('progress', 'crossing guard'), 'Take its files along');
    for (const stranger of [member(world), organizer(world, BEA, ELSEWHERE)])
      expect((await stranger.act(seen)).blocks.some(({ kind }) => kind === 'file')).toBe(false);
    expect((await ani.act(seen, { organiser: false })).blocks.some(({ kind }) => kind === 'file')).toBe(false);
    expect((await ani.act(seen)).title).toBe('Its files: A crossing guard for Elm Street');
  });
});
