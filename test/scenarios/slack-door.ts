import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { CommunityId, PersonId } from '../../src/core/ids.ts';
import { list, str } from '../peers/slack/data.ts';
import { doorFixture } from '../slack/slack-fixture.ts';
import { atNoon, type Door, type Filled } from './door.ts';
import { outcomeOf } from './outcome.ts';

export async function slackDoor(): Promise<Door> {
  const fixture = await doorFixture(atNoon());
  const { team, world } = fixture;
  const maria = team.user();
  const who = {
    person: PersonId.parse(`slack:${team.id}:${maria.id}`),
    community: CommunityId.parse(`slack:${team.id}`),
  };
  const labelOf = (field: string): string => {
    const blocks = list(maria.screen().modal!.view, 'blocks');
    return str(
      blocks.find(({ block_id }) => block_id === field)!,
      'label',
      'text',
    );
  };
  const submitted = async (values: Filled): Promise<void> => {
    for (const [field, value] of Object.entries(values)) {
      if (PICKED.has(field)) await maria.pick(labelOf(field), value);
      else maria.fillIn({ [labelOf(field)]: String(value) });
    }
    await maria.submit();
  };
  return {
    async begin({ id }) {
      await maria.command(team.channel, '/letter', `write ${id}`);
      await maria.press(SENTENCES.en.buttons.write);
    },
    async fillIn(values, mended) {
      await submitted(values);
      if (mended) await submitted(mended);
    },
    press: async (label) => void (await maria.press(label)),
    async command(name) {
      if (maria.screen().modal) await maria.close();
      await maria.command(team.channel, '/letter', name);
    },
    outcome: () => outcomeOf(world.handle, who),
    close: () => fixture.close(),
  };
}

/** Inputs with options. */
const PICKED = new Set(['reasons', 'answer:home']);
