import { issueYaml, lint, TEN_LINES, TODAY } from '../../fixtures/issue-source.ts';

/** What the rules say of an issue's data, without its templates. */
const found = (fields: Record<string, string>) =>
  lint(issueYaml(fields), {}, { check: 'data' }).map(({ severity, rule, line, column }) => ({
    found: `${severity} ${rule}`,
    at: `${String(line)}:${String(column)}`,
  }));
const rules = (fields: Record<string, string>) => found(fields).map((one) => one.found);

const SOURCE = '{ title: Report, publisher: Water Fund, date: 2026-02-01 }';
const SIGNER = '{ name: Jordan Sample, state: CA, chamber: house }';
const SIGN_ON = `to: office:water-board, leads: [${SIGNER}], checked: { on: 2026-11-01, source: release }`;

it('finds nothing in the ten-line issue', () => {
  expect(TEN_LINES.trimEnd().split('\n')).toHaveLength(10);
  expect(lint(TEN_LINES, {}, { check: 'data' })).toEqual([]);
});

describe('facts', () => {
  it('say who says so', () => {
    expect(found({ facts: '[{ text: Water is wet. }]' })).toEqual([{ found: 'error fact-without-source', at: '8:9' }]);
  });

  it('cannot name the source of an issue that has none', () => {
    const facts = '[{ text: Water is wet., source: release }]';
    expect(rules({ facts })).toEqual(['error release-without-source']);
    expect(rules({ facts, source: SOURCE })).toEqual([]);
  });

  it('are wanted, but not where the writer chooses the subject', () => {
    expect(rules({ facts: '' })).toEqual(['warning no-facts']);
    expect(rules({ facts: '', ask: '', own: 'true' })).toEqual([]);
  });
});

describe('fields that must agree', () => {
  it.each<[string, Record<string, string>, string]>([
    ['an id that is not the folder', { id: 'clean-air' }, 'error id-and-folder'],
    ['nobody who asks', { by: '' }, 'warning no-by'],
    ['no ask', { ask: '' }, 'error no-ask'],
    ['an ask for some letters only', { ask: '{ thank: Please stay. }' }, 'error no-ask'],
    ['closing before opening', { closes: '2026-10-01', status: 'example' }, 'error closes-before-opens'],
    ['a last day that is over', { opens: '', closes: '2026-10-01' }, 'warning over'],
    ['a past without its day', { status: 'history', sample: '[{ seat: "house:CA-1" }]' }, 'error history-without-day'],
    ['a past without people', { status: 'history', asOf: '2020-10-30' }, 'error history-without-sample'],
    [
      'a choice without options',
      { questions: '[{ id: a, prompt: Which?, kind: choice }]' },
      'error choice-without-options',
    ],
    [
      'options of no choice',
      { questions: '[{ id: a, prompt: Which?, kind: line, options: [x, y] }]' },
      'warning unused-options',
    ],
    ['a subject from no question', { subjectFrom: 'subject' }, 'error unknown-question'],
  ])('%s', (_, fields, rule) => {
    expect(rules(fields)).toEqual([rule]);
  });

  it.each(['facts', 'points', 'questions'])('the same id twice among %s', (list) => {
    const entries = {
      facts: `{ id: a, text: Yes., source: ${SOURCE} }`,
      points: '{ id: a, label: Yes, text: Yes. }',
      questions: '{ id: a, prompt: Which?, kind: line }',
    }[list]!;
    expect(rules({ [list]: `[${entries}, ${entries}]` })).toEqual(['error id-twice']);
  });

  it('names the question that was meant', () => {
    const [finding] = lint(
      issueYaml({ questions: '[{ id: subject, prompt: What?, kind: line }]', subjectFrom: 'subjet' }),
    );
    expect(finding?.fix).toBe('Did you mean "subject"?');
  });
});

describe('a sign-on letter', () => {
  it('names no more people than signed', () => {
    expect(rules({ signOn: `{ ${SIGN_ON}, sentOn: 2026-11-01, signerCount: 1 }` })).toEqual([]);
    const two = SIGN_ON.replace(SIGNER, `${SIGNER}, { name: Robin Example, state: CA, chamber: house }`);
    expect(rules({ signOn: `{ ${two}, sentOn: 2026-11-01, signerCount: 1 }` })).toEqual(['error too-many-signers']);
  });

  it('counts a lead who is listed again once', () => {
    const signOn = `{ ${SIGN_ON}, signers: [${SIGNER}], sentOn: 2026-11-01, signerCount: 1, complete: true }`;
    expect(rules({ signOn })).toEqual([]);
  });

  it('is complete only when everybody is named', () => {
    const signOn = `{ ${SIGN_ON}, sentOn: 2026-11-01, signerCount: 51, complete: true }`;
    expect(rules({ signOn })).toEqual(['error not-complete']);
  });

  it('says until when, and whom to contact', () => {
    expect(rules({ signOn: `{ ${SIGN_ON} }` })).toEqual(['error sign-until-when']);
    expect(rules({ signOn: `{ ${SIGN_ON}, closesOn: 2026-12-01 }` })).toEqual(['error sign-until-when']);
    expect(rules({ signOn: `{ ${SIGN_ON}, closesOn: 2026-12-01, contact: Sam at 555-0100 }` })).toEqual([]);
  });

  it('is not to be signed once it has been sent', () => {
    const sent = `{ ${SIGN_ON}, sentOn: 2026-11-01 }`;
    const ask = '{ default: I ask you to sign the letter to the board., thank: I ask you to keep at it. }';
    expect(rules({ signOn: sent, ask })).toEqual(['warning sent-but-asks']);
    expect(rules({ signOn: sent, ask: 'I thank you for signing the letter.' })).toEqual([]);
    const spanish = '{ en: I ask for your help., es: Le pido que firme la carta al consejo. }';
    expect(rules({ signOn: sent, ask: spanish, languages: '[en]' })).toContain('warning sent-but-asks');
  });

  it('is not to be signed by who cannot', () => {
    const open = `{ ${SIGN_ON}, closesOn: 2026-12-01, contact: Sam at 555-0100 }`;
    expect(rules({ signOn: open, ask: 'I ask you to sign the letter to the board.' })).toEqual([
      'warning asks-who-cannot',
    ]);
  });
});

const office = (rest: string) => ({ recipients: `[{ seat: office:mayor, address: [City Hall], ${rest} }]` });

describe('recipients', () => {
  it('who are named were looked up in the last 90 days', () => {
    expect(rules(office('name: Jo Sample, verifiedOn: 2026-10-01'))).toEqual([]);
    expect(rules(office('name: Jo Sample'))).toEqual(['warning not-verified']);
    expect(rules(office('name: Jo Sample, verifiedOn: 2026-08-01'))).toEqual(['warning not-verified']);
    expect(rules(office('name: Jo Sample, verifiedOn: 2027-08-01'))).toEqual(['warning not-verified']);
    expect(rules({ ...office('name: Jo Sample'), status: 'example' })).toEqual([]);
    expect(TODAY).toBe('2026-11-25');
  });

  it('with a long name say which part is the surname', () => {
    const verified = 'verifiedOn: 2026-11-01';
    expect(rules(office(`name: Jo Van Sample, ${verified}`))).toEqual(['error no-surname']);
    expect(rules(office(`name: Jo Van Sample, last: Van Sample, ${verified}`))).toEqual([]);
    const past = { status: 'history', asOf: '2020-10-30' };
    expect(rules({ ...past, sample: '[{ seat: "house:CA-1", name: Jo Van Sample }]' })).toEqual(['error no-surname']);
  });

  it.each<[string, string, string]>([
    ['an office that cannot be reached', '{ seat: office:mayor }', 'warning no-address'],
    [
      "one name for everybody's member",
      '{ seat: own-house, name: Jo Sample, verifiedOn: 2026-11-01 }',
      'error named-own',
    ],
    ['the same seat twice', '{ seat: own-house }, { seat: own-house }', 'error seat-twice'],
    [
      'an address that a comma split',
      '{ seat: office:mayor, address: [Washington, DC 20520] }',
      'warning split-address',
    ],
  ])('%s', (_, entries, rule) => {
    expect(rules({ recipients: `[${entries}]` })).toEqual([rule]);
  });
});

describe('words', () => {
  it.each([
    'I ask [NAME] to act.',
    'I ask you to TODO.',
    '"I ask {{official.name}} to act."',
    'Lorem ipsum.',
    'I ask ____ to act.',
  ])('a leftover in "%s"', (ask) => {
    expect(new Set(rules({ ask }))).toEqual(new Set(['error placeholder']));
  });

  it.each(['Act now..', 'Act now,, please.', 'Act now , please.', '"Why not?."', '"Act now!."'])(
    'punctuation in "%s"',
    (ask) => {
      expect(rules({ ask })).toEqual(['warning punctuation']);
    },
  );

  it.each([
    'Act now... please.',
    'Pay $.50 for 1.5 gallons, e.g. in the U.S.',
    '"todo está bien [sic]."',
    'Ask why? Because.',
  ])('no false alarm for "%s"', (ask) => {
    expect(rules({ ask })).toEqual([]);
  });

  it.each(['I ask for your vote.', 'As a voter I ask you to act.', 'Citizens ask you to act.', 'I am a taxpayer.'])(
    'what nobody knows to be true: "%s"',
    (ask) => {
      expect(rules({ ask })).toEqual(['warning civic-word']);
    },
  );

  it('lets a source speak of citizens, and a vote be asked of those who have one', () => {
    expect(rules({ facts: `[{ text: The citizens of Millbrook paid twice., source: ${SOURCE} }]` })).toEqual([]);
    expect(rules({ ask: 'I ask for your vote.', askDelegate: 'I ask for your support.' })).toEqual([]);
    expect(rules({ ask: 'I speak for senior citizens.' })).toEqual([]);
  });

  it('a sentence that runs into the next', () => {
    expect(found({ ask: 'I ask you to act' })).toEqual([{ found: 'warning no-full-stop', at: '10:6' }]);
  });

  it('a language that is declared and not written, or written and not declared', () => {
    const spanish = {
      title: '{ en: Water, es: Agua }',
      ask: '{ en: I ask you to act., es: Le pido que actúe. }',
      facts: '',
    };
    expect(rules({ ...spanish, languages: '[en, es]' })).toEqual(['warning no-facts']);
    expect(rules({ ...spanish, languages: '[en, es]', title: 'Water' })).toContain('warning no-translation');
    expect(rules({ ...spanish, ask: 'I ask you to act.' })).toContain('warning language-not-declared');
    expect(
      rules({ ask: '{ en: I ask you to act., es: "Como ciudadana, le pido su voto." }', languages: '[en, es]' }),
    ).toEqual(expect.arrayContaining(['warning civic-word']));
  });
});
