import { CommunityId } from '../../src/core/ids.ts';
import type { CampaignDoor, Community, Somebody } from '../chat/campaign-door.contract.ts';
import { NOW } from '../fixtures/conversation.ts';
import type { Actor } from '../peers/discord/actor/actor.ts';
import type { PeerChannel } from '../peers/discord/world.ts';
import { doorFixture } from './discord-fixture.ts';

/** Campaigns on the stand-in of Discord. */
export async function discordCampaignDoor(): Promise<CampaignDoor> {
  let now = NOW;
  const fixture = await doorFixture({ world: { clock: () => now } });
  const { discord, world } = fixture;

  const somebody = (
    actor: Actor,
    channel: PeerChannel,
    cardOf: (title: string) => { readonly id: string },
  ): Somebody => {
    let last: readonly string[] = [];
    const pressed = async (label: string, title: string) => {
      const on = actor.sees(channel).find(({ id }) => id === cardOf(title).id)!;
      return await actor.press(label, { on });
    };
    return {
      async campaign(what, title) {
        const screen = await actor.command(channel, 'campaign', what, title === undefined ? {} : { campaign: title });
        last = screen.messages.flatMap(({ files }) => files.map(({ name }) => name));
        return screen.text;
      },
      pick: async (list, label) => void (await actor.pick(list, [label])),
      fillIn: async (values) => (await actor.fillIn(values)).text,
      press: async (label) => (await actor.press(label)).text,
      pressCard: async (label, title) => void (await pressed(label, title)),
      opensForm: async (label, title) => expect((await pressed(label, title)).form).toBeDefined(),
      files: () => last,
      loses: () => void (actor.user.manages = false),
      regains: () => void (actor.user.manages = true),
    };
  };

  return {
    world,
    async community(): Promise<Community> {
      const server = discord.guild({ name: 'Millbrook', channels: ['general', 'letters'] });
      const eye = discord.user({ name: 'Eye' });
      // The card stands where it is asked for; what organizers say goes on in the other channel.
      const channel = server.channels[0]!;
      const found = (title: string) =>
        eye.sees(channel).find(({ isEphemeral, text }) => !isEphemeral && text.includes(title));
      const cardOf = (title: string) => found(title)!;
      let isGone = false;
      return {
        id: CommunityId.parse(`discord:${server.id}`),
        organizer: () => {
          const actor = discord.user({ name: 'Ana', manages: true });
          const [first, second] = server.channels.map((one) => somebody(actor, one, cardOf));
          return { ...first!, campaign: (...what) => (isGone ? second! : first!).campaign(...what) };
        },
        member: () => somebody(discord.user({ name: 'Maria' }), channel, cardOf),
        card(title) {
          const card = found(title);
          return card && `${card.text}\n${card.buttons.map(({ label }) => label).join('\n')}`;
        },
        deleteCard: (title) => discord.deleteMessage(cardOf(title).id),
        deleteChannel() {
          isGone = true;
          discord.deleteChannel(channel);
        },
        removeBot: async () => void (server.hasApp = false),
        addBot: async () => void (server.hasApp = true),
      };
    },
    redrawn: () =>
      discord.requests.filter(({ method, path }) => method === 'PATCH' && /\/channels\/\d+\/messages\//.test(path))
        .length,
    async minute() {
      now += 60_000;
      await world.cards.flush();
    },
    violations: () => discord.violations,
    close: () => fixture.close(),
  };
}
