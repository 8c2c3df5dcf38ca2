import { Day, type Language } from '../src/core/ids.ts';
import { approach } from '../src/core/issue/approach.ts';
import { fixedOfficials } from '../src/core/issue/recipients.ts';
import { callScript } from '../src/core/letter/call.ts';
import { fits, fit, leftovers } from '../src/core/letter/fit.ts';
import { bodyText, likeness } from '../src/core/letter/likeness.ts';
import { readDraft } from '../src/core/letter/read-draft.ts';
import { writeLetter } from '../src/core/letter/write.ts';
import { buildLibrary, type LibraryIssue } from '../src/core/library/library.ts';
import { previewLetters } from '../src/core/library/samples.ts';
import { readIssues } from '../src/issues/file-issues.ts';
import { letterText } from '../src/paper/text.ts';
import { officialFixture } from './fixtures/official.ts';

const TODAY = Day.parse('2026-11-25');
let issues: readonly LibraryIssue[];

beforeAll(async () => {
  const { sources } = await readIssues(`${__dirname}/../templates`, 'templates');
  issues = buildLibrary(sources, { today: TODAY }).issues;
});

/** Read these snapshots as letters, as the official's staff would. */
describe('the letters that come along', () => {
  it('are of four issues, all without a finding', () => {
    expect(issues.map(({ issue }) => issue.id)).toEqual([
      'artsakh-sanctions',
      'crosswalk-safety',
      'library-funding',
      'my-own-letter',
    ]);
    expect(issues.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it.each([
    ['artsakh-sanctions', 'en'],
    ['crosswalk-safety', 'en'],
    ['library-funding', 'en'],
    ['library-funding', 'es'],
    ['my-own-letter', 'en'],
    ['my-own-letter', 'es'],
  ] as const)('%s in %s, one for each way of writing', (id, language) => {
    const letters = previewLetters(
      issues.find(({ issue }) => issue.id === id)!,
      { language, date: TODAY },
    );
    for (const letter of letters) expect(letterText(letter)).toMatchSnapshot(`${letter.stance} to ${letter.seat}`);
    expect(letters.length).toBeGreaterThan(0);
    const past = id === 'artsakh-sanctions';
    for (const { mark } of letters) expect(/October 2020/.test(mark ?? '')).toBe(past);
  });

  it('of the worked example go to the people of its day, each in its own way', () => {
    const found = issues.find(({ issue }) => issue.id === 'artsakh-sanctions')!;
    const letters = lettersOf(found, 'en', {
      answers: { connection: '4' },
      story: 'I have taught the children of refugees.',
    });
    expect(letters.map(({ seat, stance }) => `${stance} ${seat}`)).toEqual([
      'thank house:CA-21',
      'thank house:CA-30',
      'unknown house:CA-23',
      'companion senate:CA:1',
      'companion senate:CA:3',
      'direct office:secretary-of-state',
    ]);
    for (const letter of letters) {
      expect(letter.date).toBe('2020-10-30');
      expect(letter.mark).toBe('Example from October 2020, not for sending');
      expect(letterText(letter)).toMatchSnapshot(letter.seat);
    }
  });

  it('of the town go to a person and to a body', () => {
    const found = issues.find(({ issue }) => issue.id === 'crosswalk-safety')!;
    const salutations = lettersOf(found, 'en', {}).map((letter) => /^Dear .*$/m.exec(letterText(letter))?.[0]);
    expect(salutations).toMatchInlineSnapshot(`
      [
        "Dear Mayor Sample:",
        "Dear Members of the Millbrook City Council:",
      ]
    `);
  });

  it.each(['library-funding', 'my-own-letter'])('%s asks a seat that nobody holds nothing', (id) => {
    const { issue, templates } = issues.find((found) => found.issue.id === id)!;
    const vacant = officialFixture({ status: 'vacant', name: undefined });
    for (const language of issue.languages) {
      const assignment = { ...approach(issue, vacant, true), language, date: TODAY };
      const words = { story: 'My own words.', reasons: [], answers: {} };
      const body = bodyText(writeLetter(assignment, templates, { full: 'Ana Sample' }, words));
      const call = callScript(assignment, templates, { full: 'Ana Sample' }, words);
      for (const text of [body, call]) {
        expect(text).toMatch(/whoever is chosen to hold this seat|a quien llegue a ocupar este escaño/);
        expect(text).not.toMatch(/tell me|let me know|me responda|hacerme saber/);
      }
    }
  });

  it('fit one page, one chat message and every gateway, and leave no placeholder', () => {
    for (const { issue, templates } of issues) {
      for (const letter of issue.languages.flatMap((language) =>
        previewLetters({ issue, templates }, { language, date: TODAY }),
      )) {
        expect(fit(letter).filter((one) => !fits(one) && one.limit.id !== 'senate-form')).toEqual([]);
        expect(leftovers(letter)).toEqual([]);
        expect(bodyText(letter).length).toBeLessThanOrEqual(1900);
      }
    }
  });

  it('untouched are all shared text; own words change that', () => {
    for (const found of issues.filter(({ issue }) => !issue.own && issue.sample.length + issue.recipients.length > 0)) {
      const required = found.issue.questions.filter(({ required: needed, kind }) => needed && kind === 'choice');
      const answers = Object.fromEntries(required.map(({ id }) => [id, '1']));
      for (const letter of lettersOf(found, 'en', { answers })) expect(likeness(letter).share).toBe(1);
      for (const letter of lettersOf(found, 'en', { answers, story: 'x'.repeat(400) }))
        expect(likeness(letter).share).toBeLessThan(0.8);
    }
  });
});

function lettersOf(
  { issue, templates }: LibraryIssue,
  language: Language,
  typed: { readonly answers?: Record<string, string>; readonly story?: string },
) {
  const { writer, words, problems } = readDraft(issue, { name: 'Ana Sample', zip: '93230', ...typed }, language);
  expect(problems).toEqual([]);
  const date = issue.asOf ?? TODAY;
  return fixedOfficials(issue, date).map((official) =>
    writeLetter({ ...approach(issue, official, false), language, date }, templates, writer, words),
  );
}
