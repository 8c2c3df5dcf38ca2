import { HEAD_WORD, IS_OFFICE, NAMED_AT, OFFICES_PERSON, TOLD_ROLE } from './offices.ts';

export interface AtWork {
  readonly name: string;
  readonly office: string;
  /** Characters of it all. */
  readonly length: number;
}

/** "Jane Doe of the Postal Service", "Jane Doe, Inspector in Charge of ...", "the Postal Service’s Jane Doe". */
export function personAtWork(text: string): AtWork | undefined {
  for (const pattern of [NAMED_AT, TOLD_ROLE, OFFICES_PERSON]) {
    const found = pattern.exec(text);
    const { name = '', office = '' } = found?.groups ?? {};
    if (name === '' || HEAD_WORD.test(name) || IS_OFFICE.test(name) || MEMBER.test(name)) continue;
    if (pattern !== TOLD_ROLE && !IS_OFFICE.test(office)) continue;
    return { name, office, length: found![0].length };
  }
  return undefined;
}

const MEMBER = /^(?:Reps?|Sens?|Senators?|Representatives?|Congress\p{L}*|Members?|Ranking)\b/u;
