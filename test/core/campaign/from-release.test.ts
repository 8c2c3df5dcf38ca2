import { join } from 'node:path';
import { Content, FIELD_MAX } from '../../../src/core/campaign/campaign.ts';
import { missingIn } from '../../../src/core/campaign/fields.ts';
import { contentFrom } from '../../../src/core/campaign/from-release.ts';
import { readPeople } from '../../../src/core/campaign/read-field.ts';
import { sourceOf } from '../../../src/core/campaign/source-of.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { buildLibrary } from '../../../src/core/library/library.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';
import { campaignFixture, RELEASE, RELEASES } from '../../fixtures/campaign.ts';
import { TODAY } from '../../fixtures/conversation.ts';
import { said } from '../../fixtures/said.ts';
import { collectionIn, inventedTable } from '../../fixtures/releases/collection.ts';

const table = inventedTable(RELEASES);
const examples = collectionIn(join(RELEASES, 'development')).filter(({ expected }) => expected.isLetter);

function begun(text: string) {
  const release = readRelease(text, table);
  if (!release.isLetter) throw new Error(release.why);
  return contentFrom(release, { text, on: TODAY, hasPast: true });
}

const every = examples.map(({ file, text }) => ({ file, text, content: begun(text) }));

/** What an organizer alone can mend, and is told. */
const THEIRS = new Set(['no-surname', 'no-by', 'no-address', 'missing', 'wrong-value', 'no-facts', 'no-fact']);

it('begins something that can be stored from any release, and the check asks only for what nobody else can write', () => {
  for (const { file, content } of every) {
    expect([file, Content.safeParse(content).success]).toEqual([file, true]);
    const { findings } = buildLibrary([sourceOf(content, campaignFixture())], { today: TODAY });
    const open = findings
      .map(said)
      .filter(({ rule }) => !THEIRS.has(rule))
      .map(({ rule, says }) => `${file} ${rule}: ${says}`);
    const isDated = content.typed['sent'] !== undefined && content.typed['office'] !== undefined;
    expect(isDated ? open : []).toEqual([]);
  }
});

it('names nobody whom the text does not name, and gives each value its line', () => {
  for (const { text, content } of every) {
    const people = ['leads', 'coleads', 'signers'].flatMap((name) => readPeople(content.typed[name] ?? '').people);
    const lines = text.split('\n');
    for (const { name } of people) expect(text).toContain(name.split(' ').at(-1)!.replace(/,$/, ''));
    for (const { of, words, value, line } of content.reading.evidence) {
      // Without words of its own a value holds those of the text, a title beside them perhaps written out.
      const spoken = (words || (of === 'quote' ? value.split(': ')[1]! : value))
        .split(/[\s,(:]/)
        .filter((word) => word.length > 2);
      const here = lines.slice(line - 1, line + 2).join('\n');
      expect([of, value, here, (words ? spoken.slice(0, 1) : spoken).some((word) => here.includes(word))]).toContain(
        true,
      );
    }
  }
});

it('says the words of the text once where the value is those words, however long they are', () => {
  const long = 'to publish a schedule for each of the projects that were approved, and '.repeat(4);
  const content = begun(RELEASE.replace('to lift the freeze', `${long}to lift the freeze`));
  const ask = content.reading.evidence.find(({ of, value }) => of === 'ask' && value.includes('publish'));
  expect([ask?.value.length, ask?.words]).toEqual([200, '']);
});

it('names every office that the letter went to, each once', () => {
  const content = begun(
    examples
      .find(({ file }) => file === 'led-with-colleagues.txt')!
      .text.replaceAll(
        'Secretary of Agriculture Harriet Lowell',
        'Secretary of Agriculture Harriet Lowell and Secretary of Energy Paula Whitten',
      ),
  );

  expect(content.typed).toMatchObject({
    office: 'Secretary of Agriculture',
    'office.1': 'Secretary of Energy',
    'name.1': 'Paula Whitten',
  });
  expect(content.typed).not.toHaveProperty(['office.2']);
});

it('fills the fields with what was read, and asks for what the release leaves open', () => {
  const content = begun(examples.find(({ file }) => file === 'led-with-colleagues.txt')!.text);

  expect(content.typed).toMatchObject({
    office: 'Secretary of Agriculture',
    name: 'Harriet Lowell',
    count: '34',
    title: 'The letter to Secretary of Agriculture Harriet Lowell',
  });
  expect(readPeople(content.typed['leads']!).people).toMatchObject([{ name: 'Nell Farraday', state: 'CA' }]);
  expect(readPeople(content.typed['coleads']!).people.map(({ name }) => name)).toEqual([
    'Bernadette O’Rourke',
    'Bob Marchetti',
  ]);
  expect(content.reading.toWrite).toEqual(expect.arrayContaining(['by', 'date', 'office', 'complete']));
  expect(missingIn(content).map(({ name }) => name)).toEqual(['by', 'sent', 'fact.0', 'source.0']);
  const lead = content.reading.evidence.find(({ of }) => of === 'lead');
  expect(lead).toMatchObject({ value: 'Nell Farraday, CA-21', sure: 'sure' });
});

it('has room for two hundred who signed, in several fields', () => {
  const all = [...table.today.values()];
  const surnames = new Set<string>();
  const some = all.filter(({ surname }) => {
    const name = surname.join(' ');
    return !surnames.has(name) && surnames.add(name);
  });
  const release = readRelease(examples[0]!.text, table);
  if (!release.isLetter) throw new Error(release.why);
  const signers = Array.from({ length: 200 }, (_, at) => {
    const { full, bioguide, held } = some[at % some.length]!;
    const { chamber, state, district } = held.at(-1)!;
    const value = { name: `${full} ${String(at)}`, chamber, state, bioguide, ...(district && { district }) };
    return { value, span: { start: 0, end: 4 }, confidence: 'sure' as const };
  });
  const content = contentFrom({ ...release, signers }, { text: examples[0]!.text, on: TODAY, hasPast: false });

  const read = ['signers', 'signers.1', 'signers.2', 'signers.3', 'signers.4'].map((name) =>
    readPeople(content.typed[name] ?? ''),
  );
  expect(read.flatMap(({ people }) => people)).toHaveLength(200);
  expect(Object.values(content.typed).every((text) => text.length <= FIELD_MAX)).toBe(true);
  expect(content.reading).toMatchObject({ signers: { named: 200, sure: 200 } });
  expect(content.reading.doubts.at(-1)?.code).toBe('no-past');
});

it('has words in Spanish for everything that is said of a release', () => {
  const { doubts, why } = SENTENCES.es.campaigns.reading;
  const codes = new Set(every.flatMap(({ content }) => content.reading.doubts.map(({ code }) => code)));
  expect(codes.size).toBeGreaterThan(4);
  expect([...codes].filter((code) => !Object.hasOwn(doubts, code))).toEqual([]);
  expect(Object.keys(why).toSorted()).toEqual(Object.keys(SENTENCES.en.campaigns.reading.why).toSorted());
});
