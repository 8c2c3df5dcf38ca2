import { join } from 'node:path';
import { collectionIn, inventedTable } from '../../fixtures/releases/collection.ts';
import { qualityOf } from '../../fixtures/releases/quality.ts';
import { Day } from '../../../src/core/ids.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';
import { evidenceOf, releaseJson } from '../../../src/core/release/release-json.ts';
import type { Release } from '../../../src/core/release/release.ts';

const folder = join(__dirname, '../../fixtures/releases');
const table = inventedTable(folder);
const examples = collectionIn(join(folder, 'development'));

const letterIn = (text: string, date?: Day): Release => {
  const release = readRelease(text, table, { date });
  if (!release.isLetter) throw new Error(release.why);
  return release;
};
const names = (reads: Release['leads']): string[] => reads.map(({ value }) => value.name);

describe('a release of every pattern', () => {
  it.each(examples.map((example) => [example.file, example] as const))('%s', (_, example) => {
    const { wrong, invented } = qualityOf([example], table);
    expect({ wrong, invented }).toEqual({ wrong: [], invented: [] });
    const release = readRelease(example.text, table);
    const codes = release.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...(example.expected.findings ?? [])]));
    if (release.isLetter && example.expected.link !== undefined)
      expect(release.link?.value).toBe(example.expected.link);
  });

  it('is read without a single quotation mark lost or gained between the text and its spans', () => {
    for (const { text } of examples.filter(({ expected }) => expected.isLetter && !expected.link)) {
      const release = letterIn(text);
      for (const read of [...release.asks, ...release.excerpts])
        expect(text.slice(read.span.start, read.span.end)).toBe(read.value);
      for (const read of release.quotes) expect(text.slice(read.span.start, read.span.end)).toBe(read.value.text);
    }
  });
});

describe('what is not announced', () => {
  it.each([
    ['no-received.txt', 'received or answered'],
    ['no-coalition.txt', 'by others than members of Congress'],
    ['no-other-country.txt', 'nobody who is said to have written it'],
    ['no-satire.txt', 'nobody who is said to have written it'],
    ['no-grant.txt', 'announces something else'],
  ])('%s is refused with the reason', (file, why) => {
    const { text } = examples.find((example) => example.file === file)!;
    expect(readRelease(text, table)).toMatchObject({ isLetter: false, why: expect.stringContaining(why) as string });
  });

  it('says that nothing can be looked up where there is no list', () => {
    const empty = { ...table, size: 0, bySurname: new Map(), byState: new Map() };
    const nameless = 'Fifty-seven members of the House sent a letter to President Ardal urging her to act.';
    for (const text of [examples[0]!.text, nameless])
      expect(readRelease(text, empty)).toMatchObject({
        isLetter: false,
        why: expect.stringContaining('data update') as string,
      });
  });
});

describe('who held which seat', () => {
  const text =
    'Washington – Rep. Gwen Aldridge wrote to Governor Nels Aaberg urging him to reopen the canyon road before winter.';

  it('is told for the day of the release, with who holds the seat today', () => {
    const then = letterIn(text, Day.parse('2020-05-01')).leads[0]!.value;
    expect(then).toEqual({
      name: 'Gwen Aldridge',
      chamber: 'house',
      state: 'CA',
      district: '28',
      bioguide: expect.any(String) as string,
    });
    expect(letterIn(text, Day.parse('2025-05-01')).leads[0]!.value.district).toBe('30');
  });

  it('is left open where an old release gives no day', () => {
    const old = `${text} Former Rep. Nell Farraday stood with her. The letter was also signed by Rep. Otis Grandison (D-VA).`;
    const { leads, findings } = letterIn(old);
    expect(leads[0]!.value.district).toBeUndefined();
    expect(findings).toContainEqual(expect.objectContaining({ code: 'district-open' }));
  });

  it('is refused to somebody of that name from elsewhere', () => {
    expect(
      readRelease(
        'Rep. Ava Lindqvist (R-OH) sent a letter to Governor Nels Aaberg urging him to act on the road.',
        table,
      ).isLetter,
    ).toBe(false);
  });
});

describe('counts', () => {
  it.each([
    ['led 47 of his colleagues in the House and 14 of his colleagues in the Senate in a letter', 61],
    ['sent a letter, which was also signed by two additional Senators and three other members of Congress,', 5],
    ['joined 17 colleagues in a letter', 17],
    ['and 31 bipartisan signatories sent a letter', 31],
  ])('of two chambers are one: %s', (did, others) => {
    const text = `date 2019-03-06 The Democrat Rep. Kirk Macklin (D-IL) ${did} to Governor Nels Aaberg urging him to act.`;
    expect(letterIn(text).signerCount.others?.value).toBe(others);
  });

  it('that differ from the list are both shown, and neither is mended', () => {
    const text =
      'Rep. Kirk Macklin (D-IL) led a letter to Governor Nels Aaberg urging him to act. The letter was signed by 9 members of Congress: ' +
      'Reps. Joel Sutherland (D-IL), Chester Hadley (R-IL) and Elliot Santangelo (R-IL).';
    const { signerCount, findings } = letterIn(text);
    expect(signerCount).toMatchObject({ stated: { value: 9 }, listed: 4 });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'count-differs',
        says: expect.stringContaining('Neither was corrected') as string,
      }),
    );
  });
});

describe('names that are hard to read', () => {
  const lead =
    'Rep. Kirk Macklin (D-IL) led a letter to Governor Nels Aaberg urging him to keep the night ferry running.';

  it('finds a surname with particles in small letters', () => {
    const berg = { ...[...table.bySurname.get('sutherland')!][0]!, surname: ['berg'], full: 'Joel van der Berg' };
    const bySurname = new Map([...table.bySurname, ['berg', [berg]]]);
    const text = lead.replace('Rep. Kirk Macklin (D-IL)', 'Rep. Joel van der Berg (D-IL)');
    const release = readRelease(text, { ...table, bySurname });
    expect(release.isLetter && release.leads.map(({ value }) => value.name)).toEqual(['Joel van der Berg']);
  });

  it('names nobody for a surname that two members share', () => {
    const { signers, findings } = letterIn(`${lead} The letter was signed by Rep. Prescott and Rep. Joel Sutherland.`);
    expect(names(signers)).toEqual(['Joel Sutherland']);
    expect(findings.map(({ says }) => says).join(' ')).not.toContain('Prescott (');
  });

  it('tells of a name written like a member that is in no list', () => {
    const { signers, findings } = letterIn(
      `${lead} The letter was signed by Reps. Joel Sutherland (D-IL) and Zora Quillfeather (D-IL).`,
    );
    expect(names(signers)).toEqual(['Joel Sutherland']);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'not-in-table', says: expect.stringContaining('"Zora Quillfeather"') as string }),
    );
  });
});

it('gives every value its span and confidence, and null for what is not there', () => {
  const release = letterIn(examples.find(({ file }) => file === 'led-with-colleagues.txt')!.text);
  const json = releaseJson(release) as Record<string, unknown>;
  expect(json).toMatchObject({
    title: null,
    date: null,
    link: null,
    signerCount: { stated: null, others: 31, listed: 3 },
  });
  const evidence = evidenceOf(release);
  expect(evidence.map(({ of }) => of)).toEqual(
    expect.arrayContaining(['sourceOffice', 'signerCount.others', 'leads.0', 'coLeads.1', 'quotes.1']),
  );
  expect(evidence.every(({ start, end, confidence }) => end > start && confidence.length > 0)).toBe(true);
});
