import { issueYaml, lint, TEN_LINES, TODAY } from '../../fixtures/issue-source.ts';
import { said } from '../../fixtures/said.ts';

/** What the rules say of an issue's data, without its templates. */
const found = (fields: Record<string, string>) =>
  lint(issueYaml(fields), {}, { check: 'data' }).map(({ severity, what, line, column }) => ({
    found: `${severity} ${what.rule}`,
    at: `${String(line)}:${String(column)}`,
  }));
const rules = (fields: Record<string, string>) => found(fields).map((one) => one.found);

const SOURCE = '{ title: Report, publisher: Water Fund, date: 2026-02-01 }';
const SIGNER = '{ name: Jordan Sample, state: CA, chamber: house }';
const SENT = `to: office:water-board, leads: [${SIGNER}], checked: { on: 2026-11-01, source: page }, sentOn: 2026-11-01`;
const SIGN_ON = `to: office:water-board, leads: [${SIGNER}], checked: { on: 2026-11-01, source: release }`;

const office = (rest: string) => ({ recipients: `[{ seat: office:mayor, address: [City Hall], ${rest} }]` });

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
    ['an ask for some letters only', { ask: '{ thank: Please stay. }', signOn: `{ ${SENT} }` }, 'error no-ask'],
    ['closing before opening', { closes: '2026-10-01', status: 'example' }, 'error closes-before-opens'],
    ['a last day that is over', { opens: '', closes: '2026-10-01' }, 'warning over'],
    [
      'a bill of a Congress that is over',
      { bill: '{ congress: 118, type: hr, number: 12, position: support }' },
      'warning bill-over',
    ],
    [
      'a last day to sign that is over',
      {
        recipients: '[{ seat: "office:mayor", title: Mayor of Millbrook, address: [1 Main Street] }]',
        together: '{ to: "office:mayor", text: We ask you to stay., closes: 2026-10-01 }',
      },
      'warning sign-over',
    ],
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
    [
      'a prompt that no form has room for',
      { questions: `[{ id: a, prompt: ${'Why so? '.repeat(16)}, kind: line }]` },
      'error prompt-too-long',
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
    expect(said(finding!).fix).toBe('Did you mean "subject"?');
  });
});

describe('an ask that no letter can have', () => {
  it('is told at its key', () => {
    const ask = '{ default: I ask you to act., thank: Thank you., companion: Please write one., direct: Please act. }';
    expect(found({ ask })).toEqual([
      { found: 'warning unreachable-stance', at: '10:36' },
      { found: 'warning unreachable-stance', at: '10:55' },
      { found: 'warning unreachable-stance', at: '10:85' },
    ]);
    const signOn = `{ ${SENT} }`;
    expect(rules({ ask: '{ default: I ask you to act., thank: Thank you. }', signOn })).toEqual([]);
  });

  it('is not told of one that serves in place of the general one', () => {
    expect(rules({ ask: '{ unknown: I ask you to act. }' })).toEqual([]);
    expect(rules({ ask: '{ unknown: I ask you to act., ask: I ask you. }' })).toEqual(['warning unreachable-stance']);
    expect(rules({ ask: '{ ask: I ask you to act. }', ...office('title: Mayor') })).toEqual([]);
    expect(rules({ ask: '{ ask: I ask you., direct: Please act. }', ...office('title: Mayor') })).toEqual([
      'warning unreachable-stance',
    ]);
  });
});

describe('a sign-on letter', () => {
  it('is spoken of in the right number', () => {
    const [finding] = lint(issueYaml({ signOn: `{ ${SENT}, signerCount: 2, complete: true }` }));
    expect(said(finding!).says).toBe('The list is marked as complete, but 1 person is named and "signerCount" says 2.');
  });

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

  it('is not to be signed after its last day', () => {
    const open = (day: string) => `{ ${SIGN_ON}, closesOn: ${day}, contact: Sam at 555-0100 }`;
    expect(rules({ signOn: open('2026-11-25') })).toEqual([]);
    expect(rules({ signOn: open('2026-11-24') })).toEqual(['warning signing-over']);
    expect(rules({ signOn: open('2026-11-24'), status: 'closed' })).toEqual([]);
    expect(rules({ signOn: `{ ${SIGN_ON}, closesOn: 2026-11-24, sentOn: 2026-11-25 }` })).toEqual([]);
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

describe('recipients', () => {
  it('who are named were looked up in the last 90 days', () => {
    expect(rules(office('name: Jo Sample, verifiedOn: 2026-10-01'))).toEqual([]);
    expect(rules(office('name: Jo Sample'))).toEqual(['warning not-verified']);
    expect(rules(office('name: Jo Sample, verifiedOn: 2026-08-01'))).toEqual(['warning not-verified']);
    expect(rules(office('name: Jo Sample, verifiedOn: 2027-08-01'))).toEqual(['warning not-verified']);
    expect(rules({ ...office('name: Jo Sample'), status: 'example' })).toEqual([]);
    expect(TODAY).toBe('2026-11-25');
  });

  it('who are named were looked up in the term that it is now', () => {
    const secretary = office(
      'role: cabinet_secretary, title: Secretary of Water, name: Jo Sample, verifiedOn: 2024-12-01',
    );
    expect(rules(secretary)).toEqual(['warning term-over']);
    expect(rules({ ...secretary, status: 'example' })).toEqual([]);
  });

  it('with a long name say which part is the surname', () => {
    const verified = 'verifiedOn: 2026-11-01';
    expect(rules(office(`name: Jo Van Sample, ${verified}`))).toEqual(['error no-surname']);
    expect(rules(office(`name: Jo Van Sample, last: Van Sample, ${verified}`))).toEqual([]);
    const past = { status: 'history', asOf: '2020-10-30' };
    expect(rules({ ...past, sample: '[{ seat: "house:CA-1", name: Jo Van Sample }]' })).toEqual(['error no-surname']);
  });

  it.each([
    ['Ana Garcia Lopez', 'Gomez', 'error surname-not-in-name'],
    ['Ana Garcia', 'Lopez', 'error surname-not-in-name'],
    ['Ana Garcia', 'Gar', 'error surname-not-in-name'],
    ['Ana Garcia', 'Dr. Garcia', 'error surname-not-in-name'],
    ['ANA GARCÍA LÓPEZ', 'Garcia Lopez', undefined],
    ['Henry C. "Hank" Johnson, Jr.', 'Johnson', undefined],
    ['Tim O’Hara-Li', "O'Hara-Li", undefined],
    ['Madonna', 'Madonna', undefined],
    ['王小明', '王', undefined],
    // Of two surnames somebody may go by the first alone.
    ['Pablo José Hernández', 'Hernández Rivera', undefined],
  ])('named "%s" with the surname "%s" are greeted by a part of the name', (name, last, rule) => {
    const person = office(`name: ${JSON.stringify(name)}, last: ${JSON.stringify(last)}, verifiedOn: 2026-11-01`);
    expect(rules(person)).toEqual(rule === undefined ? [] : [rule]);
  });

  it.each<[string, string, string]>([
    ['an office that cannot be reached', '{ seat: office:mayor, title: Mayor of Millbrook }', 'warning no-address'],
    [
      'a state senator who cannot',
      '{ seat: "state:CA:upper:14", name: Jo Sample, verifiedOn: 2026-11-01 }',
      'warning no-address',
    ],
    ['an office nobody can name', '{ seat: office:sheriff, address: [City Hall] }', 'error no-title'],
    ['a role without its office', '{ seat: office:mayor, role: mayor, address: [City Hall] }', 'error no-title'],
    [
      'a body without a title',
      '{ seat: office:board, role: council, name: Board, verifiedOn: 2026-11-01, address: [City Hall] }',
      'error no-title',
    ],
    [
      'a body called "The"',
      '{ seat: office:board, role: council, title: The Water Board, address: [City Hall] }',
      'warning title-with-the',
    ],
    [
      "one name for everybody's member",
      '{ seat: own-house, name: Jo Sample, verifiedOn: 2026-11-01 }',
      'error named-own',
    ],
    ['a district that does not exist', '{ seat: "house:CA-99" }', 'error no-such-seat'],
    ['a district of a state with one seat', '{ seat: "house:WY-1" }', 'error no-such-seat'],
    ['a senator of a class that the state has none of', '{ seat: "senate:CA:2" }', 'error no-such-seat'],
    ['a state that is none', '{ seat: "state:ZZ:upper:1", title: Senate, address: [Here] }', 'error no-such-seat'],
    ['the same seat twice', '{ seat: own-house }, { seat: own-house }', 'error seat-twice'],
    [
      'an address that a comma split',
      '{ seat: office:mayor, title: Mayor, address: [Washington, DC 20520] }',
      'warning split-address',
    ],
  ])('%s', (_, entries, rule) => {
    expect(rules({ recipients: `[${entries}]` })).toEqual([rule]);
  });
});

describe('offices that have one form for everybody', () => {
  it.each(['president', 'vice_president', 'attorney_general', 'speaker'])(
    '%s needs no title and no address',
    (role) => {
      expect(rules({ recipients: `[{ seat: office:it, role: ${role} }]` })).toEqual([]);
    },
  );

  it.each(['house:CA-22', 'senate:CA:1'])('%s is a member who is found in Washington', (seat) => {
    expect(rules({ recipients: `[{ seat: "${seat}" }]` })).toEqual([]);
  });

  it('a state seat without a name has its district for a title', () => {
    expect(rules({ recipients: '[{ seat: "state:CA:upper:14", address: [State Capitol] }]' })).toEqual([]);
  });

  it('people of the past are given a title too', () => {
    const past = { status: 'history', asOf: '2020-10-30' };
    expect(found({ ...past, sample: '[{ seat: office:sheriff }]' })).toEqual([
      { found: 'error no-title', at: '13:10' },
    ]);
    expect(rules({ ...past, sample: '[{ seat: office:sheriff, name: Jo Sample }]' })).toEqual([]);
  });
});

describe('words', () => {
  it.each(['“Please mend it.”', '«Please mend it.»', '"Please mend it.', 'Please mend it."', 'Please mend it.”'])(
    'quotes that every letter would show: %s',
    (text) => {
      expect(rules({ ask: `'${text}'` })).toEqual(['warning odd-quotes']);
    },
  );

  it.each(['“Mend it” is what I ask.', 'Please mend the pipe of 12".', 'I call it "old", and "bad".'])(
    'no quotes that belong to what is said: %s',
    (text) => {
      expect(rules({ ask: `'${text}'` }).filter((rule) => rule.includes('quotes'))).toEqual([]);
    },
  );

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
    '"Todo está bien [sic]."',
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

  it.each(['support bill 5 now.', '{ default: act now. }', '{ en: "(please act now.)", es: Por favor. }'])(
    'an ask that does not begin like a sentence: %s',
    (ask) => {
      expect(rules({ ask, languages: ask.includes('es:') ? '[en, es]' : '' })).toContain('warning ask-not-sentence');
    },
  );

  it.each(['Please act.', '"¿Puede usted actuar?"', '2 votes are left; please act.', 'Élisa asks you to act.'])(
    'an ask that does: %s',
    (ask) => {
      expect(rules({ ask })).toEqual([]);
    },
  );

  it('a sentence that runs into the next', () => {
    expect(found({ ask: 'I ask you to act' })).toEqual([{ found: 'warning unended-sentence', at: '10:6' }]);
  });

  it.each([
    ['I ask you to act', 'I ask you to act'],
    [
      `I ask you to act. ${'Please mend the bridge over the river '.repeat(3)}soon`,
      '... mend the bridge over the river soon',
    ],
    ['請保護圖書館'.repeat(20), `... ${'請保護圖書館'.repeat(20).slice(-40)}`],
  ])('the words that such a sentence ends in: %s', (ask, words) => {
    const [{ what } = {}] = lint(issueYaml({ ask }), {}, { check: 'data' });
    expect(what).toEqual({ rule: 'unended-sentence', words });
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
