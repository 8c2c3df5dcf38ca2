import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { PersonId } from '../../src/core/ids.ts';
import type { Actor } from '../peers/slack/actor.ts';
import type { Workspace } from '../peers/slack/start-slack-peer.ts';
import { doorFixture, MODES, type DoorFixture } from './slack-fixture.ts';

const { buttons, campaigns, chat, kit, letter } = SENTENCES.en;
const ANSWERS = { [letter.form.name]: 'Zoe Stranger', [letter.form.zip]: '93230' };

/** Slack Connect: a channel of ours that another workspace shares, whose people press our buttons and open our modals. */
describe.each(MODES)('somebody of another workspace, by %s', (_, mode) => {
  let fixture: DoorFixture;
  let home: Workspace;
  let zoe: Actor;
  beforeAll(async () => {
    fixture = await doorFixture({ mode });
    home = fixture.slack.workspace();
  });
  afterAll(async () => {
    await fixture.close();
  });
  beforeEach(async () => {
    zoe = fixture.team.stranger(home);
    await fixture.team.user().command(fixture.team.channel, '/letter', 'share clean-water');
  });
  afterEach(() => {
    expect(fixture.slack.violations).toEqual([]);
  });

  const written = async (): Promise<void> => {
    await zoe.press(buttons.write);
    zoe.fillIn(ANSWERS);
    expect((await zoe.submit()).modal?.text).toContain('Zoe Stranger');
  };

  it('writes as one of ours: the workspace that shares the channel is the one whose letter it is', async () => {
    await written();
    await zoe.press(buttons.next);
    await zoe.sees(({ modal }) => modal?.text.includes('2 of 4') === true);
    const ours = await fixture.world.handle.look({ person: PersonId.parse(`slack:${fixture.team.id}:${zoe.id}`) });
    expect(ours.session.step).toBe('reviewing');
    const theirs = await fixture.world.handle.look({ person: PersonId.parse(`slack:${home.id}:${zoe.id}`) });
    expect(theirs.session.step).toBe('choosing');
  });

  it('whom we may not write to has everything where it was asked for, and is told', async () => {
    await written();
    await zoe.press(buttons.get);
    const { modal } = await zoe.press(buttons.agreeDm);
    expect(modal?.text).toContain(kit.dmClosed);
    expect(zoe.screen().dm).toEqual([]);
  });

  it('runs nothing here, however much she runs at home', async () => {
    const { team } = fixture;
    const [refused, listed] = [
      await zoe.command(team.channel, '/campaign', 'list'),
      await team.user({ admin: true }).command(team.channel, '/campaign', 'list'),
    ];
    expect(listed.text).toContain(campaigns.buttons.shape.local);
    expect(refused.text).not.toContain(campaigns.buttons.shape.local);
    expect(refused.ephemerals.at(-1)?.content['text']).not.toContain(chat.notInstalled);
  });
});
