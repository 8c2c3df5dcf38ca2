import { EventId, IssueId, PersonId } from '../../../src/core/ids.ts';
import { createMemorySignatures } from '../../../src/signatures/memory-signatures.ts';
import { campaignFixture, contentFixture } from '../../fixtures/campaign.ts';
import { ANI, HERE, NOW } from '../../fixtures/conversation.ts';
import { openLetterLibrary } from '../../fixtures/open-letter.ts';
import { organizer, textOn } from './organizer-fixture.ts';
import { said, worldFixture } from '../press/handle-fixture.ts';

const WATER = IssueId.parse('clean-water');
const press = (verb: 'open-letter' | 'sign-it' | 'take-off' | 'forget' | 'yes', handle = 'clean-water') =>
  ({ kind: 'press', verb, handle }) as const;
const typed = (name: string) =>
  ({ kind: 'submit', form: 'signature', handle: 'clean-water', values: { name } }) as const;

it('a name comes under the letter, is shown to its person, goes along in the export, and leaves with them', async () => {
  const signatures = createMemorySignatures({ clock: () => NOW });
  await signatures.sign({ person: PersonId.parse('discord:2'), community: HERE, issue: WATER, name: 'Bea' });
  const world = worldFixture({ signatures, library: openLetterLibrary() });

  await world.does(typed('Ani P.'));
  expect(await signatures.names(HERE, WATER)).toEqual(['Bea']);
  const signed = await world.does(press('sign-it'));
  expect(await signatures.names(HERE, WATER)).toEqual(['Bea', 'Ani P.']);
  expect(JSON.stringify(signed.blocks)).toContain('You signed it as: Ani P.');
  await world.does({ kind: 'command', name: 'export', args: {} });
  const exported = await world.handle.records({ person: PersonId.parse('discord:1887'), community: HERE });
  expect(exported['signatures']).toEqual([{ community: HERE, issue: WATER, name: 'Ani P.' }]);

  await world.does(press('forget'));
  await world.does(press('yes'));
  await world.handle.idle();
  expect(await signatures.names(HERE, WATER)).toEqual(['Bea']);
});

/** An open letter made in chat, and an organizer who shows writers another text of it. */
async function campaignWithLetter() {
  const world = worldFixture();
  const words = { 'together.0': 'We ask for a crossing guard.' };
  const live = contentFixture('together', words);
  const one = campaignFixture({ status: 'open', live, content: live });
  const { id } = one;
  await world.campaigns.put(one);
  const shows = async (change: Readonly<Record<string, string>>) => {
    const [newest] = await world.campaigns.versions(HERE, id);
    const version = newest!.version + 1;
    await world.campaigns.put({ ...newest!, version, content: contentFixture('together', { ...words, ...change }) });
    world.shelf.drop(HERE);
    const event = EventId.parse(`use ${String(version)}`);
    const action = { kind: 'press', verb: 'campaign-use', handle: `${id}_${String(version)}` } as const;
    const who = { person: PersonId.parse('discord:2002'), community: HERE, organiser: true };
    return said(await world.handle.handle({ ...who, event, action }))[0];
  };
  return { ...world, id, words, shows };
}
const SHOWN = 'Writers see the new text now.';

it('no other words come to stand over names: who signed them agreed to no others', async () => {
  const { campaigns, signatures, id, words, shows } = await campaignWithLetter();
  expect(await shows({ 'together.0': 'We ask for two crossing guards.' })).toBe(SHOWN);
  expect(await shows({})).toBe(SHOWN);
  await signatures.sign({ person: ANI, community: HERE, issue: id, name: 'Ani P.' });

  const others = [
    ['together.0', 'Close the pool.'] as const,
    ['office.0', 'Sheriff'] as const,
    ['name.0', 'Another Person'] as const,
    ['title', 'No'] as const,
  ];
  for (const [name, text] of others)
    expect(await shows({ [name]: text })).toMatch(/^People have signed the open letter as it is:/);
  expect(await shows({ 'fact.0': 'Three children were hit there.', until: '2027-01-01' })).toBe(SHOWN);
  expect((await campaigns.list(HERE))[0]?.live?.typed).toMatchObject({ ...words, until: '2027-01-01' });
});

it('an organizer sees how many names stand under the letter, and no small number of them', async () => {
  const { signatures, id, ...world } = await campaignWithLetter();
  const ani = organizer({ ...world, signatures });
  const goes = async () => textOn(await ani.command('progress', id));
  expect(await goes()).toContain('Names under the open letter: fewer than 5.');
  for (let nth = 0; nth < 12; nth += 1)
    await signatures.sign({ person: PersonId.parse(`discord:9${String(nth)}`), community: HERE, issue: id, name: 'A' });
  expect(await goes()).toContain('Names under the open letter: about 10.');
});

it('a "yes" is to the words that were read: where they are others by now, it is asked for once more', async () => {
  const world = await campaignWithLetter();
  const { signatures, id, shows } = world;
  await world.does({ kind: 'submit', form: 'signature', handle: id, values: { name: 'Ani P.' } });
  await shows({ 'together.0': 'We ask for two crossing guards.' });

  const again = await world.does(press('sign-it', id));
  expect(said(again)[0]).toMatch(/^The letter was changed while you looked at it\./);
  expect(JSON.stringify(again.blocks)).toContain('We ask for two crossing guards.');
  expect(await signatures.names(HERE, id)).toEqual([]);
  expect(said(await world.does(press('sign-it', id)))).toEqual(['Your name is under the letter.']);
  expect(await signatures.names(HERE, id)).toEqual(['Ani P.']);
});

it('five hundred people sign at once, each twice, and every name stands there once', async () => {
  const signatures = createMemorySignatures({ clock: () => NOW });
  const world = worldFixture({ signatures, library: openLetterLibrary() });
  const people = Array.from({ length: 500 }, (_, nth) => PersonId.parse(`discord:${String(5_000 + nth)}`));

  await Promise.all(
    people.map(async (person, nth) => {
      for (const [at, action] of [typed(`Person ${String(nth)}`), press('sign-it'), press('sign-it')].entries())
        await world.handle.handle({ person, community: HERE, event: `${person} ${String(at)}` as never, action });
    }),
  );
  await world.handle.idle();

  expect(new Set(await signatures.names(HERE, WATER)).size).toBe(500);
  expect(await signatures.count(HERE, WATER)).toBe(500);
});
