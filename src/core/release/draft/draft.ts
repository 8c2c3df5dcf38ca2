import type { Day } from '../../ids.ts';
import type { Release } from '../release.ts';
import { type DraftFields, fieldsOf } from './draft-fields.ts';
import { draftTexts } from './draft-texts.ts';
import { yamlOf } from './draft-yaml.ts';

/** A folder under `templates/` that is begun: files by name, and what only an organiser can write, a sentence each. */
export interface Draft {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly toWrite: readonly string[];
}

/**
 * An issue begun from a release: only what was read and checked stands in it, and the words of nobody. `date` is the
 * organiser's, where the text has none.
 */
export function draftOf(
  release: Release,
  { id, today, date }: { readonly id: string; readonly today: Day; readonly date?: Day },
): Draft {
  const fields = fieldsOf(release, { id, today, date: release.date?.value ?? date });
  return {
    files: [{ name: 'issue.yaml', text: yamlOf(fields, release) }, ...draftTexts(fields)],
    toWrite: toWrite(release, fields),
  };
}

function toWrite(release: Release, { toName, date, publisher, count }: DraftFields): string[] {
  const { recipients, leads } = release;
  const open: readonly (readonly [boolean, string])[] = [
    [true, '"title" and "summary": what the letters are about, in your own words.'],
    [true, '"by": who asks people to write.'],
    [true, '"ask": one sentence for each kind of letter. What stands there only points to the letter.'],
    [true, '"facts": two or more in your own words, each with its source.'],
    [true, '"points" and "questions": reasons a writer may pick, and what to ask them.'],
    [date === undefined, '"source" and "sentOn": the release gives no date.'],
    [publisher === undefined, '"source": who published the release.'],
    [leads.length === 0, '"signOn": nobody in the lists of members is said to have led the letter.'],
    [toName === undefined, '"recipients": the release does not say who the letter goes to.'],
    [recipients.length > 0, '"recipients": address, surname and the day you looked up who holds the office.'],
    [count === undefined, '"signerCount": the release gives no count.'],
    [
      true,
      '"complete": true only when the list names everybody who signed. Until then nobody is told that they did not.',
    ],
  ];
  return open.filter(([is]) => is).map(([, says]) => says);
}
