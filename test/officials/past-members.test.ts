import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadCopy } from '../../src/officials/bad-copy.ts';
import { checkPastMembers, compilePastMembers } from '../../src/officials/compile-past-members.ts';
import { importCivicData } from '../../src/officials/import-civic-data.ts';
import { loadPastMembers } from '../../src/officials/load-past-members.ts';
import { readSources } from '../../src/officials/sources.ts';

const HEAD =
  'last_name,first_name,middle_name,suffix,nickname,full_name,birthday,gender,type,state,district,senate_class,party,bioguide_id';
const csv = (...lines: string[]) => Buffer.from([HEAD, ...lines, ''].join('\n'));
const invented = Array.from(
  { length: 1200 },
  (_, i) => `Sample${String(i)},Ann,,,,,1950-01-01,F,rep,OH,${String(i % 15)},,Independent,S${String(100_000 + i)}`,
);

it('keeps the name as it is printed, and the seat held last', () => {
  const members = compilePastMembers(
    csv(
      'Ellery,Josephine,,,Jo,Jo Ellery,1955-02-03,F,rep,CT,5,,Democrat,E990001',
      '"Crane, Sr.",Hollis,,,,,1939-05-05,M,sen,IA,,2,Democrat,C990002',
    ),
  );
  expect(members).toEqual([
    {
      bioguide: 'E990001',
      full: 'Jo Ellery',
      last: 'Ellery',
      also: 'Josephine',
      chamber: 'house',
      state: 'CT',
      district: 5,
      born: 1955,
    },
    { bioguide: 'C990002', full: 'Hollis Crane, Sr.', last: 'Crane, Sr.', chamber: 'senate', state: 'IA', born: 1939 },
  ]);
});

it('leaves out who lived too long ago, and lines that cannot be read', () => {
  expect(compilePastMembers(csv('Bland,Theodorick,,,,,1742-03-21,M,rep,VA,9,,,B000546', 'Half,A', ''))).toEqual([]);
});

it('refuses what is not the list, or not all of it', () => {
  expect(() => compilePastMembers(Buffer.from('name,state\nAnn,OH'))).toThrow('has no column "last_name"');
  expect(() => checkPastMembers(compilePastMembers(csv(...invented.slice(0, 40))))).toThrow(BadCopy);
  expect(() => checkPastMembers(compilePastMembers(csv(...invented, invented[0]!)))).toThrow('twice');
  expect(checkPastMembers(compilePastMembers(csv(...invented)))).toEqual({ members: 1200 });
});

it('is taken from a disk, kept, and loaded only where it is asked for', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'redress-past-'));
  const path = join(directory, 'downloaded.csv');
  await writeFile(path, csv(...invented));
  const data = join(directory, 'data');

  expect(loadPastMembers(data)).toEqual([]);
  const { changed } = await importCivicData({
    path,
    directory: data,
    sources: readSources({}),
    now: new Date('2026-11-28T12:00:00Z'),
  });

  expect(changed).toEqual(['members-past']);
  expect(loadPastMembers(data)).toHaveLength(1200);
  await rm(directory, { recursive: true });
});
