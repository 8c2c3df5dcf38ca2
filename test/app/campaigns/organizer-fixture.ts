import type { Campaign } from '../../../src/core/campaign/campaign.ts';
import type { PersonAction } from '../../../src/core/conversation/action.ts';
import type { Form } from '../../../src/core/conversation/form.ts';
import { formOf } from '../../../src/core/conversation/form-of.ts';
import { StoreAway } from '../../../src/core/errors.ts';
import { EventId, PersonId } from '../../../src/core/ids.ts';
import type { Present } from '../../../src/core/promises/conversation.ts';
import type { View } from '../../../src/core/conversation/view.ts';
import { createMemoryCampaigns } from '../../../src/campaigns/memory-campaigns.ts';
import { contentFixture } from '../../fixtures/campaign.ts';
import { ANI, HERE, NOW } from '../../fixtures/conversation.ts';
import type { World } from '../press/handle-fixture.ts';

export const BEA = PersonId.parse('discord:2002');
export const MEMBER = PersonId.parse('discord:3003');
export const { typed } = contentFixture();

let events = 0;

/** One person in the world, and what they do. */
export function personFixture({ handle }: World, who: Present) {
  const act = async (action: PersonAction, change: Partial<Present> = {}): Promise<View> => {
    events += 1;
    return await handle.handle({ ...who, ...change, event: EventId.parse(`event-${String(events)}`), action });
  };
  const formBehind = async (label: string, on: View): Promise<Form> => {
    const { session, facts } = await handle.look(who);
    const form = formOf(pressOn(on, label), session, facts);
    if (!form) throw new Error(`"${label}" opens no form`);
    return form;
  };
  const handIn = async (form: Form, values: Record<string, string>, change: Partial<Present> = {}): Promise<View> => {
    const { name, handle: about, at } = form;
    return await act({ kind: 'submit', form: name, handle: about, ...(at !== undefined && { at }), values }, change);
  };
  return {
    act,
    command: (
      what: 'list' | 'progress' | 'export' | 'letters' | 'hold' | 'open' | 'close' | 'pause' | 'edit' | 'discard',
      campaign?: string,
    ) => act({ kind: 'organize', what, ...(campaign !== undefined && { campaign }) }),
    press: (label: string, on: View) => act(pressOn(on, label)),
    open: formBehind,
    hand: handIn,
    fill: async (label: string, on: View, values: Record<string, string>) =>
      await handIn(await formBehind(label, on), values),
    say: (text: string) => act({ kind: 'say', text }),
  };
}

export const organizer = (world: World, person = ANI, community = HERE) =>
  personFixture(world, { person, community, organiser: true });
export const member = (world: World, community = HERE) => personFixture(world, { person: MEMBER, community });

type Press = Extract<PersonAction, { kind: 'press' }>;

/** Everything that can be pressed or picked on a screen, by its label. */
const pressesOn = ({ blocks }: View): (readonly [label: string, press: Press])[] =>
  blocks.flatMap((block): (readonly [string, Press])[] => {
    if (block.kind === 'select') {
      const { verb, handle = '', at, options } = block;
      return options.map(({ label, value }) => [label, { kind: 'press', verb, handle, at, values: [value] }]);
    }
    if (block.kind !== 'buttons') return [];
    return block.buttons.flatMap((button) =>
      button.kind === 'press'
        ? [[button.label, { kind: 'press', verb: button.verb, handle: button.handle ?? '', at: button.at }] as const]
        : [],
    );
  });

export function pressOn(view: View, label: string): Press {
  const found = pressesOn(view).find(([one]) => one === label);
  if (!found) throw new Error(`No "${label}" among: ${labelsOn(view).join(', ')}`);
  return found[1];
}

export const labelsOn = (view: View): string[] => pressesOn(view).map(([label]) => label);
export const textOn = ({ title, blocks }: View): string => `${title}\n${JSON.stringify(blocks).replaceAll('\\"', '"')}`;

const pick = (...names: string[]) => Object.fromEntries(names.map((name) => [name, typed[name] ?? '']));
export const ABOUT = pick('title', 'ask', 'by', 'closes', 'goal');
export const TO = pick('office.0', 'name.0', 'address.0');
export const FACTS = pick('fact.0', 'source.0');

/** A whole campaign, typed into three forms. */
export async function begun(world: World, by = organizer(world)): Promise<View> {
  const about = await by.fill('A local matter', await by.command('list'), ABOUT);
  const to = await by.fill('Who gets it', about, TO);
  return await by.fill('Facts and sources', to, FACTS);
}

export const stored = async ({ campaigns }: World, community = HERE): Promise<readonly Campaign[]> =>
  await campaigns.list(community);

/** Campaigns whose first answer to this never comes, though it was done. */
export function lossyFixture(what: 'put' | 'remove') {
  const keeper = createMemoryCampaigns({ clock: () => NOW });
  let isLost = false;
  const lossy = async (campaign: Campaign) => {
    const answer = await keeper[what](campaign);
    if (isLost) return answer;
    isLost = true;
    throw new StoreAway('timeout');
  };
  return { ...keeper, [what]: lossy };
}
