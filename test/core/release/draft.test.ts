import { join } from 'node:path';
import { Day } from '../../../src/core/ids.ts';
import { buildLibrary } from '../../../src/core/library/library.ts';
import { draftOf } from '../../../src/core/release/draft/draft.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';
import { readIssues } from '../../../src/issues/file-issues.ts';
import { collectionIn, inventedTable } from '../../fixtures/releases/collection.ts';
import { folderFixture } from '../../fixtures/folder.ts';
import { said } from '../../fixtures/said.ts';

const folder = join(__dirname, '../../fixtures/releases');
const table = inventedTable(folder);
const today = Day.parse('2026-11-28');
/** A dozen: each is checked with letters to everybody, which takes its time. */
const examples = collectionIn(join(folder, 'development'))
  .filter(({ expected }) => expected.isLetter)
  .slice(0, 12);
const drafts = examples.flatMap(({ file, text }) => {
  const id = file.slice(0, -4);
  const release = readRelease(text, table);
  return release.isLetter ? [{ id, text, draft: draftOf(release, { id, today, date: Day.parse('2026-11-02') }) }] : [];
});

/** What only an organiser can mend. */
const TO_WRITE = new Set(['no-surname', 'no-title', 'no-by', 'no-fact', 'no-facts', 'not-verified', 'no-address']);

it('can be read and checked, whatever the release; only what an organiser must write is missing', async () => {
  const files = drafts.flatMap(({ id, draft }) =>
    draft.files.map(({ name, text }): [string, string] => [`${id}/${name}`, text]),
  );
  const { sources, findings } = await readIssues(folderFixture(Object.fromEntries(files)), 'drafts');
  const library = buildLibrary(sources, { today });

  expect(sources.length).toBe(12);
  const open = [...findings, ...library.findings].map(said).filter(({ rule }) => !TO_WRITE.has(rule));
  expect(open.map(({ file, says }) => `${file} ${says}`)).toEqual([]);
});

it('puts nobody into a template, and says no more of the letter than its fields hold', () => {
  const surnames = [...table.bySurname.values()].flat().map(({ full }) => full);
  for (const { draft } of drafts)
    for (const { name, text } of draft.files)
      if (name !== 'issue.yaml') expect(surnames.filter((full) => text.includes(full))).toEqual([]);
});

it('thanks first whom it thanks, and asks each for the answer that is theirs to give', () => {
  const texts = drafts.flatMap(({ draft }) => draft.files);
  const all = (name: string): string[] => texts.filter((file) => file.name === name).map(({ text }) => text);
  expect(all('thank.hbs').length).toBeGreaterThan(0);
  for (const text of all('thank.hbs')) {
    expect(text.indexOf('Thank you for')).toBeLessThan(text.indexOf('{{issue.ask}}'));
    expect(text).toContain('tell me what answer the letter receives.');
  }
  for (const text of [...all('thank.hbs'), ...all('direct.hbs')]) expect(text).not.toContain('where you stand');
  for (const text of all('unknown.hbs'))
    expect(text).toContain('{{else}}Please write back and tell me where you stand.{{/if}}');
});

it('asks for what the release leaves open', () => {
  const text = 'Rep. Kirk Macklin (D-IL) and nine colleagues sent a letter asking for the ferry to run at night.';
  const release = readRelease(text, table);
  if (!release.isLetter) throw new Error(release.why);
  const { toWrite, files } = draftOf(release, { id: 'ferry', today });
  expect(toWrite).toContain('"source" and "sentOn": the release gives no date.');
  expect(toWrite).toContain('"recipients": the release does not say who the letter goes to.');
  expect(files.map(({ name }) => name)).toEqual(['issue.yaml']);
  expect(files[0]!.text).toContain('signerCount: 10');
});

it('keeps as notes what cannot be said yet, and prints in no letter that something is to be written', () => {
  const text =
    'Today, Representative Zora Quillfeather (CA-22) led a letter to Labor Secretary Maud Finlay urging her to withdraw the tip rule.\n\n' +
    'The letter was signed by Rep. Kirk Macklin (D-IL) and Rep. Chester Hadley (R-IL).';
  const release = readRelease(text, table);
  if (!release.isLetter) throw new Error(release.why);
  const [issue] = draftOf(release, { id: 'tips', today, date: Day.parse('2026-11-02') }).files;
  const notes = issue!.text.split('\n').filter((line) => line.startsWith('#'));
  expect(notes).toContain('# source:');
  expect(notes).toContain('#   TO WRITE: publisher: who published the release');
  expect(notes).toContain('# signOn:');
  expect(notes).toContain('#   TO WRITE: leads: who led the letter, each like the signers below');
  expect(notes.join('\n')).toMatch(
    /#   signers:\n#     - \{ name: "Kirk Macklin", .*\n#     - \{ name: "Chester Hadley", /,
  );
  expect(issue!.text).not.toMatch(/^[^#\n]*TO WRITE/m);
});
