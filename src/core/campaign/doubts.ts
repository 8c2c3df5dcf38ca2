import type { ReleaseFinding } from '../release/release.ts';
import type { Doubt } from './reading.ts';
import { shortened } from './shortened.ts';

/** What of a release has no room in the forms. */
export interface NoRoom {
  /** There is a list of members who have left Congress. */
  readonly hasPast: boolean;
  /** How many there are more of than the forms hold. */
  readonly left: Readonly<Record<'leads' | 'coleads' | 'signers' | 'offices', number>>;
  /** Texts that are longer than their fields, whole. */
  readonly tooLong: readonly string[];
}

/** More than these nobody reads; the last one then says how many there are. */
const MOST = 30;

/** All to look at before what was read is relied on; what had no room comes first, since nothing else tells of it. */
export function doubtsOf(findings: readonly ReleaseFinding[], { hasPast, left, tooLong }: NoRoom): Doubt[] {
  const all = [
    ...noRoom(left),
    ...tooLong.map((text) => tooLongFor(shortened(text, 80))),
    ...(hasPast ? [] : [{ code: 'no-past', about: 'names', says: NO_PAST, detail: {} }]),
    ...findings.filter(({ code }) => code !== 'missing').map(ofText),
  ];
  if (all.length <= MOST) return all;
  const more = all.length - MOST + 1;
  return [
    ...all.slice(0, MOST - 1),
    {
      code: 'more',
      about: 'names',
      says: `There is more to look at than this list holds: ${String(more)}.`,
      detail: { numbers: [more] },
    },
  ];
}

const NO_PAST = 'The list of past members is not there, so names in older releases are not found.';

const tooLongFor = (name: string): Doubt => ({
  code: 'shortened',
  about: 'form',
  says: `"${name}" is longer than its field, and ends in three dots there.`,
  detail: { name },
});

const ofText = ({ code, about, says, detail: { name, numbers } = {} }: ReleaseFinding): Doubt => ({
  code: code === 'about' ? 'inexact' : code.slice(0, 40),
  about: about.slice(0, 60),
  says: shortened(says, 600),
  detail: {
    ...(name !== undefined && { name: shortened(name, 600) }),
    ...(numbers && { numbers: numbers.slice(0, 20) }),
  },
});

function noRoom({ leads, coleads, signers, offices }: NoRoom['left']): Doubt[] {
  const told: readonly (readonly [string, number, string])[] = [
    ['leads', leads, 'of those who lead the letter. Write them among those who signed.'],
    ['coleads', coleads, 'of those who lead it with them. Write them among those who signed.'],
    ['signers', signers, 'of those who signed. They stand in the release alone, so do not call the list complete.'],
    ['offices', offices, 'of the offices that the letter goes to. Begin a second campaign for them.'],
  ];
  return told
    .filter(([, n]) => n > 0)
    .map(([about, n, says]) => ({
      code: `no-room-${about}`,
      about,
      says: `The form has no room for ${String(n)} ${says}`,
      detail: { numbers: [n] },
    }));
}
