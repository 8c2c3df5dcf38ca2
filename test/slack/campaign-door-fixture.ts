import { CommunityId } from '../../src/core/ids.ts';
import type { CampaignDoor, Community, Somebody } from '../chat/campaign-door.contract.ts';
import { NOW } from '../fixtures/conversation.ts';
import type { Actor } from '../peers/slack/actor.ts';
import { list } from '../peers/slack/data.ts';
import type { Screen } from '../peers/slack/screen.ts';
import type { Workspace } from '../peers/slack/start-slack-peer.ts';
import { doorFixture } from './slack-fixture.ts';

/** A modal that asks for something. */
const isForm = ({ modal }: Screen): boolean => list(modal?.view, 'blocks').some((block) => block['type'] === 'input');

/** Campaigns on the stand-in of Slack. */
export async function slackCampaignDoor(): Promise<CampaignDoor> {
  // Slack signs by the clock on the wall.
  const began = Date.now();
  let passed = 0;
  const fixture = await doorFixture({
    mode: 'http',
    isMany: true,
    clock: () => began + passed,
    world: { clock: () => NOW + passed },
  });
  const { slack, url, world } = fixture;

  /** What a browser does at the end of an installation. */
  const installed = async (team: Workspace): Promise<Workspace> => {
    const first = await fetch(`${url}/slack/install`, { redirect: 'manual' });
    const to = new URL(first.headers.get('location')!);
    to.searchParams.set('team', team.id);
    const agreed = await fetch(to, { redirect: 'manual' });
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0]!;
    await fetch(agreed.headers.get('location')!, { headers: { cookie } });
    return team;
  };

  const somebody = (actor: Actor, team: Workspace, place: () => string): Somebody => {
    const cardOf = (title: string) =>
      actor.screen().channel.find(({ content }) => JSON.stringify(content).includes(title))!;
    return {
      async campaign(what, title = '') {
        while (actor.screen().modal) await actor.close();
        const before = actor.screen().ephemerals.length + actor.screen().dm.length;
        await actor.command(place(), '/campaign', `${what} ${title}`);
        const seen = await actor.sees(({ ephemerals, dm }) => ephemerals.length + dm.length > before);
        return seen.text;
      },
      async pick(from, label) {
        await actor.pick(from, [label]);
        await actor.sees(isForm);
      },
      async fillIn(values) {
        actor.fillIn(values);
        return (await actor.submit()).text;
      },
      press: async (label) => (await actor.press(label)).text,
      pressCard: async (label, title) => void (await actor.press(label, { in: cardOf(title) })),
      async opensForm(label, title) {
        await actor.press(label, { in: cardOf(title) });
        await actor.sees(isForm);
      },
      files: () =>
        actor
          .screen()
          .files.map(({ name }) => name)
          .filter((name) => name !== 'progress.png'),
      loses() {
        team.setAdmin(actor.id, false);
        passed += 60_001;
      },
      regains() {
        team.setAdmin(actor.id, true);
        passed += 60_001;
      },
    };
  };

  return {
    world,
    async community(): Promise<Community> {
      const team = await installed(slack.workspace({ installed: false }));
      const eye = team.user();
      const found = (title: string) =>
        eye.screen().channel.find(({ content }) => JSON.stringify(content).includes(title));
      let isGone = false;
      return {
        id: CommunityId.parse(`slack:${team.id}`),
        organizer() {
          const actor = team.user({ admin: true });
          return somebody(actor, team, () => (isGone ? actor.dm : team.channel));
        },
        member: () => somebody(team.user(), team, () => team.channel),
        card: (title) => JSON.stringify(found(title)?.content),
        deleteCard: (title) => team.deleteMessage(found(title)!.ts),
        deleteChannel() {
          isGone = true;
          team.deleteChannel();
        },
        removeBot: () => team.uninstall(),
        addBot: async () => void (await installed(team)),
      };
    },
    redrawn: () => slack.calls('chat.update').length,
    async minute() {
      passed += 60_000;
      await world.cards.flush();
    },
    violations: () => slack.violations,
    close: () => fixture.close(),
  };
}
