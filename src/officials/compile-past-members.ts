import type { PastMember } from '../core/official/civic.ts';
import { isState } from '../core/official/states.ts';
import { BadCopy, textOf } from './bad-copy.ts';
import { alsoCalled } from './compile-members.ts';

/** Whoever was born before that wrote no letter of which there is a release on the web. */
const BORN_SINCE = 1920;

/** legislators-historical.csv: a line for each person who has left Congress, with the last seat. Throws BadCopy. */
export function compilePastMembers(bytes: Uint8Array): PastMember[] {
  const [head = '', ...lines] = textOf(bytes).split(/\r?\n/);
  const names = fieldsOf(head);
  const missing = NEEDED.find((name) => !names.includes(name));
  if (missing !== undefined) throw new BadCopy(`has no column "${missing}"`);
  return lines.flatMap((line) => {
    const fields = fieldsOf(line);
    return memberOf((name) => fields[names.indexOf(name)]?.trim() ?? '');
  });
}

const NEEDED = [
  'last_name',
  'first_name',
  'full_name',
  'birthday',
  'type',
  'state',
  'district',
  'bioguide_id',
] as const;

/** There are 1,700 of them; a list cut short or of something else has fewer. */
export function checkPastMembers(members: readonly PastMember[]): { members: number } {
  if (members.length < 1000) throw new BadCopy(`has ${String(members.length)} people where about 1,700 are expected`);
  const ids = new Set(members.map(({ bioguide }) => bioguide));
  if (ids.size < members.length) throw new BadCopy('has the same person twice');
  return { members: members.length };
}

type Field = (name: (typeof NEEDED)[number] | 'middle_name' | 'nickname' | 'suffix') => string;

/** A line that cannot be read is left out: the list is a help for reading, nobody is written to by it. */
function memberOf(field: Field): PastMember[] {
  const [bioguide, state, last, first] = [
    field('bioguide_id'),
    field('state'),
    field('last_name'),
    field('first_name'),
  ];
  const born = Number(field('birthday').slice(0, 4));
  const chamber = { rep: 'house', sen: 'senate' }[field('type')] as PastMember['chamber'] | undefined;
  const readable = /^[A-Z]\d{6}$/.test(bioguide) && isState(state) && last !== '' && first !== '' && chamber;
  if (!readable || !(born >= BORN_SINCE)) return [];
  const parts = [first, field('middle_name'), last, field('suffix')];
  const full = field('full_name') || parts.filter((part) => part !== '').join(' ');
  const also = alsoCalled(full, { first, nickname: field('nickname') || undefined });
  const district = field('district');
  return [
    {
      bioguide,
      full,
      last,
      ...(also !== '' && { also }),
      chamber,
      state,
      ...(chamber === 'house' && /^\d+$/.test(district) && { district: Number(district) }),
      born,
    },
  ];
}

/** One line of comma-separated values; a quoted field may hold commas and doubled quotes. */
function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
