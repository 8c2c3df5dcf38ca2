import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { PersonId } from '../../src/core/ids.ts';
import type { Actor } from '../peers/slack/actor.ts';
import { wordsIn, type Screen } from '../peers/slack/screen.ts';
import { doorFixture, MODES, type DoorFixture } from './slack-fixture.ts';

const { buttons, chat, kit, letter } = SENTENCES.en;
const { form } = letter;

let fixture: DoorFixture;
let maria: Actor;

const ANSWERS = { [form.name]: 'Maria Sample', [form.zip]: '93230', [form.story]: 'I drink it every day.' };

/** Once these words stand last in her DM. */
const inDm = async (act: Promise<unknown>, words: string): Promise<Screen> => {
  await act;
  return await maria.sees(({ dm }) => String(dm.at(-1)?.content['text']).includes(words));
};

const last = ({ ephemerals }: Screen) => ephemerals.at(-1)!;

describe.each(MODES)('over %s, a member', (_, mode) => {
  beforeAll(async () => {
    fixture = await doorFixture({ mode });
  });
  afterAll(async () => {
    await fixture.close();
  });
  beforeEach(() => {
    maria = fixture.team.user();
  });
  afterEach(() => {
    expect(fixture.slack.violations).toEqual([]);
    expect(fixture.failures).toEqual([]);
    expect(fixture.lines.filter((line) => /"level":"?(warn|error|40|50)/.test(line))).toEqual([]);
  });

  it('is answered in the thread that she writes in, with screens and files, and where a button there is pressed', async () => {
    const root = (await inDm(maria.say('status'), kit.status.none)).dm.at(-1)!.ts;
    await inDm(maria.say('preview clean-water', root), buttons.write);
    const [shared] = fixture.slack.calls('files.completeUploadExternal').slice(-1);
    expect(shared?.args).toMatchObject({ thread_ts: root });
    await inDm(maria.say('help', root), SENTENCES.en.help.title);
    const { dm } = await inDm(maria.press(buttons.privacy), SENTENCES.en.privacy.title);
    const ours = dm.filter(({ ts, content }) => ts > root && !('user' in content));
    expect(ours.length).toBeGreaterThan(1);
    expect(new Set(ours.map(({ content }) => content['thread_ts']))).toEqual(new Set([root]));
  });

  it('reads what was wrong with a command where she gave it, and not her letters in the DM once more', async () => {
    await maria.command(fixture.team.channel, '/letter', 'write clean-water');
    await maria.press(buttons.write);
    maria.fillIn(ANSWERS);
    await maria.submit();
    await maria.press(buttons.get);
    await inDm(maria.press(buttons.agreeDm), buttons.sent);
    await maria.close();
    const before = maria.screen().dm.length;
    const wrong = await maria.command(fixture.team.channel, '/letter', 'bees');
    expect(last(wrong).content['text']).toContain(SENTENCES.en.told.unlisted.noIssue('bees'));
    const refused = await maria.command(fixture.team.channel, '/campaign', 'open');
    expect(last(refused).content['text']).toContain(SENTENCES.en.campaigns.noRight);
    expect(maria.screen().dm).toHaveLength(before);
    await maria.command(fixture.team.channel, '/letter', 'write clean-water');
    const again = await maria.sees((screen) => String(last(screen).content['text']).includes(chat.inDm.text));
    expect(again.dm.length).toBeGreaterThan(before);
  });

  it('writes a letter from a command in a channel, where nobody else sees it', async () => {
    const card = await maria.command(fixture.team.channel, '/letter', 'write clean-water');
    expect(card.ephemerals).toHaveLength(1);
    expect(card.text).toContain('Clean water for Millbrook');
    const asked = await maria.press(buttons.write);
    expect(asked.modal?.title).toBe(chat.steps.words);
    maria.fillIn(ANSWERS);
    await maria.pick(form.reasons, ['Health first']);
    const review = await maria.submit();
    expect(review.modal?.title).toBe(chat.steps.letters);
    expect(review.modal?.text).toContain('Representative Example');
    expect(review.modal?.text).toContain('I drink it every day.');
    await maria.press(buttons.next);
    const consent = await maria.press(buttons.get);
    expect(consent.modal?.text).toContain('Senator Specimen');
    const mine = await maria.press(buttons.agree);
    expect(mine.modal?.text).toContain('I drink it every day.');
    const next = await maria.press(buttons.sent);
    expect(next.modal?.text).toContain(kit.sentNote);
    await maria.close();
    const status = await maria.command(fixture.team.channel, '/letter', 'status');
    expect(last(status).content['text']).toContain(kit.status.words['sent-by-you']);
    expect(status.channel).toEqual([]);
    expect(fixture.team.user().screen().text.trim()).toBe('');
  });

  it('picks an issue in a modal when nothing is said, from a list that is searched', async () => {
    const picker = await maria.command(fixture.team.channel, '/letter');
    expect(picker.modal?.title).toBe(chat.steps.issue);
    const pick = SENTENCES.en.choosing.pick;
    expect((await maria.options(pick, ''))[0]).toBe('Clean water for Millbrook');
    expect(await maria.options(pick, 'nothing like it')).toEqual([]);
    await maria.pick(pick, 'Clean water for Millbrook');
    const card = await maria.sees(({ modal }) => modal?.text.includes(buttons.write) === true);
    expect(card.modal?.title).toBe(chat.steps.issue);
    await maria.press(buttons.write);
    maria.fillIn(ANSWERS);
    const review = await maria.submit();
    // The form lay over the card, which is the letter now.
    expect(review.modal?.title).toBe(chat.steps.letters);
    expect(fixture.slack.world.stacks.get(maria.id)).toHaveLength(1);
    expect(review.ephemerals).toEqual([]);
  });

  it('is told beside the field what to mend, and everything typed stays', async () => {
    await maria.command(fixture.team.channel, '/letter', 'write clean-water');
    await maria.press(buttons.write);
    maria.fillIn({ ...ANSWERS, [form.zip]: '9323' });
    const told = await maria.submit();
    expect(told.modal?.title).toBe(chat.steps.words);
    expect(Object.keys(told.modal?.errors ?? {})).toEqual([form.zip]);
    maria.fillIn({ [form.zip]: '93230' });
    expect((await maria.submit()).modal?.text).toContain('Maria Sample');
  });

  it('gets the letters by DM with page and document, and has them taken back', async () => {
    await maria.command(fixture.team.channel, '/letter', 'write clean-water');
    await maria.press(buttons.write);
    maria.fillIn(ANSWERS);
    await maria.submit();
    await maria.press(chat.toMyDm);
    const shown = await maria.sees(({ modal }) => modal?.text.includes(chat.inDm.text) === true);
    expect(shown.files.map(({ name }) => name)).toEqual(['letter-house-CA-21.png']);
    expect(shown.files[0]?.alt).toContain('page 1');
    expect(shown.dm.at(-1)?.content['text']).toContain('I drink it every day.');
    const top = () => ({ in: maria.screen().dm.at(-1)! });
    await inDm(maria.press(buttons.get, top()), SENTENCES.en.review.consent.title);
    await maria.press(buttons.agree, top());
    await maria.sees(({ dm }) => wordsIn(dm.at(-1)!.content).includes(buttons.sent));
    await maria.press(buttons.otherWays, top());
    const ways = await maria.sees(({ dm }) => wordsIn(dm.at(-1)!.content).includes(buttons.notMine));
    expect(ways.files.map(({ name }) => name)).toContain('letter-house-CA-21.pdf');
    const person = PersonId.parse(`slack:${fixture.team.id}:${maria.id}`);
    const { messages } = await fixture.world.handle.records({ person });
    expect(messages).toContainEqual({ channel: expect.any(String) as unknown, message: shown.dm.at(-1)?.ts });
    await inDm(maria.command(maria.dm, '/letter', 'forget'), SENTENCES.en.confirm.forget.title);
    const gone = await inDm(maria.press(buttons.yesForget, top()), SENTENCES.en.forgotten.title);
    expect(gone.dm.map(({ content }) => content['text'])).toEqual([
      expect.stringContaining(SENTENCES.en.forgotten.title),
    ]);
    expect(gone.files).toEqual([]);
    expect(await fixture.cabinet.get(`slack dm ${fixture.team.id}:${maria.id}`)).toBeUndefined();
  });

  it('writes a letter in the DM by answering one question at a time', async () => {
    await inDm(maria.say('write'), SENTENCES.en.choosing.title);
    await inDm(maria.pick(SENTENCES.en.choosing.pick, 'Clean water for Millbrook'), letter.talk.name);
    await inDm(maria.say('Maria Sample'), letter.talk.zip);
    await inDm(maria.say('93230'), letter.talk.reasons);
    await inDm(maria.say('skip'), letter.talk.story);
    await inDm(maria.say('I drink it every day & night.'), 'Do you rent or own');
    await inDm(maria.say('1'), 'How long have you lived here?');
    const review = await inDm(maria.say('skip'), 'every day &amp; night.');
    expect(review.files).toHaveLength(1);
    await inDm(maria.say('get my letters'), SENTENCES.en.review.consent.title);
    await maria.say('yes');
    const mine = await maria.sees(({ dm }) => wordsIn(dm.at(-1)!.content).includes(buttons.sent));
    expect(mine.dm.some(({ content }) => String(content['text']).includes('every day &amp; night.'))).toBe(true);
  });

  it('who takes no DMs gets everything where it was asked for, and is told', async () => {
    fixture.team.closeDm(maria.id);
    await maria.command(fixture.team.channel, '/letter', 'write clean-water');
    await maria.press(buttons.write);
    maria.fillIn(ANSWERS);
    await maria.submit();
    await maria.press(buttons.get);
    const here = await maria.press(buttons.agreeDm);
    expect(here.modal?.text).toContain(kit.dmClosed);
    expect(here.modal?.text).toContain('I drink it every day.');
    const ways = await maria.press(buttons.otherWays);
    expect(ways.modal?.text).toContain(chat.noFileHere);
    expect(ways.files).toEqual([]);
  });

  it('shares a card, whose button is everybody’s own', async () => {
    const shared = await maria.command(fixture.team.channel, '/letter', 'share clean-water');
    expect(shared.channel).toHaveLength(1);
    const ben = fixture.team.user();
    const form1 = await ben.press(buttons.write, { in: shared.channel[0]! });
    expect(form1.modal?.title).toBe(chat.steps.words);
    ben.fillIn({ ...ANSWERS, [form.name]: 'Ben Sample' });
    expect((await ben.submit()).modal?.text).toContain('Ben Sample');
    await ben.close();
    const sample = await ben.press(buttons.preview, { in: shared.channel[0]! });
    expect(sample.channel).toHaveLength(shared.channel.length);
    expect(last(sample).onlyFor).toBe(ben.id);
    expect(maria.screen().ephemerals).toEqual([]);
  });

  it('finds issues, letters and the letter in progress at home', async () => {
    const first = await maria.openHome();
    expect(first.home?.text.split('\n')).not.toContain(buttons.back);
    expect(first.home?.text).toContain('Clean water for Millbrook');
    expect(first.home?.text).toContain(kit.status.none);
    await maria.press(buttons.write);
    maria.fillIn(ANSWERS);
    await maria.submit();
    await maria.close();
    const again = await maria.openHome();
    expect(again.home?.text).toContain(buttons.continueDraft);
    expect((await maria.press(buttons.continueDraft)).modal?.text).toContain('Maria Sample');
  });

  it('finds nothing of what is forgotten on the home tab either', async () => {
    await maria.command(fixture.team.channel, '/letter', 'write clean-water');
    await maria.press(buttons.write);
    maria.fillIn(ANSWERS);
    await maria.submit();
    await maria.close();
    expect((await maria.openHome()).home?.text).toContain(buttons.continueDraft);
    await maria.command(fixture.team.channel, '/letter', 'forget');
    await maria.press(buttons.yesForget);
    const { home } = await maria.sees((screen) => screen.home?.text.includes(buttons.continueDraft) === false);
    expect(home?.text).toContain(kit.status.none);
  });

  it('hands on the names of people and channels as they were read, and nothing live', async () => {
    await maria.say('write <@U12|ben> in <#C12|general> for <!channel>');
    const { dm } = await maria.sees((screen) => screen.dm.length > 1);
    expect(dm.at(-1)?.content['text']).toContain('@ben in #general for @channel');
  });

  it('takes everything along as a file in the DM', async () => {
    const taken = await maria.command(fixture.team.channel, '/letter', 'export');
    expect(JSON.parse(String(taken.files[0]?.bytes))).toMatchObject({ kind: 'redress-export' });
    const told = await maria.sees(({ ephemerals }) => ephemerals.length > 0);
    expect(last(told).content['text']).toContain(chat.fileInDm);
  });

  it('is spoken to in Spanish where Slack is', async () => {
    const lucia = fixture.team.user({ locale: 'es-ES' });
    const card = await lucia.command(fixture.team.channel, '/letter', 'write clean-water');
    expect(card.text).toContain('Agua limpia para Millbrook');
    expect((await lucia.press(SENTENCES.es.buttons.write)).modal?.title).toBe(SENTENCES.es.chat.steps.words);
  });

  it('reads every word of the help, and the way out of a wrong one', async () => {
    expect((await maria.command(fixture.team.channel, '/letter', 'help')).text).toContain(SENTENCES.en.help.title);
    expect((await maria.command(fixture.team.channel, '/letter', 'who 93230')).text).toContain(
      'Representative Example',
    );
    expect((await maria.command(fixture.team.channel, '/letter', 'idioma español')).text).toContain(
      SENTENCES.es.language.set,
    );
  });

  it('is written to unasked, where that is allowed', async () => {
    await maria.command(fixture.team.channel, '/letter', 'help');
    const { handle } = fixture.world;
    const view = await handle.show({ person: PersonId.parse(`slack:${fixture.team.id}:${maria.id}`) });
    expect(await fixture.door.notify(PersonId.parse(`slack:${fixture.team.id}:${maria.id}`), view)).toBe(true);
    expect(maria.screen().dm.at(-1)?.content['text']).toContain(SENTENCES.en.help.title);
    // What Slack cannot do just now says nothing of the person: it is tried again later.
    for (const error of ['rate_limited', 'internal_error', 'fatal_error', 'service_unavailable']) {
      fixture.slack.fail({ method: 'chat.postMessage', status: 200, error });
      await expect(fixture.door.notify(PersonId.parse(`slack:${fixture.team.id}:${maria.id}`), view)).rejects.toThrow();
    }
    fixture.team.closeDm(maria.id);
    expect(await fixture.door.notify(PersonId.parse(`slack:${fixture.team.id}:${maria.id}`), view)).toBe(false);
    expect(await fixture.door.notify(PersonId.parse('discord:1'), view)).toBe(false);
  });
});
