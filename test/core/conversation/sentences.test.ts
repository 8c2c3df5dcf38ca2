import { createHash } from 'node:crypto';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { MAIL_CONSENT_VERSION } from '../../../src/core/conversation/steps/mail.ts';
import { CONSENT_VERSION } from '../../../src/core/conversation/steps/reviewing.ts';

type Said = string | readonly unknown[] | { readonly [key: string]: unknown } | ((...facts: never[]) => string);

/** What is wrong with a campaign is told of a name, an office, a field, words or a length. */
const FLAW = { name: 'X', last: 'X', seat: 'X', field: 'X', words: 'X', has: 150, max: 120 };

/** Every sentence with its place; those that take facts with "X" and 7 in them. */
function sentences(of: Said, path = ''): [string, string][] {
  if (typeof of === 'string') return [[path, of]];
  if (typeof of === 'function')
    return [
      [
        path,
        (of as (...facts: unknown[]) => string)(
          ...(path.startsWith('.campaigns.flaws.')
            ? [FLAW]
            : !path.includes('.doubts.') && /minutes|unseen|percent|more|about|high|low|reasonNumbers/.test(path)
              ? [7, 'X', '']
              : ['X', 'X', 'X', 'X']),
        ),
      ],
    ];
  return Object.entries(of).flatMap(([key, value]) => sentences(value as Said, `${path}.${key}`));
}

describe.each(['en', 'es'] as const)('the sentences in %s', (language) => {
  const all = sentences(SENTENCES[language]);

  it('are all there', () => {
    expect(all.length).toBeGreaterThan(250);
    expect(all.filter(([, says]) => says.trim() === '')).toEqual([]);
  });

  it('quote as their language does', () => {
    const others = language === 'en' ? /[«»]/ : /["“”]/;
    expect(all.filter(([, says]) => others.test(says))).toEqual([]);
  });

  it('use no word of ours', () => {
    const ours =
      language === 'en'
        ? /\b(stances?|companions?|kits?|seats?|prepared|hand(ed|ing)? over|talking points|submit|invalid|session|draft)\b/i
        : /\b(escaños?|borrador|sesión|inválid[oa])\b/i;
    expect(all.filter(([, says]) => ours.test(says))).toEqual([]);
  });

  it('stay short enough to be read once', () => {
    const long = all.flatMap(([path, says]) =>
      says
        .split(/(?<=[.?!])\s/)
        .filter((sentence) => sentence.split(/\s+/).length > 34)
        .map((sentence) => [path, sentence]),
    );
    expect(long).toEqual([]);
  });

  it('keep a figure and its percent sign on one line', () => {
    expect(all.filter(([, says]) => / %/.test(says))).toEqual([]);
  });

  it('shout at nobody and double no sign', () => {
    expect(all.filter(([, says]) => /!|\.\.(?!\.)|,,|\s[.,]|\bundefined\b/.test(says.replaceAll('...', '')))).toEqual(
      [],
    );
  });

  it('fit on their buttons', () => {
    expect(Object.values(SENTENCES[language].buttons).filter((label) => label.length > 34)).toEqual([]);
  });
});

it('count one thing as one', () => {
  const { en, es } = SENTENCES;
  const { fit } = en.review;
  expect([fit['chat-field']('1'), fit['cwc-subject']('1'), fit['cwc-shared']('1'), fit['cwc-own']('1')]).toEqual([
    'It is 1 character longer than a field in chat takes.',
    'The subject is 1 character longer than the gateways of Congress take.',
    'The shared text is 1 character longer than the gateways of Congress take.',
    'Your own words are 1 character longer than the gateways of Congress take.',
  ]);
  const de = es.review.fit;
  for (const says of [de['chat-field']('1'), de['cwc-subject']('1'), de['cwc-shared']('1'), de['cwc-own']('1')])
    expect(says).toContain('1 carácter más');
  expect(fit['chat-field']('1,021')).toContain('1,021 characters');
  expect(es.campaigns.more(1)).toContain('no cabe una más');
  expect([en.card.goal('1'), es.card.goal('1')]).toEqual(['The goal is 1 letter.', 'La meta es de 1 carta.']);
  expect([en.campaigns.goalIs('1'), es.campaigns.goalIs('1')]).toEqual(['1 letter', '1 carta']);
});

it('say in the line that a letter is sent on what this version of it says', () => {
  const said = (['en', 'es'] as const).map((language) =>
    JSON.stringify(sentences(SENTENCES[language].mailing.consent)),
  );
  const hash = createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 16);
  expect({ version: MAIL_CONSENT_VERSION, hash }).toMatchInlineSnapshot(`
    {
      "hash": "82ce5a658a1b338d",
      "version": 2,
    }
  `);
});

it('say in the consent line what this version of it says', () => {
  const said = (['en', 'es'] as const).map((language) => JSON.stringify(sentences(SENTENCES[language].review.consent)));
  const hash = createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 16);
  // When the words change, the version goes up: what people agreed to must be known for ever.
  expect({ version: CONSENT_VERSION, hash }).toMatchInlineSnapshot(`
    {
      "hash": "c8cbc604f3163f46",
      "version": 1,
    }
  `);
});
