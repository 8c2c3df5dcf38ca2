import type { Issue } from '../issue/issue.ts';

/** One thing a template may name. A list is walked with `{{#each}}`; inside it only the list's own `items` are named. */
export interface Field {
  readonly path: string;
  readonly kind: 'text' | 'number' | 'flag' | 'list';
  readonly says: string;
  readonly items?: readonly Field[];
  /** The most entries a list can have; part of a template's cost. */
  readonly max?: number;
}

const text = (path: string, says: string): Field => ({ path, kind: 'text', says });
const number = (path: string, says: string): Field => ({ path, kind: 'number', says });
const flag = (path: string, says: string): Field => ({ path, kind: 'flag', says });
const list = (path: string, max: number, says: string, items: readonly Field[]): Field => ({
  path,
  kind: 'list',
  says,
  max,
  items,
});

/** Every field of every issue; `redress check --fields` prints these sentences. A text that is not known is empty. */
export const FIELDS: readonly Field[] = [
  text('writer.name', "The writer's name as they give it, never split."),
  text('writer.town', "The writer's town, when they gave an address."),
  text('writer.state', "The writer's state in full, when known."),
  text('writer.zip', "The writer's ZIP code, when given."),
  text(
    'writer.place',
    'Town, state and ZIP in one, "Hanford, California 93230"; "ZIP code 93230" without a town; else empty.',
  ),
  flag('writer.isConstituent', 'True when this official represents the writer.'),
  text('official.name', 'The official as running text names them: "Representative Okafor", "the City Council".'),
  text('official.full', "The official's full name, empty when not known or for a body."),
  text('official.last', "The official's surname, empty when not known or for a body."),
  text('official.title', 'The office: "Secretary of State", "U.S. Representative", "Mayor of Millbrook".'),
  text('official.state', "The official's state in full; empty for federal executive and local offices."),
  text('official.seat', 'The seat in words: "California\'s 21st congressional district", "California".'),
  flag('official.isNamed', 'True when we know who holds the seat.'),
  flag('official.isVacant', 'True when nobody holds the seat: then there is nobody to ask where they stand.'),
  flag('official.isDelegate', 'True for delegates and the resident commissioner, who have no vote on the floor.'),
  flag('official.isBody', 'True for a council or board, which is not one person.'),
  text('issue.title', "The issue's title."),
  text('issue.ask', 'The one sentence that says what this official is asked to do.'),
  text('issue.short', 'The shared text in at most 450 characters.'),
  text('issue.by', 'Who asks people to write.'),
  text('issue.source', "The title of the issue's own source."),
  text('issue.publisher', "Who published the issue's own source."),
  text('issue.sourceDate', "The day of the issue's own source, YYYY-MM-DD; for {{date ...}}."),
  text('bill.label', 'The bill as people write it: "H.R. 1234".'),
  text('bill.position', '"support" or "oppose".'),
  list('signOn.leads', 20, 'The members who lead the sign-on letter.', [
    text('name', 'Full name.'),
    text('seat', 'Where they sat on the letter\'s date: "CA-21", or the state.'),
  ]),
  list('signOn.coLeads', 50, 'The members who co-lead it.', [
    text('name', 'Full name.'),
    text('seat', 'Where they sat on the letter\'s date: "MA-5", or the state.'),
  ]),
  text(
    'signOn.to',
    'Whom the sign-on letter is addressed to: "Secretary of State Michael R. Pompeo", "the Director of Parks".',
  ),
  number('signOn.count', 'How many members signed in all.'),
  number('signOn.others', 'How many signed beside the leads and co-leads.'),
  text('signOn.part', 'This official\'s part in it: "lead", "co-lead", "signer", or empty.'),
  flag('signOn.isLead', 'True when this official leads it.'),
  flag('signOn.isCoLead', 'True when this official co-leads it.'),
  flag('signOn.isSigner', 'True when this official signed it (leads and co-leads too).'),
  text('signOn.checkedOn', 'The day the list of signers was checked, YYYY-MM-DD; for {{date ...}}.'),
  text('signOn.sentOn', 'The day it was sent, YYYY-MM-DD, once it has been; for {{date ...}}.'),
  text('signOn.closesOn', 'The last day to sign, YYYY-MM-DD, while it is open; for {{date ...}}.'),
  text('signOn.contact', "Whom a member's staff contacts to sign."),
  list('facts', 60, "The issue's facts, in the file's order.", [
    text('text', 'The fact.'),
    text('source', 'Who says so: publisher and date.'),
  ]),
  list('reasons', 25, 'The reasons this writer picked, in the order picked.', [
    text('label', "The reason's label."),
    text('text', "The reason's text."),
  ]),
  text('story', "The writer's own words. Placed after the first paragraph when a template does not place it."),
  text('date', 'The day of the letter, YYYY-MM-DD; for {{date date}}.'),
];

/** The fields of one issue: those above, `fact.<id>` for each fact with an id, and `answers.<id>` for each question. */
export function fieldsOf(issue: Issue): readonly Field[] {
  const facts = issue.facts.flatMap(({ id }) => (id ? [text(`fact.${id}`, `The text of the fact "${id}".`)] : []));
  const answers = issue.questions.map(({ id }) =>
    text(`answers.${id}`, `The writer's answer to "${id}"; empty when skipped.`),
  );
  return [...FIELDS, ...facts, ...answers];
}
