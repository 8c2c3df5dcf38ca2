import { advance } from '../../../src/core/conversation/advance.ts';
import type { Effect } from '../../../src/core/conversation/effect.ts';
import { lettersOf } from '../../../src/core/conversation/letters.ts';
import { digestOf, mailingOf } from '../../../src/core/conversation/mailing.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import type { Session } from '../../../src/core/conversation/session.ts';
import { isOpenToAsk } from '../../../src/core/conversation/steps/follow-up.ts';
import { CODE_TRIES } from '../../../src/core/conversation/steps/mail-address.ts';
import { checkSubmit } from '../../../src/core/conversation/check-form.ts';
import { letterId, type Receipt } from '../../../src/core/delivery/receipt.ts';
import { UNDO_MS } from '../../../src/core/delivery/status.ts';
import { IssueId } from '../../../src/core/ids.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import type { Facts } from '../../../src/core/conversation/facts.ts';
import { ANI, factsFixture, NOW } from '../../fixtures/conversation.ts';
import { talk, type Talk } from '../../fixtures/talk.ts';

const { mailing: says, kit, buttons, followUp } = SENTENCES.en;
const ANSWERS = { name: 'Ani Sample', zip: '93230', story: 'My mother drinks this water.' };
const OFFICE = 'secretary@example.org';
const MINE = 'ani@example.org';

const facts = (rest: Partial<Facts> = {}): Facts =>
  factsFixture({ settings: { ...factsFixture().settings, mail: true }, ...rest });

/** The letters, turned to the one office that takes e-mail: the fourth. */
const atOffice = (from: Talk = talk(facts())): Talk =>
  from
    .command('write', 'clean-water')
    .fillIn('write', ANSWERS)
    .press('get-letters')
    .press('agree')
    .press('not-yet')
    .press('not-yet')
    .press('not-yet');
const inTalk = (): Talk =>
  [
    'write clean-water',
    'Ani Sample',
    '93230',
    'skip',
    'My mother drinks this water.',
    'skip',
    'skip',
    'get my letters',
    'yes',
    'not yet',
    'not yet',
    'not yet',
  ].reduce((so, text) => so.say(text), talk(facts()));

const ofKind = <K extends Effect['kind']>({ effects }: Talk, kind: K) =>
  effects.filter((one): one is Extract<Effect, { kind: K }> => one.kind === kind);

/** The machine did it: what came of the last effect of this kind. */
function came(from: Talk, kind: 'mail-code', outcome: 'sent' | 'refused' | 'away' | 'too-many'): Talk {
  return from.act({ kind: 'code-mailed', effect: ofKind(from, kind).at(-1)!.id, outcome });
}
const codeIn = (from: Talk): string => {
  const { address, nonce } = ofKind(from, 'mail-code').at(-1)!;
  return facts().codeFor({ address, nonce });
};
const wrongCode = (from: Talk): string => (codeIn(from) === '000000' ? '000001' : '000000');

const asked = (from: Talk = atOffice()): Talk => came(from.fillIn('mail-it', { email: MINE }), 'mail-code', 'sent');
const proved = (from: Talk = asked()): Talk => from.fillIn('mail-code', { code: codeIn(from) });
const agreed = (): Talk => proved().press('mail-agree');

const receiptOf = (rest: Partial<Receipt>): Receipt => {
  const key = { issue: IssueId.parse('clean-water'), seat: SeatId.parse('office:secretary-of-water'), round: 1 };
  const id = letterId({ person: ANI, ...key }, new Uint8Array(32).fill(7));
  return { ...key, id, channel: 'email', status: 'waiting', prepared: NOW, changed: NOW, ...rest };
};

describe('a letter that the bot sends', () => {
  it('goes from the address over the code and the line about who sees what to the two minutes, by forms', () => {
    const office = atOffice();
    expect(office.screen).toContain(says.offer);
    expect(office.form('mail-it').inputs.map(({ field }) => field)).toEqual(['email']);

    const code = asked(office);
    expect(code.screen).toContain(says.code.ask(MINE));
    expect(ofKind(code, 'mail-code')).toMatchObject([{ address: MINE, language: 'en' }]);

    const consent = proved(code);
    expect(consent.screen).toContain(says.consent.line('Secretary Sample', OFFICE));
    expect(consent.screen).toContain(says.consent.reply(MINE));
    for (const line of ['your name', 'ZIP code 93230', 'your own words', says.consent.limits, says.consent.kept])
      expect(consent.screen).toContain(line);
    expect(ofKind(consent, 'deliver')).toEqual([]);

    const sent = consent.press('mail-agree');
    expect(sent.screen).toContain(says.leaves('Secretary Sample', 2));
    const [effect] = ofKind(sent, 'deliver');
    expect(effect).toMatchObject({
      seat: 'office:secretary-of-water',
      round: 1,
      to: OFFICE,
      replyTo: MINE,
      agreed: NOW,
    });
    expect(mailingOf(effect!, sent.session, facts())).toMatchObject({ to: OFFICE, replyTo: MINE });
    expect(digestOf(mailingOf(effect!, sent.session, facts())!.letter)).toBe(effect!.digest);
  });

  it('and by writing, one thing at a time', () => {
    const office = inTalk().say(buttons.mailIt);
    expect(office.screen).toContain(says.address.ask);
    const code = came(office.say(MINE), 'mail-code', 'sent');
    expect(code.screen).toContain(says.code.talk);
    const consent = code.say(codeIn(code));
    expect(consent.screen).toContain(says.consent.talk);
    const sent = consent.say('yes');
    expect(ofKind(sent, 'deliver')).toHaveLength(1);
    expect(sent.say(buttons.mailUndo).effects.at(-1)).toMatchObject({ kind: 'cancel' });
  });

  it('is sent to nobody before its writer agreed, whatever is pressed', () => {
    for (const from of [atOffice(), asked(), proved().press('close')]) {
      const { handle } = from.session.step === 'choosing' ? { handle: '' } : from.session.draft;
      const pressed = from.act({ kind: 'press', verb: 'mail-agree', handle, at: 3 });
      expect(ofKind(pressed, 'deliver')).toEqual([]);
    }
    // And never twice.
    const sent = agreed();
    const twice = sent.act({ kind: 'press', verb: 'mail-agree', handle: handleOf(sent), at: 3 });
    expect(ofKind(twice, 'deliver')).toHaveLength(1);
  });

  it('is not offered where the bot sends none, the office has no address, or the letter is not for sending', () => {
    expect(atOffice(talk(factsFixture())).screen).not.toContain(says.offer);
    expect(
      talk(facts()).command('write', 'clean-water').fillIn('write', ANSWERS).press('get-letters').press('agree').screen,
    ).not.toContain(says.offer);
    const example = talk(facts())
      .command('write', 'try-me')
      .fillIn('write', { name: 'Ani' })
      .press('get-letters')
      .press('agree');
    expect(example.screen).not.toContain(buttons.mailIt);
    const forced = example.act({ kind: 'press', verb: 'mail-it', handle: handleOf(example), at: 0 });
    expect(forced.screen).toContain(says.notHere);
  });

  it('uses an address that was proved for the next letter, too, and no other', () => {
    const other = proved().press('mail-other');
    expect(other.form('mail-other').inputs[0]?.value).toBe(MINE);
    const changed = other.fillIn('mail-other', { email: 'other@example.org' });
    expect(changed.session.mail?.proved).toBeUndefined();
    expect(ofKind(changed, 'mail-code')).toHaveLength(2);
  });
});

const draftOf = ({ session }: Pick<Talk, 'session'>) => {
  if (session.step === 'choosing') throw new Error('There is no letter in hand');
  return session.draft;
};
const handleOf = ({ session }: Talk): string => (session.step === 'choosing' ? '' : session.draft.handle);

describe('the address and its code', () => {
  it('keep what was typed wrongly, and say what to mend', () => {
    const wrong = atOffice().fillIn('mail-it', { email: 'ani at example' });
    expect(wrong.screen).toContain(says.address.shape);
    const foreign = wrong.fillIn('mail-other', { email: 'ani@пример.рф' });
    expect(foreign.screen).toContain(says.address.plain);
    expect(foreign.effects.some(({ kind }) => kind === 'mail-code')).toBe(false);
    expect(wrong.problems.map(({ field }) => field)).toEqual(['email']);
    expect(wrong.effects.some(({ kind }) => kind === 'mail-code')).toBe(false);
    expect(wrong.form('mail-other').inputs[0]?.value).toBe('ani at example');
    const form = { kind: 'submit', form: 'mail-address', handle: handleOf(wrong), values: { email: 'x' } } as const;
    expect(checkSubmit(form, wrong.session, facts()).map(({ field }) => field)).toEqual(['email']);
  });

  it.each(['refused', 'away', 'too-many'] as const)(
    'that was not mailed (%s) is told, with the address kept',
    (outcome) => {
      const told = came(atOffice().fillIn('mail-it', { email: MINE }), 'mail-code', outcome);
      expect(told.screen).toContain(says.notMailed[outcome]);
      expect(told.session.mail).toEqual({ address: MINE, tries: 0 });
    },
  );

  it('end after five wrong tries, which are counted whatever is sent between', () => {
    let guessing = asked();
    const wrong = wrongCode(guessing);
    for (let tries = 1; tries < CODE_TRIES; tries += 1) {
      guessing = guessing.fillIn('mail-code', { code: 'not a code' }).fillIn('mail-code', { code: wrong });
      expect(guessing.screen).toContain(says.code.wrong(CODE_TRIES - tries));
    }
    const right = codeIn(guessing);
    const last = guessing.fillIn('mail-code', { code: wrong });
    expect(last.screen).toContain(says.code.spent);
    const late = last.act({
      kind: 'submit',
      form: 'mail-code',
      handle: handleOf(last),
      at: 3,
      values: { code: right },
    });
    expect(late.session.mail?.proved).toBeUndefined();
  });

  it('are good for 15 minutes, and for the last code alone', () => {
    const inTime = asked().meanwhile({ now: NOW + 15 * 60_000 - 1 });
    expect(inTime.fillIn('mail-code', { code: codeIn(inTime) }).session.mail?.proved).toBe(NOW + 15 * 60_000 - 1);
    const late = asked().meanwhile({ now: NOW + 15 * 60_000 });
    expect(late.fillIn('mail-code', { code: codeIn(late) }).screen).toContain(says.code.over);

    const first = asked();
    const second = came(first.press('mail-again'), 'mail-code', 'sent');
    expect(second.fillIn('mail-code', { code: codeIn(first) }).session.mail?.proved).toBeUndefined();
    expect(
      second.fillIn('mail-code', { code: `${codeIn(second).slice(0, 3)} ${codeIn(second).slice(3)}` }).session.mail
        ?.proved,
    ).toBe(NOW);
  });

  it('cannot be guessed before they are in the mail', () => {
    const early = atOffice().fillIn('mail-it', { email: MINE });
    const guessed = early.fillIn('mail-code', { code: codeIn(early) });
    expect(guessed.screen).toContain(says.code.wait);
    expect(guessed.session.mail?.proved).toBeUndefined();
  });

  it('stand nowhere in what is stored: neither before nor after', () => {
    for (const from of [asked(), proved()]) expect(JSON.stringify(from.session)).not.toContain(codeIn(from));
  });
});

describe('the two minutes', () => {
  it('are not followed by "Nothing has been sent yet" above another letter', () => {
    const others = (from: Talk): string => from.press('close').press('go-on').screen;
    expect(others(agreed())).toContain(kit.firstOfRest);
    expect(others(agreed())).not.toContain(kit.first);

    const asksBack = agreed().press('mail-undo');
    const [cancel] = ofKind(asksBack, 'cancel');
    const back = asksBack.act({ kind: 'taken-back', effect: cancel!.id, letter: cancel!.letter, inTime: true });
    expect(others(back)).toContain(kit.first);
  });

  it('are told as they pass, and the letter is taken back where the machine says it was in time', () => {
    const sent = agreed();
    expect(sent.meanwhile({ now: NOW + 70_000 }).screen).toContain(says.leaves('Secretary Sample', 1));
    const asksBack = sent.press('mail-undo');
    const [cancel] = ofKind(asksBack, 'cancel');
    const back = asksBack.act({ kind: 'taken-back', effect: cancel!.id, letter: cancel!.letter, inTime: true });
    expect(back.screen).toContain(says.back.done);
    expect(back.session).toMatchObject({ draft: { mailed: { 'office:secretary-of-water': { takenBack: true } } } });
    expect(lettersOf(back.session, facts()).find(({ seat }) => seat === 'office:secretary-of-water')?.status).toBe(
      'cancelled',
    );
    // Writing it again is a new letter.
    const again = back.press('close').press('write-again').press('get-letters').press('agree');
    expect(again.session).toMatchObject({ draft: { round: 2 } });
    expect(draftOf(again).mailed).toBeUndefined();
  });

  it('leave nothing to be done where the machine did not have the letter yet when it was taken back', () => {
    const asksBack = agreed().press('mail-undo');
    const [cancel] = ofKind(asksBack, 'cancel');
    const back = asksBack.act({ kind: 'taken-back', effect: cancel!.id, letter: cancel!.letter, inTime: true });
    expect(back.session.pending.filter(({ kind }) => kind === 'deliver' || kind === 'cancel')).toEqual([]);
  });

  it('are over when they are over: it is said that it had begun to leave', () => {
    const late = agreed().meanwhile({ now: NOW + UNDO_MS });
    expect(late.screen).toContain(says.left('Secretary Sample'));
    expect(late.screen).not.toContain(buttons.mailUndo);
    const asksBack = agreed().press('mail-undo');
    const [cancel] = ofKind(asksBack, 'cancel');
    const told = asksBack.act({ kind: 'taken-back', effect: cancel!.id, letter: cancel!.letter, inTime: false });
    expect(told.screen).toContain(says.back.late);
  });

  it('can be ended by "undo", also of a letter that still waits for its turn', () => {
    const undo = agreed().press('close').command('undo');
    expect(undo.screen).toContain(kit.undo.mail.text);
    const letter = ofKind(agreed(), 'deliver')[0]!.letter;
    expect(undo.press('undo', letter).effects.at(-1)).toMatchObject({ kind: 'cancel', letter });
    const waiting = talk(facts({ receipts: [receiptOf({ why: 'person-limit', until: NOW + 7_200_000 })] })).command(
      'undo',
    );
    expect(waiting.press('undo', letter).effects).toMatchObject([{ kind: 'cancel', letter }]);
  });

  it('end at once where what was agreed to has changed: nothing is sent, and it is said', () => {
    const sent = agreed();
    const told = sent.act({ kind: 'gave-up', effect: ofKind(sent, 'deliver')[0]!.id });
    expect(told.screen).toContain(says.gaveUp);
    expect(draftOf(told).mailed).toEqual({});
  });

  it('never begin for a letter that the machine had before: it is said, and how to write again', () => {
    const sent = agreed();
    const told = sent.act({ kind: 'not-taken', effect: ofKind(sent, 'deliver')[0]!.id });
    expect(told.screen).toContain(says.notTaken);
    expect(told.screen).toContain(says.before('Secretary Sample'));
    expect(told.screen).not.toContain('leaves in');
    expect(told.screen).not.toContain(buttons.mailUndo);
    expect(told.press('close').command('undo').screen).not.toContain(kit.undo.mail.text);

    const done = told.press('close').meanwhile({ receipts: [receiptOf({ status: 'accepted' })] });
    expect(done.screen).toContain(`Secretary Sample: ${kit.status.words.accepted}`);
    expect(isOpenToAsk(done.session, facts())).toBe(false);
    const again = done.press('write-again').press('get-letters').press('agree');
    expect(again.session).toMatchObject({ draft: { round: 2 } });
  });

  it('are those of the last agreement: the end of an earlier one changes nothing', () => {
    const first = agreed();
    const effect = ofKind(first, 'deliver')[0]!;
    const later = first.act({ kind: 'gave-up', effect: effect.id }).meanwhile({ now: NOW + 60_000 });
    const second = later.press('mail-agree');
    const stale: Session = { ...second.session, pending: [{ ...effect, id: 'deliver:earlier' }] };
    for (const kind of ['gave-up', 'not-taken'] as const) {
      const { session } = advance(stale, { kind, effect: 'deliver:earlier' }, facts());
      expect(session).toMatchObject({ draft: { mailed: { 'office:secretary-of-water': { at: NOW + 60_000 } } } });
      expect(draftOf({ session }).mailed!['office:secretary-of-water' as SeatId]).not.toHaveProperty('before');
    }
  });
});

it('stays sent where its writer goes back to reading, and is not offered again', () => {
  const sent = agreed().press('close');
  const back = sent.press('go-on').say('next').press('other-ways').press('not-mine');
  const again = back.press('get-letters').press('agree');
  expect(draftOf(again).mailed).toMatchObject({ 'office:secretary-of-water': { version: 2 } });
  const forced = again.act({
    kind: 'press',
    verb: 'mail-agree',
    handle: handleOf(again),
    at: again.view.progress!.of - 1,
  });
  expect(ofKind(forced, 'deliver')).toHaveLength(1);
});

describe('where it stands', () => {
  it('is told by the machine, with the reason and until when, and not by the word of its writer', () => {
    const sent = agreed().press('close');
    const word = sent.press('go-on').act({ kind: 'press', verb: 'sent', handle: handleOf(sent), at: 3 });
    expect(word.screen).toContain(says.byMachine);
    expect(ofKind(word, 'receipt').filter(({ status }) => status === 'sent-by-you')).toEqual([]);

    const lineOf = (rest: Partial<Receipt>): string =>
      sent.meanwhile({ receipts: [receiptOf(rest)] }).command('status').screen;
    expect(lineOf({ why: 'undo', until: NOW + 90_000 })).toContain(
      'Robin Sample: Waits to be sent (leaves in 2 min, can be taken back)',
    );
    expect(lineOf({ why: 'person-limit', until: NOW + 7_200_000 })).toContain(
      '(goes on in 2 h: 10 a day for one person)',
    );
    expect(lineOf({ status: 'accepted' })).toContain('Robin Sample: Received by their system,');
    expect(lineOf({ status: 'failed', why: 'no-mailbox' })).toContain('Could not be sent (there is no such mailbox)');
    expect(lineOf({ status: 'accepted', why: 'perhaps-twice' })).toContain('(it may have arrived twice)');
  });

  it('leaves the other letters to the word of their writer, and all may be asked about later', () => {
    const done = agreed().press('close');
    expect(done.view.screen).toBe('done');
    expect(done.screen).toContain('Secretary Sample: Waits to be sent');
    expect(done.screen).toContain('Senator Specimen: Ready, not sent yet');
    const later = done.press('may-ask');
    expect(later.screen).toContain(followUp.will);
    expect(ofKind(later, 'ask-later').map(({ seat }) => seat)).toEqual(['office:secretary-of-water']);
  });

  it('tells of a stop without saying whom it was for, and nobody is asked later about what could not be sent', () => {
    const failed = receiptOf({ status: 'failed', why: 'blocked' });
    const done = agreed()
      .press('close')
      .meanwhile({ receipts: [failed] });
    expect(done.screen).not.toContain(followUp.mayAsk.redis);
    expect(done.command('status').screen).toContain('Could not be sent (whoever runs this stopped it)');
  });
});
