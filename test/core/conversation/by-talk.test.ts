import { factsFixture, libraryFixture, sessionFixture } from '../../fixtures/conversation.ts';
import { talk, type Talk } from '../../fixtures/talk.ts';

const said = (texts: readonly string[], from: Talk = talk()): Talk => texts.reduce((so, text) => so.say(text), from);

it('asks one thing at a time, and ends at the letters', () => {
  const first = said(['write clean water for millbrook']);
  expect(first.session).toMatchObject({ step: 'asking', manner: 'talk', question: 'name' });

  const read = said(['Ani Sample', '93230', '2, 1', 'My mother drinks this water.', '2', '11 years'], first);
  expect(read.session).toMatchObject({
    step: 'reviewing',
    draft: {
      typed: {
        name: 'Ani Sample',
        reasons: ['jobs', 'health'],
        answers: { home: 'I own my home.', years: '11 years' },
      },
    },
  });
  const done = said(['next', 'next', 'next', 'get my letters', 'yes', 'sent', 'not yet', 'I sent it', 'sent'], read);
  expect(done.view.screen).toBe('done');
});

it('does the same in Spanish', () => {
  const spanish = talk(factsFixture(), sessionFixture({ language: 'es' }));
  const read = said(
    ['escribir agua limpia para millbrook', 'Ani Sample', '93230', '1', 'Mi madre bebe esta agua.', '1', 'saltar'],
    spanish,
  );
  expect(read.view.title).toBe('Su carta a Jordan Example');
  const done = said(
    ['siguiente', 'obtener mis cartas', 'sí', 'la envié', 'todavía no', 'todavía no', 'la envié'],
    read,
  );
  expect(done.view.screen).toBe('done');
  expect(done.screen).toContain('Usted la envió (su palabra)');
});

it('asks again for what was wrong, with the reason, and keeps the rest', () => {
  const wrong = said(['write clean-water', 'Ani Sample', '9323O']);
  expect(wrong.problems[0]?.says).toMatch(/digits only/);
  expect(wrong.session).toMatchObject({ question: 'zip', draft: { typed: { name: 'Ani Sample', zip: '9323O' } } });
  expect(wrong.say('93230').session).toMatchObject({ question: 'reasons' });
});

it('skips what may be skipped, and goes back to what was asked before', () => {
  const reasons = said(['write clean-water', 'Ani Sample', '93230']);
  expect(reasons.say('back').session).toMatchObject({ question: 'zip', draft: { typed: { zip: '93230' } } });
  expect(said(['back', 'back'], reasons).session).toMatchObject({ question: 'name' });
  expect(said(['back', 'skip'], reasons).session).toMatchObject({ question: 'reasons' });
  expect(said(['skip', 'skip', 'skip', 'skip'], reasons).session.step).toBe('reviewing');
  expect(said(['write clean-water', 'skip']).screen).toContain('The letter needs this one.');
});

it('shows what was answered before to whoever goes back, and keeps it on "skip"', () => {
  const reasons = said(['write clean-water', 'Ani Sample', '93230', '1', 'My mother drinks this water.']);
  const story = reasons.say('back');
  expect(story.screen).toContain('Your answer now:');
  expect(story.screen).toContain('My mother drinks this water.');
  expect(story.screen).toContain('Write another, or "skip" to keep it.');
  expect(story.screen).not.toContain('leaves them out');
  expect(story.say('skip').session).toMatchObject({ draft: { typed: { story: 'My mother drinks this water.' } } });
  expect(story.say('back').screen).toContain('Health first');
  expect(said(['back', 'back', 'back'], story).screen).toContain('Ani Sample');
  expect(said(['español', 'atrás'], reasons).screen).toContain('Escriba otra, o «saltar» para dejarla.');
});

it('guesses an issue from words of its name that were mistyped, and never from a sentence', () => {
  const meant = 'Did you mean "Clean water for Millbrook"?';
  for (const typed of ['milbrook', 'write milbrok', 'clean watr milbrook'])
    expect(said([typed]).screen).toContain(meant);
  for (const typed of ['my tap is brown and nobody in this town cares', 'abcd efgh'])
    expect(said([typed]).screen).not.toContain('Did you mean');
});

it('takes the number of a candidate, and nobody that is not among them', () => {
  const split = said(['write clean-water', 'Ani Sample', '93291', 'skip', 'skip', 'skip', 'skip']);
  expect(split.say('2').session).toMatchObject({ draft: { home: { district: 'CA-22', by: 'writer' } } });
  expect(split.say('7').session.step).toBe('asking');
  expect(split.say('93230').session).toMatchObject({ draft: { home: { district: 'CA-21', by: 'zip' } } });
});

it('understands its words in any case, and helps with near misses', () => {
  expect(talk().say('  HELP! ').view.screen).toBe('help');
  expect(talk().say('statsu').screen).toContain('Did you mean "status"?');
  expect(talk().say('clean watr for millbrook').screen).toContain('Did you mean "Clean water for Millbrook"?');
  expect(talk().say('qwertyuiop asdfgh').screen).toContain('Write "help" to see what I can do.');
  expect(talk().say('Clean Water for Millbrook').session).toMatchObject({ step: 'asking' });
});

it('takes a word about letters for no slip of another word while it asks', () => {
  const reasons = said(['español', 'write clean-water', 'Ani Sample', '93230']);
  expect(reasons.say('leer').screen).toContain('Escriba números del 1 al');
  expect(reasons.say('leer').screen).not.toContain('Quiso decir');
});

it('takes no answer for a command because a word of it is one', () => {
  const story = said([
    'write clean-water',
    'Ani Sample',
    '93230',
    'skip',
    'Help us, please. Write it down: the water is brown.',
  ]);
  expect(story.session).toMatchObject({
    draft: { typed: { story: 'Help us, please. Write it down: the water is brown.' } },
  });
});

it.each([
  ['helf', 'help'],
  ['Starr', 'start'],
  ['Carla', 'carta'],
])('takes %j as the name that it may be, and says what else it might have meant', (typed, word) => {
  const asked = said(['write clean-water', typed]);
  expect(asked.session).toMatchObject({ question: 'zip', draft: { typed: { name: typed } } });
  expect(asked.screen).toContain(
    `I took "${typed}" as your answer. If you meant "${word}", write it now. "back" changes the answer.`,
  );
  expect(said(['back', 'Ani Sample'], asked).session).toMatchObject({ draft: { typed: { name: 'Ani Sample' } } });
  expect(said(['write clean-water', `${typed} Sample`]).screen).not.toContain('I took');
});

it('takes one of its own words for that word, though somebody may be called so, and their whole name for a name', () => {
  const undone = said(['write clean-water', 'Undo']);
  expect(undone.view.screen).toBe('undo');
  expect(undone.say('Undo Sample').session).toMatchObject({
    question: 'zip',
    draft: { typed: { name: 'Undo Sample' } },
  });
});

it.each(['yes', 'No', 'ok', 'sent', 'next', 'más'])('puts no %j on a letter as a name or a story', (word) => {
  const name = said(['write clean-water', word]);
  expect(name.session).toMatchObject({ question: 'name', draft: { typed: {} } });
  expect(name.screen).toContain('Answer this question first.');
  const story = said(['Ani Sample', '93230', 'skip', word], name);
  expect(story.session).toMatchObject({ question: 'story', draft: { typed: { name: 'Ani Sample' } } });
  expect(story.say('skip').session).toMatchObject({ question: 'answer:home' });
});

it('takes a reason and a choice by their own words, in any case and with a full stop or without', () => {
  const reason = said(['write clean-water', 'Ani Sample', '93230', 'HEALTH first.']);
  expect(reason.session).toMatchObject({ question: 'story', draft: { typed: { reasons: ['health'] } } });
  expect(said(['skip', 'i rent my home'], reason).session).toMatchObject({
    question: 'answer:years',
    draft: { typed: { answers: { home: 'I rent my home.' } } },
  });
});

it('answers other questions in between and goes on where it was', () => {
  const asked = said(['write clean-water', 'Ani Sample', 'privacy']);
  expect(asked.view.screen).toBe('privacy');
  expect(asked.say('93230').session).toMatchObject({ step: 'asking', question: 'reasons' });
});

it('throws a letter away only after a yes', () => {
  const asked = said(['write clean-water', 'Ani Sample', 'cancel']);
  expect(asked.view.screen).toBe('confirm');
  expect(asked.say('no').session).toMatchObject({ step: 'asking', draft: { typed: { name: 'Ani Sample' } } });
  expect(asked.say('maybe').view.screen).toBe('confirm');
  expect(asked.say('yes').session.step).toBe('choosing');
  expect(said(['start over', 'yes'], asked.say('no')).session).toMatchObject({ step: 'asking', draft: { typed: {} } });
});

it('takes own words by message where there are no forms', () => {
  const read = said(['write clean-water', 'Ani Sample', '93230', 'skip', 'skip', 'skip', 'skip', 'my words']);
  const helped = said(['The pipe broke', 'We carried water', 'Replace it'], read.press('help-words'));
  expect(helped.session).toMatchObject({
    question: undefined,
    draft: { typed: { story: 'The pipe broke. We carried water. Replace it.' } },
  });
  const all = helped.say('my words').press('edit-all').say('All of this is mine.');
  expect(all.session).toMatchObject({ question: undefined, draft: { typed: { body: 'All of this is mine.' } } });
});

it('changes the language of everything, and of the letters with it', () => {
  const read = said(['write clean-water', 'Ani Sample', '93230', 'skip', 'skip', 'skip', 'skip']);
  const spanish = read.say('español');
  expect(spanish.screen).toContain('Desde ahora en español.');
  expect(said(['leer'], spanish).screen).toContain('Vivo en');
});

it('finds out who represents a ZIP code, and keeps nothing of it', () => {
  const who = said(['who', '93230']);
  expect(who.screen).toContain('Representative Example');
  expect(who.say('back').session).toEqual({ ...sessionFixture(), manner: 'talk', aside: undefined });
});

it('keeps a very long story, and refuses only what no office takes', () => {
  const asked = said(['write clean-water', 'Ani Sample', '93230', 'skip']);
  const long = 'A sentence. '.repeat(830).trim();
  expect(asked.say(long).session).toMatchObject({ question: 'answer:home', draft: { typed: { story: long } } });
  const tooLong = asked.say(`${long} ${long}`);
  expect(tooLong.session).toMatchObject({ draft: { typed: {} }, question: 'story' });
  const overOffice = asked.say('A sentence. '.repeat(900));
  expect(overOffice.problems[0]?.says).toContain('10,000 is the most');
  expect(overOffice.session).toMatchObject({ question: 'story' });
});

it('points at a list of letters only where one is on the screen', () => {
  const reading = talk()
    .command('write', 'clean-water')
    .fillIn('write', { name: 'Ani Sample', zip: '93230', story: 'My mother drinks this water.' });
  const isListed = ({ view }: Talk): boolean =>
    view.blocks.some(
      ({ kind, ...block }) => kind === 'select' && 'verb' in block && /^(choose|preview)/.test(block.verb),
    );

  for (const typed of ['clean watr for milbrook', 'no letter of that name'])
    for (const told of [
      talk().command('write', typed),
      talk().say('help').say(typed),
      reading.command('write', typed),
      reading.command('preview', typed),
      reading.say(typed),
    ])
      expect(/below\./.test(told.screen) && !isListed(told)).toBe(false);
  expect(talk().say('help').say('clean watr for milbrook').screen).toContain('Pick it below.');
  expect(reading.say('clean watr for milbrook').screen).toContain('Write that name.');
  expect(reading.command('write', 'no letter of that name').screen).toContain('"preview" lists those there are.');
});

it('knows a letter by its name typed without accents', () => {
  const library = libraryFixture((yaml) => yaml.replace('Agua limpia', 'Agua más limpia'));
  const named = talk(factsFixture({ library })).say('Agua mas limpia para Millbrook');
  expect(named.session).toMatchObject({ step: 'asking', draft: { issue: 'clean-water' } });
});
