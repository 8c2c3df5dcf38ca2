import type { CountWords } from '../shown.ts';

const letters: CountWords = { few: 'fewer than 5', held: 'not shown', about: (n: string) => `about ${n}` };

/** What is said of a campaign's progress, in the picture, beside it and in its place. */
export const progressEn = {
  letters,
  officials: letters,
  asOf: (day: string) => `As of ${day}`,
  made: (n: string) => `Letters made: ${n}`,
  madeOf: (n: string, goal: string) => `Letters made: ${n} of ${goal}`,
  sent: (n: string) => `Sent (writers' word or receipt): ${n}`,
  thanked: (n: string, of: string) => `${n} of ${of} signers thanked`,
  asked: (n: string, of: string) => `${n} of ${of} other members asked`,
  quiet: (districts: string) => `Nobody yet, or fewer than 5 letters: ${districts}`,
  allQuiet: (n: string) => `None of the ${n} districts has 5 letters yet`,
  noneQuiet: 'Every district has 5 letters or more',
  more: (n: string) => `${n} more`,
  states: (list: string) => `Letters by state: ${list}. Every other state: fewer than 5`,
  noStates: 'No state has 5 letters yet',
  offices: (n: string) => `To offices of no state: ${n}`,
  days: (list: string) => `Letters on a day: ${list}`,
  noDays: 'No day has 5 letters yet',
  replies: {
    of: (n: string) => `What came back, where writers said (${n} letters)`,
    answered: (n: string) => `an answer ${n}`,
    other: (n: string) => `an answer to something else ${n}`,
    acknowledged: (n: string) => `only an acknowledgment ${n}`,
    none: (n: string) => `nothing ${n}`,
  },
  alike: {
    heading: 'How much of a letter is the shared text, where it is known',
    band: (n: string, above: string, upTo: string) => `${above} to ${upTo}\u00A0%: ${n}`,
    why: 'Offices group letters that share 70\u00A0% or more of their text. Ask people to add words of their own.',
    few: 'How alike the letters are is shown from 5 letters on.',
  },
  rule: 'Numbers that point at few people are held back; others are rounded down.',
  alt: (title: string) => `How the campaign "${title}" goes.`,
  picture: {
    map: 'Letters by state',
    perDay: 'Letters a day',
    signed: (n: string) => `Signed (${n})`,
    notSigned: (n: string) => `Not signed (${n})`,
    unknown: (n: string) => `Not known (${n})`,
    marks: 'A mark is one member; filled: 5 letters or more.',
    fewer: 'fewer than 5',
  },
};

export type ProgressWords = typeof progressEn;
