import type { Person } from './members-table.ts';
import { givenMatch } from './names.ts';
import type { Candidate } from './mentions.ts';

/** A candidate, and how many of the words before the surname are its given names. */
export type Taking = Candidate & { readonly taken: number };

/** Title and state words that stand before a surname without being part of a name. */
const NO_NAME =
  /^(?:reps?|representatives?|congress(?:man|woman|men|women|members?|persons?)|sens?|senators?|del|delegates?|commissioner|chair(?:s|man|woman|men|person)?|member|members|leader|leaders|whip|speaker|dr|rev|joining|today|dear|and|with|by|the|hon|honorable|mr|ms|mrs|congress|democrats?|republicans?|said|both|fellow|dean|tempore|committee|subcommittee|caucus|department|agency|administration|house|senate|(?:mon|tues|wednes|thurs|fri|satur|sun)day|u|s|us)$/;

/** Whether the words before the surname, nearest first, let this person be meant. */
export function candidateOf(person: Person, before: readonly string[], misprint?: 'misprint'): Taking[] {
  let taken = 0;
  let best: Candidate['given'] = 'none';
  for (const [i, word] of before.entries()) {
    const match = givenMatch(word, person.given);
    if (match === 'no') {
      // A maiden or middle name that no table has may stand between: "Suzan Kay DelBene".
      const next = before[i + 1];
      const between = i === 0 && next !== undefined && givenMatch(next, person.given) === 'exact';
      if (NO_NAME.test(word) || !between) break;
      continue;
    }
    taken = i + 1;
    if (match === 'exact' || best === 'none') best = match;
  }
  if (taken === 0 && before.length > 0 && !NO_NAME.test(before[0]!)) return [];
  return [{ person, given: best, taken, ...(misprint && { misprint: true }) }];
}

/** "Gerry Doe (D-VA)" for Gerald Doe of Virginia: the tag makes good what the given name leaves open but for its first letter. */
export function byTag(person: Person, before: readonly string[], state: string): Taking[] {
  const [word = ''] = before;
  const fits = word.length > 1 && !NO_NAME.test(word) && person.held.some((seat) => seat.state === state);
  return fits && person.given.some((name) => name[0] === word[0]) ? [{ person, given: 'near', taken: 1 }] : [];
}
