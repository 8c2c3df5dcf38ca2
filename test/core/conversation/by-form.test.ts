import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { IssueId } from '../../../src/core/ids.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { Talk } from '../../fixtures/talk.ts';
import { talk } from '../../fixtures/talk.ts';
import { civicFixture, factsFixture, HERE, libraryFixture, NOW, sessionFixture } from '../../fixtures/conversation.ts';
import { rosterFixture, tableFixture } from '../../fixtures/places.ts';

const ANSWERS = {
  name: 'Ani Sample',
  zip: '93230',
  reasons: ['health'],
  story: 'My mother drinks this water.',
  'answer:home': 'I rent my home.',
};

const reviewing = (from: Talk = talk()): Talk => from.command('write', 'clean-water').fillIn('write', ANSWERS);
const withLetters = (): Talk => reviewing().press('get-letters').press('agree');

it('takes a first letter from the card through one form to the letters, and to "I sent it"', () => {
  const card = talk().command('write', 'Clean water for Millbrook');
  expect(card.view).toMatchObject({ screen: 'card', audience: 'only-you' });
  expect(card.form('write').inputs.map(({ field }) => field)).toEqual([
    'name',
    'zip',
    'reasons',
    'story',
    'answer:home',
  ]);

  const first = card.fillIn('write', ANSWERS);
  expect(first.session).toMatchObject({ step: 'reviewing', at: 0, seen: [0], manner: 'form' });
  expect(first.view.progress).toEqual({ at: 1, of: 4 });

  const last = first.press('next').press('next').press('next');
  expect(last.session).toMatchObject({ at: 3, seen: [0, 1, 2, 3] });

  const consent = last.press('get-letters');
  expect(consent.view.screen).toBe('consent');
  expect(consent.screen).toContain('Senator Specimen: your name, ZIP code 93230, your own words, your answers');

  const letters = consent.press('agree');
  expect(letters.session).toMatchObject({ step: 'handing-over', consent: { version: 1, at: NOW } });
  expect(letters.screen).toContain('Nothing has been sent yet. You send these.');
  expect(letters.effects.map(({ kind }) => kind)).toEqual([
    'receipt',
    'count',
    'receipt',
    'count',
    'receipt',
    'count',
    'receipt',
    'count',
  ]);

  const counted = letters.effects.flatMap((effect) => (effect.kind === 'count' ? [[effect.seat, effect.stance]] : []));
  expect(counted).toEqual([
    ['house:CA-21', 'thank'],
    ['senate:CA:1', 'companion'],
    ['senate:CA:3', 'companion'],
    ['office:secretary-of-water', 'direct'],
  ]);

  const done = letters.press('sent').press('not-yet').press('sent').press('sent');
  expect(done.view.screen).toBe('done');
  expect(done.screen).toContain('Senator Specimen: Ready, not sent yet');
  expect(done.screen).toContain('Secretary Sample: You sent it (your word)');
});

it('keeps what was typed wrongly beside the sentence about it, and reopens the form filled in', () => {
  const wrong = talk()
    .command('write', 'clean-water')
    .fillIn('write', { ...ANSWERS, name: '', zip: '9323O' });

  expect(wrong.session.step).toBe('asking');
  expect(wrong.problems.map(({ field }) => field)).toEqual(['zip', 'name']);
  const form = wrong.form('fill-in');
  expect(form.inputs.find(({ field }) => field === 'zip')?.value).toBe('9323O');
  expect(form.inputs.find(({ field }) => field === 'story')?.value).toBe(ANSWERS.story);

  expect(wrong.fillIn('fill-in', { name: 'Ani Sample', zip: '93230' }).session).toMatchObject({
    step: 'reviewing',
    draft: { typed: { story: ANSWERS.story } },
  });
});

it('refuses a text longer than it keeps as a whole, and keeps the one before', () => {
  const first = reviewing();
  const long = first.press('own-words').fillIn('story', { story: 'word '.repeat(3_000) });

  expect(long.problems[0]?.says).toContain('10,000');
  expect(long.session).toMatchObject({ draft: { typed: { story: ANSWERS.story } } });
});

it('asks for the district of a split ZIP, and never picks one', () => {
  const split = talk()
    .command('write', 'clean-water')
    .fillIn('write', { ...ANSWERS, zip: '93291' });
  expect(split.view.screen).toBe('place');
  expect(split.screen).toContain('Casey Instance, CA-22');

  expect(split.press('pick-place', 'CA-22').session).toMatchObject({
    step: 'reviewing',
    draft: { home: { district: 'CA-22', by: 'writer' } },
  });
  expect(split.press('pick-place', 'NY-3').session.step).toBe('asking');
  const senators = split.press('without-house');
  expect(senators.screen).toContain('Your letter to Senator Specimen  1 of 3');
});

it('looks a street up, and goes on with what it finds', () => {
  const looking = talk()
    .command('write', 'clean-water')
    .fillIn('write', { ...ANSWERS, zip: '93291' })
    .fillIn('street', { street: '12 Elm Street', city: 'Visalia', zip: '93291' });
  expect(looking.view.screen).toBe('locating');
  const [effect] = looking.effects;
  expect(JSON.stringify(looking.effects)).not.toContain('Elm');

  const stale = looking.act({ kind: 'gave-up', effect: 'locate:other' });
  expect(stale.session.step).toBe('locating');
  const gone = looking.act({ kind: 'gave-up', effect: effect!.id });
  expect(gone.screen).toContain('not working now');
  expect(gone.session).toMatchObject({ step: 'asking', pending: [], draft: { typed: { street: '12 Elm Street' } } });
});

it('drops the street an hour after the letter is written', () => {
  const placed = reviewing().command('write').act({ kind: 'say', text: '12 Elm Street, Hanford, CA 93230' });
  const found = placed.act({ kind: 'gave-up', effect: placed.effects[0]!.id });
  expect(found.session).toMatchObject({ step: 'reviewing', draft: { typed: { street: '12 Elm Street' } } });

  const later = found.meanwhile({ now: NOW + 61 * 60_000 }).command('status');
  expect(JSON.stringify(later.session)).not.toContain('Elm');
});

it('lets three short questions become own words, and invents nothing', () => {
  const helped = reviewing()
    .press('own-words')
    .fillIn('help-words', { 'help:0': 'The pipe broke', 'help:1': 'We carried water for a week!', 'help:2': '' });
  expect(helped.session).toMatchObject({
    draft: { typed: { story: 'My mother drinks this water.\n\nThe pipe broke. We carried water for a week!' } },
  });

  const again = helped.press('own-words').fillIn('help-words', {
    'help:0': 'The main broke',
    'help:1': 'We carried water for a week!',
    'help:2': 'Replace it',
  });
  expect(again.session).toMatchObject({
    draft: {
      typed: { story: 'My mother drinks this water.\n\nThe main broke. We carried water for a week! Replace it.' },
    },
  });
});

it('takes one text for all letters, unless one is changed alone', () => {
  const all = reviewing()
    .press('own-words')
    .fillIn('edit-all', { body: 'I write to you about our water. Please act.' });
  expect(all.screen).toContain('Every sentence of this is your own.');
  expect(all.press('next').screen).toContain('Every sentence of this is your own.');

  const one = all.press('own-words').fillIn('edit-one', { body: 'To you alone.' });
  expect(one.press('menu').press('read').screen).toContain('To you alone.');
  expect(one.press('next').press('menu').press('read').screen).toContain('about our water');
});

it('does not call a shared text own because it was pasted into the box', () => {
  const words = reviewing().press('own-words');
  const same = words.fillIn('edit-all', { body: words.form('edit-all').inputs[0]!.value as string });
  expect(same.screen).toMatch(/\d\d\s% of this is text everyone shares/);
});

it('says before anything is printed what the page cannot show, and what was never filled in', () => {
  const facts = factsFixture({ unprintable: (text) => (text.includes('💧') ? ['💧'] : []) });
  const story = 'We drink this 💧 in [YOUR TOWN].';
  const letter = (language: 'en' | 'es'): string =>
    talk(facts, sessionFixture({ language }))
      .command('write', 'clean-water')
      .fillIn('write', { ...ANSWERS, story }).screen;

  expect(letter('en')).toContain('The printed page cannot show 💧: a box stands there. Say it another way.');
  expect(letter('en')).toContain('The letter still says "[YOUR TOWN]". Fill it in or take it out.');
  expect(letter('es')).toContain('La página impresa no puede mostrar 💧: en su lugar hay un recuadro.');
  expect(letter('es')).toContain('La carta todavía dice «[YOUR TOWN]». Complételo o quítelo.');
});

it('takes out whoever is not theirs, and asks again where a House member is wrong', () => {
  const senator = reviewing().press('next').press('menu').press('not-mine');
  expect(senator.screen).toContain('Senator Specimen gets no letter from you.');
  expect(senator.view.progress?.of).toBe(3);
  expect(senator.press('menu').press('everyone-again').view.progress?.of).toBe(4);

  const member = reviewing().press('menu').press('not-mine');
  expect(member.view.screen).toBe('place');
  expect(member.screen).toContain('93230 is entirely in CA-21');
  expect(member.press('pick-place', 'CA-22').session).toMatchObject({
    draft: { home: { district: 'CA-22', by: 'writer' } },
  });
  expect(member.press('pick-place', 'NY-3').session.step).toBe('asking');
  expect(member.press('without-house').view.progress?.of).toBe(3);
  // Pressed by mistake.
  expect(member.screen).toContain(SENTENCES.en.buttons.mineAfterAll);
  expect(member.press('everyone-again').view.progress?.of).toBe(4);
});

it('calls an office an office: nobody says that it does not represent them, and no rule of Congress is told of it', () => {
  const office = reviewing().press('next').press('next').press('next');
  expect(office.screen).not.toContain('form of Congress');
  expect(office.press('menu').screen).toContain(SENTENCES.en.buttons.leaveOut);
  expect(office.press('menu').screen).not.toContain(SENTENCES.en.buttons.notMine);
  const left = office.press('menu').press('not-mine');
  expect(left.screen).toContain('Secretary Sample gets no letter from you.');

  const alone = talk().command('write', 'try-me').fillIn('write', { name: 'Ani Sample', story: 'I read' });
  expect(alone.screen).not.toContain('form of Congress');
  expect(alone.press('menu').screen).not.toContain(SENTENCES.en.buttons.leaveOut);
});

it('shows the very letter that was taken back', () => {
  const sent = withLetters().press('sent');
  expect(sent.session).toMatchObject({ at: 1 });
  const seat = 'recipients' in sent.session ? sent.session.recipients[0]!.seat : undefined;
  const letter = factsFixture().letterId({ issue: IssueId.parse('clean-water'), seat: seat!, round: 1 });
  const back = sent.command('undo').act({ kind: 'press', verb: 'undo', handle: '', values: [letter] });
  expect(back.session).toMatchObject({ at: 0 });
  expect(back.screen).toContain(SENTENCES.en.kit.undo.done);
});

it('says of a ZIP code in several districts who it may be, and where that can be settled', () => {
  const who = talk()
    .command('who', '')
    .act({ kind: 'command', name: 'who', args: { zip: '93291' } });
  expect(who.screen).toContain('Representative Instance');
  expect(who.screen).toContain(SENTENCES.en.who.street);
  expect(who.screen).not.toContain('Pick your representative');
  expect(who.screen).toContain(SENTENCES.en.buttons.finder);
});

it('says that others may represent a ZIP code whose districts are not all known', () => {
  const tables = [tableFixture(119, { approximate: true })];
  const facts = factsFixture({ civic: { roster: rosterFixture(), tables } });
  const who = (zip: string) => talk(facts).act({ kind: 'command', name: 'who', args: { zip } });

  const border = who('10005');
  expect(border.screen).toContain('Representative NY10');
  expect(border.screen).toContain(SENTENCES.en.who.maybe('10005'));
  expect(border.screen).not.toContain('one of these');

  const exact = { roster: rosterFixture({ congress: 120, fetchedAt: '2027-01-19' }), tables: [tableFixture(119)] };
  const half = talk(factsFixture({ civic: exact, now: Date.parse('2027-01-20T17:00:00Z') })).act({
    kind: 'command',
    name: 'who',
    args: { zip: '37642' },
  });
  expect(half.screen).toContain('Representative VA9');
  expect(half.screen).toContain('does not have the districts now in force in Tennessee');
  expect(half.screen).toContain(SENTENCES.en.who.maybe('37642'));
});

it('leads somebody with an army post office on to a street', () => {
  const who = talk().act({ kind: 'command', name: 'who', args: { zip: '09012' } });
  expect(who.screen).toContain('09012 is a military ZIP code');
  expect(who.screen).toContain(SENTENCES.en.who.street);
  expect(who.screen).toContain('https://www.house.gov/representatives/find-your-representative');
});

it('takes out only whom a button was about, however often it is pressed', () => {
  const menu = reviewing().press('next').press('menu');
  const button = menu.view.blocks
    .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    .find((one) => one.kind === 'press' && one.verb === 'not-mine')!;
  const pressed = { ...(button as { verb: 'not-mine'; handle: string; at: number }), kind: 'press' as const };
  const once = menu.act(pressed);
  const twice = once.act(pressed);
  expect(once.view.progress?.of).toBe(3);
  expect(twice.view.progress?.of).toBe(3);
});

it('says at the consent line and above the letters that invented people get none', () => {
  const civic = civicFixture();
  const invented = reviewing(
    talk(factsFixture({ civic: { ...civic, roster: { ...civic.roster!, fictional: true } } })),
  );
  const consent = invented.press('get-letters');
  expect(consent.screen).toContain(SENTENCES.en.kit.example);
  expect(consent.press('agree').screen).toContain(SENTENCES.en.kit.example);
  expect(reviewing().press('get-letters').screen).not.toContain(SENTENCES.en.kit.example);
});

it('says at the consent line that a list is kept wherever one is, of invented people too', () => {
  const civic = civicFixture();
  const invented = talk(factsFixture({ civic: { ...civic, roster: { ...civic.roster!, fictional: true } } }));
  const example = invented.command('write', 'try-me').fillIn('write', { name: 'Ani' });
  for (const [from, isKept] of [
    [reviewing(invented), true],
    [example, false],
  ] as const) {
    const consent = from.press('get-letters');
    expect(consent.screen.includes(SENTENCES.en.review.consent.kept)).toBe(isKept);
    expect(consent.press('agree').effects.some(({ kind }) => kind === 'receipt')).toBe(isKept);
  }
});

it('does not say that words are in the letters when a text of the writer’s own has taken the place of all', () => {
  const words = reviewing().press('own-words');
  const whole = words.fillIn('edit-all', { body: 'All of this is mine and nobody else wrote it.' });
  expect(whole.screen).toContain('Saved. The letters have your words now.');
  const beside = whole.press('own-words').fillIn('story', { story: 'One more thing to say.' });
  expect(beside.screen).toContain('Saved, but not in the letters');
});

it('takes the word of a writer who knows that somebody signed', () => {
  const other = talk(factsFixture({ civic: civicFixture('Riley Newcomer') }));
  const unknown = reviewing(other);
  expect(unknown.screen).toContain('We do not know whether Representative Newcomer has signed');

  const signed = unknown.press('menu').press('i-know-signed');
  expect(signed.screen).toContain('You said that Representative Newcomer has signed. So your letter says thank you.');
});

it('goes back to reading when an office has changed hands, and asks for the agreement anew', () => {
  const changed = withLetters()
    .meanwhile({ civic: civicFixture('Riley Newcomer') })
    .press('other-ways');

  expect(changed.session.step).toBe('reviewing');
  expect(changed.session).not.toHaveProperty('consent');
  expect(changed.screen).toContain('Representative Newcomer');
});

it('lets a letter be finished for a day after its campaign has closed', () => {
  const closed = libraryFixture((yaml) => yaml.replace('id: clean-water\n', 'id: clean-water\nstatus: closed\n'));
  const late = reviewing().meanwhile({ library: closed }).press('next');
  expect(late.screen).toContain('You can finish this letter within 24 hours.');
  expect(late.press('get-letters').press('agree').session.step).toBe('handing-over');

  const tooLate = late.meanwhile({ now: NOW + 25 * 3_600_000 }).command('write');
  expect(tooLate.view.screen).toBe('unavailable');
  expect(tooLate.screen).toContain(ANSWERS.story);
  expect(talk(factsFixture({ library: closed })).command('write', 'clean-water').screen).toContain(
    'This campaign has ended.',
  );
});

it('answers a button of another letter, and one that is over, with where things stand', () => {
  const { session } = reviewing();
  const foreign = talk(factsFixture(), session).act({ kind: 'press', verb: 'not-mine', handle: 'z'.repeat(22), at: 0 });
  expect(foreign.session).toEqual(session);
  expect(foreign.screen).toContain('belongs to somebody else');

  const handed = withLetters();
  const over = handed.act({
    kind: 'press',
    verb: 'get-letters',
    handle: 'draft' in handed.session ? handed.session.draft.handle : '',
  });
  expect(over.session).toEqual(handed.session);
  expect(over.screen).toContain('an earlier screen');
});

it('hands nothing over on a press that does not come from the consent line', () => {
  const { session } = reviewing();
  const sneaky = talk(factsFixture(), session).act({
    kind: 'press',
    verb: 'agree',
    handle: 'draft' in session ? session.draft.handle : '',
  });
  expect(sneaky.view.screen).toBe('consent');
});

it('parks a letter for another one, three at most, and brings it back', () => {
  const two = reviewing()
    .command('write', 'my-own-letter')
    .fillIn('write', { name: 'Ani', zip: '93230', story: 'Text', 'answer:subject': 'Roads' });
  expect(two.screen).toContain('Your letter "Clean water for Millbrook" is waiting for you.');
  expect(two.session.parked).toHaveLength(1);

  const back = two.command('write', 'clean-water').fillIn('write', {});
  expect(back.session).toMatchObject({
    draft: { issue: 'clean-water', typed: { story: ANSWERS.story } },
    parked: [{ draft: { issue: 'my-own-letter' } }],
  });
});

it('gives examples to try, and keeps no trace of them', () => {
  const letters = talk()
    .command('write', 'try-me')
    .fillIn('write', { name: 'Ani Sample', story: 'Sundays are my only free day.' })
    .press('get-letters')
    .press('agree');
  expect(letters.screen).toContain('This is an example. Do not send it.');
  expect(letters.press('sent').effects).toEqual([]);
});

it('shows what is past, and hands none of it over', () => {
  const past = talk().command('write', 'long-ago').fillIn('write', { name: 'Ani Sample' });
  expect(past.screen).toContain('Representative Sample');
  expect(past.screen).not.toContain('get-letters');
  const handle = 'draft' in past.session ? past.session.draft.handle : '';
  expect(past.act({ kind: 'press', verb: 'get-letters', handle }).session.step).toBe('reviewing');
});

it('remembers a name and a ZIP only when asked, and forgets them when told', () => {
  const done = withLetters().press('not-yet').press('not-yet').press('not-yet').press('not-yet');
  expect(done.session.remembered).toBeUndefined();
  const remembered = done.press('remember');
  expect(remembered.effects.at(-1)).toMatchObject({ kind: 'remember', name: 'Ani Sample', zip: '93230' });

  const later = talk(factsFixture(), sessionFixture({ remembered: { name: 'Ani Sample', zip: '93230' } })).command(
    'write',
    'clean-water',
  );
  expect(
    later
      .form('write')
      .inputs.slice(0, 2)
      .map(({ value }) => value),
  ).toEqual(['Ani Sample', '93230']);
  expect(remembered.press('forget-remembered').effects.at(-1)).toEqual({
    kind: 'remember',
    id: expect.stringMatching(/^forget/),
  });
});

it('forgets everything after one question', () => {
  const asked = reviewing().command('forget');
  expect(asked.press('no').session).toMatchObject({ step: 'reviewing' });
  const gone = asked.press('yes');
  expect(gone.effects.at(-1)?.kind).toBe('forget');
  expect(JSON.stringify(gone.session)).not.toContain('Ani');
  expect(gone.screen).toContain('Only you can delete these');
});

it('takes back "I sent it", in hand and by receipt', () => {
  const sent = withLetters().press('sent').command('undo').press('undo', undefined);
  expect(sent.view.screen).toBe('undo');
  const id = sent.view.blocks.find((block) => block.kind === 'select')?.options[0]?.value;
  const back = sent.press('undo', id);
  expect(back.effects.slice(-2)).toMatchObject([
    { kind: 'receipt', status: 'prepared', letter: id },
    { kind: 'uncount', letter: id },
  ]);
});

it('says so when it cannot write to a person, and shows everything in place', () => {
  const dm = reviewing().press('get-letters').press('to-dm');
  expect(dm.view.audience).toBe('dm');
  const closed = dm.act({ kind: 'platform', fact: 'dm-closed' });
  expect(closed.view.audience).toBe('only-you');
});

it('shows a card to a whole channel, with counts that point at nobody', () => {
  const counts = new Map([[HERE && 'clean-water', { made: 4, sent: 23 }]]) as never;
  const card = talk(factsFixture({ counts })).command('share', 'clean-water');
  expect(card.view.audience).toBe('channel');
  expect(card.screen).toContain(
    "Letters made here: fewer than 5. Sent (writers' word or receipt): about 20. The goal is 500 letters.",
  );
});

it('shows nothing of one community in another', () => {
  const here = talk().command('write', 'not-for-here');
  expect(here.screen).toContain('I know no letter called');
  const press = here.act({ kind: 'press', verb: 'preview', handle: 'not-for-here' });
  expect(press.screen).toContain('There is no such letter here.');
});

it('offers a letter in own words where no campaign is open', () => {
  const closed = libraryFixture((yaml) =>
    yaml.replace('closes: 2027-03-01', 'closes: 2026-11-24').replace('closesOn: 2027-02-01', 'closesOn: 2026-11-20'),
  );
  expect(talk(factsFixture({ library: closed })).screen).toContain('You can still write a letter in your own words');
  const hidden = factsFixture({ library: closed, settings: { ...factsFixture().settings, ownLetters: false } });
  expect(talk(hidden).screen).not.toContain('my-own-letter');
});

it('writes the same letter again only when the writer says so, as another one', () => {
  const done = withLetters().press('not-yet').press('not-yet').press('not-yet').press('not-yet');
  const again = done.press('write-again').press('get-letters').press('agree');
  expect(again.session).toMatchObject({ draft: { round: 2 } });
  expect(new Set(again.effects.flatMap((effect) => ('letter' in effect ? [effect.letter] : []))).size).toBe(8);
});

it('leaves the session alone for an action it does not know', () => {
  const { session, screen } = reviewing().act({ kind: 'dance' } as never);
  expect(session).toMatchObject({ step: 'reviewing' });
  expect(screen).toContain('I did not understand that.');
});

/** The same issues with letters that cannot be written. */
const brokenBy = (error: UserError) => {
  const refused = (): never => {
    throw error;
  };
  const templates = { letter: refused, call: refused };
  return {
    library: { issues: factsFixture().library.issues.map(({ issue, usable }) => ({ issue, usable, templates })) },
  };
};

it('says that a template broke meanwhile, and keeps every word', () => {
  const broken = brokenBy(new UserError('template-refused', 'clean-water/ask.hbs cannot be used.'));
  const now = reviewing().meanwhile(broken);

  expect(now.view.screen).toBe('unavailable');
  expect(now.screen).toContain('There is a mistake in the text of this letter that only the organizer can fix.');
  expect(now.screen).toContain(ANSWERS.story);
  expect(now.press('own-words').view.screen).toBe('own-words');
  expect(now.command('preview', 'clean-water').screen).toContain('This sample cannot be shown just now.');
});

it.each([
  ['en', 'This letter grew far too long.'],
  ['es', 'Esta carta creció demasiado.'],
] as const)('says in %s that a letter grew past all bounds, and lets the words be shortened', (language, says) => {
  const broken = brokenBy(new UserError('letter-too-long', 'This letter grew to 25,000 characters.'));
  const now = reviewing(talk(factsFixture(), sessionFixture({ language }))).meanwhile(broken);

  expect(now.screen).toContain(says);
  expect(now.press('own-words').view.screen).toBe('own-words');
});

it('offers the private page only where there is one', () => {
  const settings = { ...factsFixture().settings, privatePage: true };
  const asked = (from: Talk) => from.command('write', 'clean-water').fillIn('write', { ...ANSWERS, zip: '93291' });
  expect(asked(talk(factsFixture({ settings }))).screen).toContain('-> private page');
  expect(asked(talk()).screen).not.toContain('private page');
});

it('names ten of many recipients on the card, and says how many more there are', () => {
  const offices = Array.from(
    { length: 12 },
    (_, nth) =>
      `  - { seat: office:mayor-${String(nth)}, role: mayor, name: Robin Sample, title: Mayor, address: [1 Main Street], verifiedOn: 2026-11-20 }`,
  );
  const library = libraryFixture((yaml) => yaml.replace('recipients:\n', `recipients:\n${offices.join('\n')}\n`));
  const card = talk(factsFixture({ library })).command('write', 'clean-water');
  expect(card.screen).toContain(SENTENCES.en.card.more(5));
});

it('says in which language alone a letter exists, to whoever speaks the other', () => {
  const library = libraryFixture((yaml) => yaml.replace('languages: [en, es]', 'languages: [es]'));
  const spanishOnly = talk(factsFixture({ library })).command('write', 'clean-water');
  expect(spanishOnly.screen).toContain('This letter exists in Spanish only.');
  const englishOnly = talk(factsFixture(), sessionFixture({ language: 'es' })).command('write', 'try-me');
  expect(englishOnly.screen).toContain('Esta carta solo existe en inglés.');
});

it('does not say of an example that its letters are to be sent', () => {
  const consent = talk().command('write', 'try-me').fillIn('write', { name: 'Ani Sample' }).press('get-letters');
  expect(consent.screen).toContain(SENTENCES.en.review.lookAt);
  expect(consent.screen).not.toContain(SENTENCES.en.review.consent.line);
});

it('says above a sample in another language, in the reader’s own, that it is not for sending', () => {
  const spanish = talk(factsFixture(), sessionFixture({ language: 'es' }));
  const sample = spanish.act({ kind: 'command', name: 'preview', args: { issue: 'try-me' } });
  expect(sample.screen).toContain('Datos de muestra, no se envía');
  expect(sample.screen).toContain('Dear Mayor Sample');
});
