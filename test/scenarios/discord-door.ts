import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { CommunityId, PersonId } from '../../src/core/ids.ts';
import { doorFixture, whole } from '../discord/discord-fixture.ts';
import type { Screen } from '../peers/discord/actor/screen.ts';
import { atNoon, type Door, type Filled } from './door.ts';
import { outcomeOf } from './outcome.ts';

const { buttons } = SENTENCES.en;

export async function discordDoor(): Promise<Door> {
  const fixture = await doorFixture(atNoon());
  const { discord, world } = fixture;
  const [maria, server] = [discord.user({ name: 'Maria' }), discord.guild({ name: 'Millbrook' })];
  const who = { person: PersonId.parse(`discord:${maria.id}`), community: CommunityId.parse(`discord:${server.id}`) };
  let screen: Screen;
  const labelled = (values: Filled): Filled =>
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => [
        maria.form?.fields.find(({ customId }) => customId === field)?.label ?? field,
        value,
      ]),
    );
  const submitted = async (values: Filled): Promise<void> => {
    screen = await maria.fillIn(labelled(values));
  };
  const press = async (label: string): Promise<void> => {
    screen = await screen.press(label);
    if (!maria.form) screen = await whole(screen);
  };
  return {
    async begin({ id }) {
      screen = await maria.command(server.channel, 'letter', 'write', { issue: id });
      await press(buttons.write);
    },
    async fillIn(values, mended) {
      await submitted(values);
      if (!mended) return;
      await press(buttons.fix);
      await submitted(mended);
    },
    press,
    async command(name) {
      screen = await maria.command(server.channel, 'letter', name);
    },
    outcome: () => outcomeOf(world.handle, who),
    close: () => fixture.close(),
  };
}
