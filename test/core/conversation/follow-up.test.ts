import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import type { Effect } from '../../../src/core/conversation/effect.ts';
import { factsFixture, NOW, sessionFixture } from '../../fixtures/conversation.ts';
import { followUpFixture } from '../../delivery/follow-ups.contract.ts';
import { talk, type Talk } from '../../fixtures/talk.ts';

const { followUp: says } = SENTENCES.en;
const DAY = 86_400_000;
const ANSWERS = { name: 'Ani Sample', zip: '93230', story: 'My mother drinks this water.' };

const letters = (from: Talk = talk()): Talk =>
  from.command('write', 'clean-water').fillIn('write', ANSWERS).press('get-letters').press('agree');
/** The member leads the letter of members: what goes to them is a thank-you. Senators are asked. */
const done = (): Talk => letters().press('sent').press('sent').press('not-yet').press('sent');

const ofKind = <K extends Effect['kind']>({ effects }: Talk, kind: K) =>
  effects.filter((one): one is Extract<Effect, { kind: K }> => one.kind === kind);

describe('being asked later', () => {
  it('is asked for once, after the letters, in the very words that were agreed on', () => {
    const asked = done();
    expect(asked.screen).toContain(
      'May I ask you in two weeks whether they answered? I then keep your account id, the office and the date, sealed, for 60 days at most.',
    );
    expect(ofKind(asked, 'ask-later')).toEqual([]);

    const after = asked.press('may-ask');
    expect(after.screen).toContain(says.will);
    expect(after.screen).not.toContain(says.mayAsk.redis);
  });

  it('keeps those letters that were sent, and never a thank-you', () => {
    const seats = ofKind(done().press('may-ask'), 'ask-later').map(({ seat, sent, language }) => [
      seat,
      sent,
      language,
    ]);
    expect(seats).toEqual([
      ['senate:CA:1', NOW, 'en'],
      ['office:secretary-of-water', NOW, 'en'],
    ]);
  });

  it('keeps nothing where the writer says no, writes only thanks, or sends nothing', () => {
    expect(ofKind(done().press('may-not-ask').press('go-on').press('sent'), 'ask-later')).toEqual([]);
    const thanksOnly = letters().press('sent').press('not-yet').press('not-yet').press('not-yet');
    expect(thanksOnly.screen).not.toContain(says.mayAsk.redis);
    const example = talk()
      .command('write', 'try-me')
      .fillIn('write', { name: 'Ani Sample' })
      .press('get-letters')
      .press('agree')
      .press('sent');
    expect(example.view.screen).toBe('done');
    expect(example.screen).not.toContain(says.mayAsk.redis);
  });

  it('goes along with what the writer says of a letter afterwards', () => {
    const third = done().press('may-ask').press('go-on').say('next').say('next');
    const later = third.press('sent');
    expect(ofKind(later, 'ask-later').at(-1)?.seat).toBe('senate:CA:3');
    const back = later.press('go-on').say('next').say('next').press('not-yet');
    expect(ofKind(back, 'ask-no-more').at(-1)?.letter).toBe(ofKind(later, 'ask-later').at(-1)?.letter);
  });

  it('is answered by a word, too', () => {
    const said = ['write clean-water', 'Ani Sample', '93230', 'skip', 'skip', 'skip', 'skip', 'get my letters', 'yes'];
    const inTalk = ['sent', 'sent', 'sent', 'sent'].reduce(
      (so, text) => so.say(text),
      said.reduce((so, text) => so.say(text), talk()),
    );
    expect(inTalk.screen).toContain(says.talk);
    expect(ofKind(inTalk.say('yes'), 'ask-later')).toHaveLength(3);
    expect(inTalk.say('no').screen).toContain(says.willNot);
  });

  it('says "sealed" only where it is', () => {
    const settings = { ...factsFixture().settings, stored: 'memory' as const };
    const { screen } = letters(talk(factsFixture({ settings })))
      .press('sent')
      .press('sent')
      .press('sent')
      .press('sent');
    expect(screen).toContain('in the memory of this program, not sealed, for 60 days at most');
  });
});

describe('the way a letter went', () => {
  const sentBy = (from: Talk) => ofKind(from, 'receipt').at(-1);

  it('is the one that was recommended, or the mail where the writer says so', () => {
    expect(sentBy(letters().press('sent'))).toMatchObject({ status: 'sent-by-you', channel: 'form' });
    expect(sentBy(letters().press('other-ways').press('posted'))).toMatchObject({ channel: 'post' });
    const back = letters().press('sent').press('back').press('not-yet');
    expect(sentBy(back)).toMatchObject({ status: 'prepared', channel: 'hand' });
  });
});

describe('the question', () => {
  const later = NOW + 14 * DAY;
  const one = followUpFixture(1, { asked: later });
  const two = followUpFixture(2, { asked: later, open: true });
  const asked = (followUps = [one, two], rest = {}): Talk =>
    talk(factsFixture({ now: later, followUps, receipts: [], ...rest }), {
      ...sessionFixture(),
      aside: { show: 'follow-up' },
    });

  it('is put about one letter at a time, and each answer is an effect', () => {
    const first = asked();
    expect(first.screen).toContain('On November 25, 2026, you sent a letter to: House, CA-21. Have they answered?');
    expect(first.view.progress).toEqual({ at: 1, of: 2 });

    const second = first.press('heard', 'other');
    expect(second.screen).toContain(says.thanks.other);
    expect(ofKind(second, 'heard')).toEqual([
      { kind: 'heard', id: `heard:${one.letter}`, letter: one.letter, heard: 'other', at: later },
    ]);
    const last = second.press('heard', 'no');
    expect(last.screen).toContain(says.thanks.no);
    expect(last.screen).not.toContain('Have they answered?');
  });

  it.each([
    ['yes', 'Yes, they answered'],
    ['other', '2'],
    ['acknowledged', '3'],
    ['no', 'no'],
    ['expected-none', '5'],
  ])('takes %s by writing %j', (heard, typed) => {
    const said = asked().say(typed);
    expect(ofKind(said, 'heard')).toMatchObject([{ heard }]);
  });

  it('that is put off says whether it comes again', () => {
    expect(asked().press('close').screen).toContain(says.later);
    const again = asked([followUpFixture(1, { asked: NOW + 7 * DAY, reminded: later })]);
    expect(again.press('close').screen).toContain(says.last);
    expect(asked([]).press('close').screen).not.toContain(says.later);
  });

  it.each([
    ['whoever saw it before the round put it', 14 * DAY, {}, says.later],
    ['one put late, while there is time for a reminder', 53 * DAY, { asked: NOW + 53 * DAY }, says.later],
    ['one put so late that no reminder comes', 54 * DAY, { asked: NOW + 54 * DAY }, says.last],
  ])('that is put off says the truth: %s', (_what, age, put, truth) => {
    const { asked: _asked, ...unput } = followUpFixture(1);
    const off = asked([{ ...unput, sent: NOW, ...put }], { now: NOW + age }).press('close');
    expect(off.screen).toContain(truth);
  });

  it('ends with one press, for every letter', () => {
    const off = asked().press('no-more-asking');
    expect(off.screen).toContain(says.off);
    expect(ofKind(off, 'ask-no-more')).toEqual([{ kind: 'ask-no-more', id: expect.any(String) }]);
  });

  it('that could not be brought stands before the next command, once, and the command follows', () => {
    const waiting = talk(factsFixture({ now: later, followUps: [two], receipts: [] }));
    const first = waiting.command('write', 'clean-water');
    expect(first.view.screen).toBe('follow-up');
    expect(ofKind(first, 'asked-here')).toMatchObject([{ letters: [two.letter] }]);

    expect(first.press('close').view.screen).toBe('card');
    expect(first.press('heard', 'yes').press('close').view.screen).toBe('card');
    expect(waiting.say('status').view.screen).toBe('follow-up');
    expect(waiting.command('forget').view.screen).toBe('confirm');
    expect(waiting.command('share', 'clean-water').view.audience).toBe('channel');
  });

  it('that was brought stands before nothing', () => {
    expect(talk(factsFixture({ now: later, followUps: [one] })).command('who').view.screen).toBe('who');
  });

  it("is not answered by somebody else's button, or for a letter that is none", () => {
    const stale = asked().act({ kind: 'press', verb: 'heard', handle: 'nonsense', values: ['yes'] });
    expect(stale.effects).toEqual([]);
    expect(stale.screen).toContain(SENTENCES.en.told.stale);
  });
});

it('stands in the list of letters, and can be ended there', () => {
  const status = talk(factsFixture({ followUps: [followUpFixture(1), followUpFixture(2)] })).command('status');
  expect(status.screen).toContain(says.waiting(2));
  expect(status.press('no-more-asking').screen).toContain(says.off);
});
