import type { Language } from '../ids.ts';
import { inLanguage, type Issue } from '../issue/issue.ts';
import { insideAddress, officeName } from '../official/address.ts';
import type { Office, Official } from '../official/official.ts';
import { runningName, salutation } from '../official/salutation.ts';
import { stateName } from '../official/states.ts';
import { longDate, monthAndYear } from '../wording.ts';
import { chaseText, type Chase } from './chase.ts';
import type { Block, Letter, Part, Signature } from './letter.ts';
import { blocksOf, marked, type Piece } from './provenance.ts';
import type { IssueTemplates } from './template.ts';
import { isConstituent, issueValues, officialValues, placeOf, type Assignment } from './values.ts';
import type { Words, Writer } from './writer.ts';

export interface WriteOptions {
  /** The issue's short text in place of the template, for forms that take 500 characters. */
  readonly short?: boolean;
  /** The letter that this one comes back to: its text takes the place of the template's. */
  readonly chase?: Chase;
  /** Which of the official's offices the letter goes to; the first unless said otherwise. */
  readonly office?: Office;
  /** Printed on every page in place of what the issue's status says: "Sample data, not for sending". */
  readonly mark?: string;
}

const WORDING = {
  en: {
    subject: 'Re:',
    closing: 'Sincerely,',
    blanks: { street: 'Street address, town and ZIP', email: 'E-mail', phone: 'Phone' },
    reason: 'Offices answer people whose address they can place.',
    letterTo: (who: string) => `Letter to ${who}`,
    history: (when: string) => `Example from ${when}, not for sending`,
    example: 'Example, not for sending',
  },
  es: {
    subject: 'Asunto:',
    closing: 'Atentamente,',
    blanks: { street: 'Dirección, ciudad y código postal', email: 'Correo electrónico', phone: 'Teléfono' },
    reason: 'Las oficinas responden a quienes pueden ubicar por su dirección.',
    letterTo: (who: string) => `Carta a ${who}`,
    history: (when: string) => `Ejemplo de ${when}, no se envía`,
    example: 'Ejemplo, no se envía',
  },
} as const;

/**
 * Writes the finished letter to one official. What the writer gave must have been read before (`readName`, `readStory`, ...):
 * it is placed as it is. Throws a UserError only when a template's text grows too long.
 */
export function writeLetter(
  assignment: Assignment,
  templates: IssueTemplates,
  writer: Writer,
  words: Words,
  options: WriteOptions = {},
): Letter {
  const { issue, official, language, date, stance } = assignment;
  const say = WORDING[language];
  const who = runningName(official, language);
  return {
    issue: issue.id,
    seat: official.seat,
    stance,
    language,
    date,
    title: say.letterTo(who),
    recipient: official.status === 'held' || official.role === 'council' ? who : officeName(official),
    mark: options.mark ?? markOf(issue, official, language),
    blocks: [
      { kind: 'date', text: longDate(date, language) },
      { kind: 'insideAddress', lines: insideAddress(official, options.office) },
      { kind: 'subject', label: say.subject, parts: subjectOf(issue, words, language) },
      { kind: 'salutation', text: salutation(official, language) },
      ...body(assignment, templates, writer, words, options),
      { kind: 'closing', text: say.closing },
      signature(writer, language),
    ],
  };
}

function body(
  assignment: Assignment,
  templates: IssueTemplates,
  writer: Writer,
  words: Words,
  { short = false, chase }: WriteOptions,
): Block[] {
  const { issue, language, stance } = assignment;
  if (words.body) return blocksOf('', [{ text: words.body, from: 'own' }]);
  const pieces = piecesOf(issue, words, language);
  if (chase) return blocksOf(chaseText(assignment, writer, chase, short), pieces);
  if (short && issue.short) return blocksOf(inLanguage(issue.short, language), pieces);
  const values = valuesOf(assignment, writer, words, pieces);
  return blocksOf(templates.letter(stance, language).render(values), pieces);
}

/** The story first, then the picked reasons in the order picked, then the answers in the order asked. */
export function piecesOf(issue: Issue, words: Words, language: Language): Piece[] {
  return [
    { text: words.story ?? '', from: 'own' },
    ...words.reasons.map((id): Piece => ({ text: reasonOf(issue, id, language)?.text ?? '', from: 'shared' })),
    ...issue.questions
      .filter(({ id }) => id !== issue.subjectFrom)
      .map(({ id, kind, lead }): Piece => ({
        text: words.answers[id] ?? '',
        // An option is everybody's wording: only the choice is the writer's.
        from: kind === 'choice' ? 'shared' : 'own',
        lead: lead && inLanguage(lead, language),
      })),
  ];
}

function reasonOf(issue: Issue, id: string, language: Language): { label: string; text: string } | undefined {
  const point = issue.points.find((candidate) => candidate.id === id);
  return point && { label: inLanguage(point.label, language), text: inLanguage(point.text, language) };
}

/** Every value a template may name, under its field. Texts that a piece brings stand between their marks. */
export function valuesOf(
  assignment: Assignment,
  writer: Writer,
  words: Words,
  pieces: readonly Piece[],
): Record<string, unknown> {
  const { issue, language } = assignment;
  const asked = issue.questions.filter(({ id }) => id !== issue.subjectFrom);
  const answers = Object.fromEntries(asked.map(({ id }, at) => [id, marked(pieces, 1 + words.reasons.length + at)]));
  if (issue.subjectFrom) answers[issue.subjectFrom] = words.answers[issue.subjectFrom] ?? '';
  return {
    ...issueValues(issue, language),
    ...officialValues(assignment),
    writer: {
      name: writer.full,
      town: writer.address?.city ?? '',
      state: writer.address?.state ? stateName(writer.address.state, language) : '',
      zip: writer.address?.zip ?? '',
      place: placeOf(writer, language),
      isConstituent: isConstituent(assignment),
    },
    reasons: words.reasons.map((id, at) => ({
      label: reasonOf(issue, id, language)?.label ?? '',
      text: marked(pieces, 1 + at),
    })),
    story: marked(pieces, 0),
    answers,
  };
}

function subjectOf(issue: Issue, words: Words, language: Language): Part[] {
  const own = issue.subjectFrom && words.answers[issue.subjectFrom];
  return own ? [{ text: own, from: 'own' }] : [{ text: inLanguage(issue.title, language), from: 'shared' }];
}

function signature({ full, address, email, phone }: Writer, language: Language): Signature {
  const { blanks, reason } = WORDING[language];
  const town =
    address && [address.city, [address.state, address.zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const placed = address?.street !== undefined;
  return {
    kind: 'signature',
    name: full,
    lines: [...(placed ? [address.street, town] : []), email, phone].filter((line): line is string => Boolean(line)),
    blanks: [placed ? '' : blanks.street, email ? '' : blanks.email, phone ? '' : blanks.phone].filter(
      (label) => label !== '',
    ),
    blanksReason: placed ? '' : reason,
  };
}

/** What every page of a letter that must not be sent says; nothing on a letter that may be. */
export function markOf(issue: Issue, official: Official, language: Language): string | undefined {
  const say = WORDING[language];
  if (issue.status === 'history') return say.history(monthAndYear(issue.asOf ?? issue.source?.date ?? '', language));
  return issue.status === 'example' || official.fictional ? say.example : undefined;
}
