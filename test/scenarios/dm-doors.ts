import { CommunityId, PersonId } from '../../src/core/ids.ts';
import { doorFixture as discordFixture } from '../discord/discord-fixture.ts';
import { doorFixture as slackFixture } from '../slack/slack-fixture.ts';
import { atNoon, type Door, type Filled } from './door.ts';
import { outcomeOf } from './outcome.ts';

type Talk = (text: string) => Promise<void>;

/** Everything in words: one answer at a time, buttons by what is written on them, options by their numbers. */
function talked(say: Talk): Pick<Door, 'begin' | 'fillIn' | 'press' | 'command'> {
  return {
    begin: async ({ id }) => await say(`write ${id}`),
    async fillIn(values, mended = {}) {
      const asked = 'name' in values ? QUESTIONS : Object.keys(values);
      for (const field of asked) {
        await say(wordsFor(field, values));
        if (field in mended) await say(wordsFor(field, mended));
      }
    },
    press: say,
    command: say,
  };
}

/** In the order in which they are asked. */
const QUESTIONS = ['name', 'zip', 'reasons', 'story', 'answer:home', 'answer:years'];
const NUMBERED: Readonly<Record<string, readonly string[]>> = {
  reasons: ['Health first', 'Work for the town'],
  'answer:home': ['I rent my home.', 'I own my home.'],
};

function wordsFor(field: string, values: Filled): string {
  const value = values[field];
  if (value === undefined) return 'skip';
  const numbers = NUMBERED[field];
  if (!numbers) return String(value);
  return [value]
    .flat()
    .map((label) => String(numbers.indexOf(label) + 1))
    .join(', ');
}

export async function discordDm(): Promise<Door> {
  const fixture = await discordFixture(atNoon());
  const { discord, world } = fixture;
  const maria = discord.user({ name: 'Maria' });
  const say: Talk = async (text) => void (await maria.say(text));
  return {
    ...talked(say),
    outcome: () => outcomeOf(world.handle, { person: PersonId.parse(`discord:${maria.id}`) }),
    close: () => fixture.close(),
  };
}

export async function slackDm(): Promise<Door> {
  const fixture = await slackFixture(atNoon());
  const { team, world } = fixture;
  const maria = team.user();
  const say: Talk = async (text) => {
    await maria.say(text);
    await maria.sees(({ dm }) => !('user' in dm.at(-1)!.content));
  };
  const community = CommunityId.parse(`slack:${team.id}`);
  return {
    ...talked(say),
    outcome: () => outcomeOf(world.handle, { person: PersonId.parse(`slack:${team.id}:${maria.id}`), community }),
    close: () => fixture.close(),
  };
}
