import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { discordDoor } from './discord-door.ts';
import { discordDm, slackDm } from './dm-doors.ts';
import type { Door } from './door.ts';
import type { Outcome } from './outcome.ts';
import { slackDoor } from './slack-door.ts';
import { webDoor } from './web-door.ts';

const { buttons } = SENTENCES.en;

const WATER = { id: 'clean-water', title: 'Clean water for Millbrook' };
const ANSWERS = {
  name: 'Maria Sample',
  zip: '93230',
  reasons: ['Work for the town'],
  story: 'I drink <it> every day & night, *really*.',
  'answer:home': 'I rent my home.',
};

/** What people do, once for all doors. What must have come of it stands beside it. */
const SCENARIOS: readonly (readonly [string, (door: Door) => Promise<void>, Partial<Outcome>])[] = [
  [
    'a letter is written, and its writer says that it was sent',
    async (door) => {
      await door.begin(WATER);
      await door.fillIn(ANSWERS);
      await door.press(buttons.get);
      await door.press(buttons.agree);
      await door.press(buttons.sent);
    },
    { step: 'handing-over', marks: { 'house:CA-21': 'sent' } },
  ],
  [
    'a ZIP code is typed wrongly, and mended',
    async (door) => {
      await door.begin(WATER);
      await door.fillIn({ ...ANSWERS, zip: '9323' }, { zip: '93230' });
    },
    { step: 'reviewing', receipts: [] },
  ],
  [
    'words of one’s own come later',
    async (door) => {
      const { story, ...rest } = ANSWERS;
      await door.begin(WATER);
      await door.fillIn(rest);
      await door.press(buttons.ownWords);
      await door.press(buttons.story);
      await door.fillIn({ story });
    },
    { step: 'reviewing' },
  ],
  [
    'somebody who is not one’s own is left out',
    async (door) => {
      await door.begin(WATER);
      await door.fillIn(ANSWERS);
      await door.press(buttons.menu);
      await door.press(buttons.notMine);
      await door.press(buttons.withoutHouse);
      await door.press(buttons.get);
      await door.press(buttons.agree);
    },
    { step: 'handing-over' },
  ],
  [
    'everything is forgotten',
    async (door) => {
      await door.begin(WATER);
      await door.fillIn(ANSWERS);
      await door.command('forget');
      await door.press(buttons.yesForget);
    },
    { step: 'choosing', letters: [], receipts: [] },
  ],
];

const DOORS: readonly (readonly [string, () => Promise<Door>])[] = [
  ['the web', webDoor],
  ['Discord', discordDoor],
  ['Slack', slackDoor],
  ['direct messages on Discord', discordDm],
  ['direct messages on Slack', slackDm],
];

describe.each(SCENARIOS)('%s', (_, plays, expected) => {
  let outcomes: ReadonlyMap<string, Outcome>;
  beforeAll(async () => {
    const all = new Map<string, Outcome>();
    for (const [name, open] of DOORS) {
      const door = await open();
      try {
        await plays(door);
        all.set(name, await door.outcome());
      } finally {
        await door.close();
      }
    }
    outcomes = all;
  }, 30_000);

  it('as it should', () => {
    expect(outcomes.get('the web')).toMatchObject(expected);
  });

  it.each(DOORS)('over %s, with the same draft and the same letters at the end', (name) => {
    expect(outcomes.get(name)).toEqual(outcomes.get('the web'));
  });
});
