import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import type { CommunityId } from '../../src/core/ids.ts';
import type { World } from '../app/press/handle-fixture.ts';
import { madeFixture } from '../fixtures/counted.ts';
import { until } from '../fixtures/until.ts';

/** Texts by the labels of their fields. */
export type Values = Readonly<Record<string, string>>;

/** One person in a chat, who does what people do there. What is answered are the words that they see after it. */
export interface Somebody {
  /** `/campaign`, and the title of one where it is about one. */
  campaign(what: string, title?: string): Promise<string>;
  /** Picks from a list what opens a form. */
  pick(list: string, label: string): Promise<void>;
  /** Fills in the form that is open and hands it in. */
  fillIn(values: Values): Promise<string>;
  press(label: string): Promise<string>;
  /** Presses a button of the card with this title. */
  pressCard(label: string, title: string): Promise<void>;
  /** The same, and a form is open after it. */
  opensForm(label: string, title: string): Promise<void>;
  /** The names of the files that they were given last. */
  files(): readonly string[];
  /** Runs the community no more, and after that again. */
  loses(): void;
  regains(): void;
}

/** A server or a workspace with a channel. */
export interface Community {
  readonly id: CommunityId;
  organizer(): Somebody;
  member(): Somebody;
  /** The words and buttons of the card of that title, as everybody sees it; undefined where there is none. */
  card(title: string): string | undefined;
  /** Somebody deletes the card's message. */
  deleteCard(title: string): void;
  deleteChannel(): void;
  /** Whoever runs the community takes the bot out, and adds it again. */
  removeBot(): Promise<void>;
  addBot(): Promise<void>;
}

export interface CampaignDoor {
  readonly world: World;
  community(): Promise<Community>;
  /** Times that a card was drawn anew. */
  redrawn(): number;
  /** A minute passes, and what is due is drawn. */
  minute(): Promise<void>;
  /** What the platform was sent that it would not take, or that could do harm. */
  violations(): readonly string[];
  close(): Promise<void>;
}

const { campaigns: say, buttons, card: onCard, openLetter } = SENTENCES.en;
const { fields, forms } = say;
const ABOUT = {
  [fields.ask.label]: 'Please put a crossing guard at Elm and First.',
  [fields.by.label]: 'Elm Street Parents',
};
const TO = { [fields.office.label]: 'Mayor of Millbrook', [fields.address.label]: '1 Main Street' };
const FACTS = {
  [fields.fact.label]: 'Two children were hit there in 2026.',
  [fields.source.label]: 'Millbrook Police, Report, 2026-10-01',
};

/** A card in a busy channel. */
const AT_ONCE = 10;

/** The journeys of a campaign that are the same in every chat, on the stand-in of its platform. */
export function campaignDoorContract(chat: string, open: () => Promise<CampaignDoor>): void {
  describe(`campaigns in ${chat}`, () => {
    let door: CampaignDoor;
    let here: Community;
    let ana: Somebody;
    beforeAll(async () => {
      door = await open();
    });
    afterAll(async () => {
      expect(door.violations()).toEqual([]);
      await door.close();
    });
    beforeEach(async () => {
      here = await door.community();
      ana = here.organizer();
    });

    const written = async (title: string, shape: 'local' | 'together' = 'local'): Promise<void> => {
      await ana.campaign('new');
      await ana.pick(say.begin, say.buttons.shape[shape]);
      await ana.fillIn({ [fields.title.label]: title, ...ABOUT });
      await ana.pick(say.change, forms.to);
      await ana.fillIn(TO);
      await ana.pick(say.change, forms.facts);
      await ana.fillIn(FACTS);
    };
    const opened = async (title: string): Promise<void> => {
      await written(title);
      expect(await ana.campaign('open', title)).toContain(say.card.posted);
    };

    it('500 people press one card in a minute: each has a form, and the card is drawn once for all their letters', async () => {
      const title = 'A crowded crossing';
      await opened(title);
      const [campaign] = await door.world.campaigns.list(here.id);
      const before = door.redrawn();
      for (let wave = 0; wave < 500 / AT_ONCE; wave += 1) {
        const people = Array.from({ length: AT_ONCE }, () => here.member());
        await Promise.all(people.map((one) => one.opensForm(buttons.write, title)));
      }
      for (let nth = 0; nth < 500; nth += 1) {
        await door.world.tallies.add(madeFixture(nth, campaign!));
        door.world.cards.touch(campaign!.community, campaign!.id, 'counted');
      }
      await door.minute();
      await door.minute();
      expect([door.redrawn() - before, here.card(title)?.includes('Letters made here: 500.')]).toEqual([1, true]);
    });

    it('people sign one letter together from its card, and take their name off; it has an end', async () => {
      const [title, name] = ['A guard for us all', 'Maria S., Ward 3'];
      await written(title, 'together');
      expect(await ana.campaign('open', title)).toContain(say.refusal.flawed);
      await ana.campaign('edit', title);
      await ana.pick(say.change, forms.together);
      await ana.fillIn({ [fields.together.label]: 'We live on Elm Street, and we ask for a guard.' });
      await ana.campaign('open', title);

      const maria = here.member();
      await maria.pressCard(openLetter.buttons.open, title);
      await maria.press(openLetter.buttons.sign);
      expect(await maria.fillIn({ [openLetter.form.name]: name })).toContain(openLetter.confirm(name));
      expect(await maria.press(openLetter.buttons.confirm)).toContain(openLetter.mine(name));
      const [campaign] = await door.world.campaigns.list(here.id);
      const names = async () => await door.world.signatures.names(here.id, campaign!.id);
      expect(await names()).toEqual([name]);
      expect(here.card(title)).not.toContain(name);

      await ana.campaign('export', title);
      await until(
        async () => ana.files(),
        (files) => files.length > 2,
      );
      expect(ana.files().map((file) => file.replace(/^a-guard-for-us-all-/, ''))).toEqual([
        'counts.csv',
        'counts.json',
        'open-letter.pdf',
      ]);

      await maria.press(openLetter.buttons.off);
      expect(await until(names, (left) => left.length === 0)).toEqual([]);
      await ana.campaign('close', title);
      expect(here.card(title)).toContain(onCard.closed);
      expect(here.card(title)).not.toContain(openLetter.buttons.open);
      expect(await maria.press(openLetter.buttons.sign)).toContain(openLetter.closed);
    });

    it('two communities never see each other’s campaigns', async () => {
      await opened('A crossing of here');
      const there = await door.community();
      const bea = there.organizer();

      expect(await bea.campaign('list')).not.toContain('A crossing of here');
      for (const what of ['open', 'edit', 'progress', 'export', 'letters'])
        expect(await bea.campaign(what, 'A crossing of here')).toContain(say.noSuch('A crossing of here'));
      expect(there.card('A crossing of here')).toBeUndefined();
      expect(here.card('A crossing of here')).toContain(buttons.write);
      expect(await door.world.campaigns.list(there.id)).toEqual([]);
    });

    it('one that was never open is thrown away after a yes; two of one title are told apart, and neither is picked', async () => {
      const title = 'A crossing begun twice';
      await written(title);
      await written(title);
      expect(await ana.campaign('discard', title)).toContain(say.severalSo(title));
      const [one, two] = await door.world.campaigns.list(here.id);
      const called = (campaign: typeof one): string => `${title} (${campaign!.id.slice(-4)})`;
      expect(await ana.campaign('discard', called(one))).toContain(say.discard.of(called(one)));
      expect(await ana.press(say.buttons.discard)).toContain(say.did.discard);
      expect((await door.world.campaigns.list(here.id)).map(({ id }) => id)).toEqual([two!.id]);

      await ana.campaign('open', title);
      expect(await ana.campaign('discard', title)).toContain(say.discard.wasOpen);
    });

    it('a card whose message somebody deleted is let go of, and can be put back', async () => {
      await opened('A crossing to lose');
      here.deleteCard('A crossing to lose');
      await ana.campaign('pause', 'A crossing to lose');
      const before = door.redrawn();
      await ana.campaign('resume', 'A crossing to lose');
      expect([door.redrawn() - before, here.card('A crossing to lose')]).toEqual([0, undefined]);

      expect(await ana.campaign('card', 'A crossing to lose')).toContain(say.card.posted);
      expect(here.card('A crossing to lose')).toContain(buttons.write);
    });

    it('a channel that is deleted takes no campaign along', async () => {
      await opened('A crossing without a place');
      here.deleteChannel();

      expect(await ana.campaign('pause', 'A crossing without a place')).toContain(say.did.pause);
      const before = door.redrawn();
      expect(await ana.campaign('resume', 'A crossing without a place')).toContain(say.did.resume);
      expect(door.redrawn()).toBe(before);
    });

    it('the bot is taken out and added again: its cards follow as before', async () => {
      const title = 'A crossing that waits';
      await opened(title);
      const [campaign] = await door.world.campaigns.list(here.id);
      await here.removeBot();
      await door.world.tallies.add(madeFixture(1, campaign!));
      door.world.cards.touch(campaign!.community, campaign!.id, 'counted');
      await door.minute();

      await here.addBot();
      await ana.campaign('close', title);
      expect(here.card(title)).toContain(onCard.closed);
    });

    it('whose right was taken while the form was open is refused, keeps every word, and goes on once it is back', async () => {
      await written('A crossing of mine');
      await ana.pick(say.change, forms.about);
      ana.loses();
      const refused = await ana.fillIn({ [fields.title.label]: 'A title that took me long', ...ABOUT });
      expect(refused).toContain(say.noRightKept);
      expect(refused).toContain('A title that took me long');
      expect(await ana.campaign('open', 'A crossing of mine')).toContain(say.noRight);

      ana.regains();
      expect(await ana.campaign('edit', 'A crossing of mine')).toContain('A title that took me long');
      expect(await ana.press(say.buttons.mine)).toContain(say.did.write);
    });
  });
}
