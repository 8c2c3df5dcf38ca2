import { join } from 'node:path';
import { Content, FIELD_MAX } from '../../../src/core/campaign/campaign.ts';
import { missingIn } from '../../../src/core/campaign/fields.ts';
import { contentFrom } from '../../../src/core/campaign/from-release.ts';
import { readPeople } from '../../../src/core/campaign/read-field.ts';
import { sourceOf } from '../../../src/core/campaign/source-of.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { buildLibrary } from '../../../src/core/library/library.ts';
import type { Release } from '../../../src/core/release/release.ts';
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
  expect([ask?.value.endsWith('…'), ask!.value.length > 180, ask?.words]).toEqual([true, true, '']);
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

/** The first example, with as many people of each kind, no two of one name. */
function crowded(n: { leads?: number; coLeads?: number; signers?: number; offices?: number }) {
  const release = readRelease(examples[0]!.text, table);
  if (!release.isLetter) throw new Error(release.why);
  const all = [...table.today.values()];
  const people = (many: number, kind: string) =>
    Array.from({ length: many }, (_, at) => {
      const { full, bioguide, held } = all[at % all.length]!;
      const { chamber, state, district } = held.at(-1)!;
      const value = { name: `${full} ${kind}${String(at)}`, chamber, state, bioguide, ...(district && { district }) };
      return { value, span: { start: 0, end: 4 }, confidence: 'sure' as const };
    });
  const offices = Array.from({ length: n.offices ?? 1 }, (_, at) => ({
    value: { office: `Secretary of Orchard ${String(at)}` },
    span: { start: 0, end: 4 },
    confidence: 'sure' as const,
  }));
  const many = {
    leads: people(n.leads ?? 1, 'L'),
    coLeads: people(n.coLeads ?? 0, 'C'),
    signers: people(n.signers ?? 0, 'S'),
    recipients: offices,
  };
  return contentFrom({ ...release, ...many, findings: [] }, { text: examples[0]!.text, on: TODAY, hasPast: true });
}

const namesIn = ({ typed }: Pick<Content, 'typed'>, fields: readonly string[]): string[] =>
  fields.flatMap((name) => readPeople(typed[name] ?? '').people.map((person) => person.name));
const SIGNERS = ['signers', 'signers.1', 'signers.2', 'signers.3', 'signers.4'];

it('has room for two hundred who signed, in several fields', () => {
  const content = crowded({ signers: 200 });

  expect(namesIn(content, SIGNERS)).toHaveLength(200);
  expect(Object.values(content.typed).every((text) => text.length <= FIELD_MAX)).toBe(true);
  expect(content.reading).toMatchObject({ signers: { named: 200, sure: 200 }, doubts: [] });
});

it('has room for sixty who lead it with others, and writes district and id where there is room for them too', () => {
  const few = crowded({ leads: 30, coLeads: 40 });
  expect(readPeople(few.typed['coleads']!).people[0]?.bioguide).toBeDefined();
  const many = crowded({ coLeads: 60 });
  expect([namesIn(many, ['coleads']).length, many.reading.doubts]).toEqual([60, []]);
  const { findings } = buildLibrary([sourceOf(many, campaignFixture())], { today: TODAY });
  expect(findings.filter((one) => JSON.stringify(one).includes('coLeads'))).toEqual([]);
});

it.each([
  ['leads', ['leads'], 'no-room-leads'],
  ['coLeads', ['coleads'], 'no-room-coleads'],
  ['signers', SIGNERS, 'no-room-signers'],
] as const)('says how many %s had no room, and ends at the end of a name', (kind, fields, code) => {
  const content = crowded({ [kind]: 600 });
  const kept = namesIn(content, fields);
  const at = kind.slice(0, 1).toUpperCase();

  expect(fields.flatMap((name) => readPeople(content.typed[name]!).wrong ?? [])).toEqual([]);
  expect(kept.every((name, nth) => name.endsWith(` ${at}${String(nth)}`))).toBe(true);
  expect(content.reading.doubts).toMatchObject([
    { code, says: expect.stringContaining(`no room for ${String(600 - kept.length)} of those who`) as string },
  ]);
  expect(Content.safeParse(content).success).toBe(true);
});

it('says how many offices had no room, and how many values stand in the release alone', () => {
  const content = crowded({ offices: 7, leads: 9 });
  expect(content.reading.doubts).toMatchObject([{ code: 'no-room-offices' }]);
  expect(content.reading.doubts[0]!.says).toContain('no room for 2 of the offices');
  expect(content.reading.more).toMatchObject({ lead: 3, recipient: 3 });
});

it('says so where a text is longer than its field, and ends it at a word', () => {
  const office = `Secretary for ${'the Orchards and '.repeat(12)}Fields`;
  const release = readRelease(examples[0]!.text, table);
  if (!release.isLetter) throw new Error(release.why);
  const recipients = [{ value: { office }, span: { start: 0, end: 4 }, confidence: 'sure' as const }];
  const { typed, reading } = contentFrom(
    { ...release, recipients },
    { text: examples[0]!.text, on: TODAY, hasPast: true },
  );

  expect(typed['office']).toMatch(/^Secretary for .+ (?:the|Orchards|and)…$/);
  expect(typed['office']!.length).toBeLessThanOrEqual(160);
  expect(reading.doubts.filter(({ code }) => code === 'shortened').map(({ says }) => says)[0]).toMatch(
    /^"Secretary for the Orchards .+…" is longer than its field/,
  );
});

it('says how much more there is to look at than a list holds', () => {
  const findings = Array.from({ length: 50 }, (_, at) => ({
    about: `signers.${String(at)}`,
    code: 'unsure',
    says: 'x',
  }));
  const { doubts } = contentFrom(
    { ...(readRelease(examples[0]!.text, table) as Release), findings },
    { text: examples[0]!.text, on: TODAY, hasPast: true },
  ).reading;
  expect([doubts.length, doubts.at(-1)?.says]).toEqual([30, 'There is more to look at than this list holds: 21.']);
});

it('has words in Spanish for everything that is said of a release', () => {
  const { doubts, why } = SENTENCES.es.campaigns.reading;
  const room = [crowded({ leads: 600, coLeads: 600, signers: 600, offices: 9 })];
  const all = [...every.map(({ content }) => content), ...room].flatMap(({ reading }) => reading.doubts);
  const codes = new Set(all.map(({ code }) => code));
  expect(all.filter(({ detail }) => detail === undefined)).toEqual([]);
  expect(codes.size).toBeGreaterThan(4);
  expect([...codes].filter((code) => !Object.hasOwn(doubts, code))).toEqual([]);
  expect(Object.keys(why).toSorted()).toEqual(Object.keys(SENTENCES.en.campaigns.reading.why).toSorted());
});
