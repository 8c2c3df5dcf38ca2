import type { Issue } from '../issue/issue.ts';
import type { Language } from '../ids.ts';
import { readStory, type Problem } from '../letter/writer.ts';
import { noteFor } from '../official/locate-notes.ts';
import { unplaceable } from '../official/street.ts';
import { IssueId } from '../ids.ts';
import type { PersonAction } from './action.ts';
import { checkCampaignForm, deskFor } from './campaign-forms.ts';
import { DraftHandle, MOST_EDITS, type Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { keyOf } from './edits.ts';
import { fill } from './fill.ts';
import { formOf } from './form-of.ts';
import { isCampaignForm, type Form, type LetterFormName, type Values } from './form.ts';
import { readOwnAddress } from './own-address.ts';
import { readTyped } from './read-typed.ts';
import { sayTo, SENTENCES } from './sentences.ts';
import { draftOf, type Session } from './session.ts';
import { byId } from './shelf.ts';
import { tooLong } from './too-long.ts';
import type { Verb } from './verbs.ts';

type Submit = Extract<PersonAction, { kind: 'submit' }>;

/**
 * What is wrong with what was typed into a form, by input, so that it can be shown beside it; empty when nothing is. Pure and
 * instant: Slack answers with it inside its deadline. `issue`: the one that the form is about; without one only what a form
 * says of itself is checked.
 */
export function checkForm(form: Form, values: Values, issue: Issue | undefined, language: Language): Problem[] {
  const lacking = form.inputs
    .filter(({ field, required }) => required && isEmpty(values[field]))
    .map(({ field }) => ({ field, says: SENTENCES[language].letter.missing }));
  const fields = new Set(form.inputs.map(({ field }) => field));
  const wrong = [...(issue ? wrongIn(values, issue, language) : []), ...wrongInMail(values, language)];
  return [...lacking, ...wrong.filter(({ field }) => fields.has(field) && !isEmpty(values[field]))];
}

function wrongIn(values: Values, issue: Issue, language: Language): Problem[] {
  const { draft, tooLong: notTaken } = fill(EMPTY, values, issue, 0);
  const help = [0, 1, 2].flatMap((at): Problem[] => {
    const text = values[`help:${String(at)}`];
    const says = typeof text === 'string' && text.trim() !== '' ? readStory(text, language).problem : undefined;
    return says === undefined ? [] : [{ field: `help:${String(at)}`, says }];
  });
  const street = values['street'];
  const box = typeof street === 'string' ? unplaceable(street) : undefined;
  return [
    ...readTyped(draft, issue, language).problems,
    // The form stays open with a text that would be lost otherwise.
    ...tooLong(notTaken, issue, language, 'tooLongInForm'),
    ...help.filter(({ field }) => !notTaken.includes(field)),
    ...(box ? [{ field: 'street', says: noteFor({ code: box }, language) }] : []),
  ];
}

/** Whether the code is the right one is for `advance` to say: each try counts. */
function wrongInMail({ email, code }: Values, language: Language): Problem[] {
  const address = typeof email === 'string' ? readOwnAddress(email, language).problem : undefined;
  const isCode = typeof code !== 'string' || /^\d{6}$/.test(code.replaceAll(/[\s-]/g, ''));
  return [
    ...(address === undefined ? [] : [{ field: 'email', says: address }]),
    ...(isCode ? [] : [{ field: 'code', says: SENTENCES[language].mailing.code.shape }]),
  ];
}

const isEmpty = (value: string | readonly string[] | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);

/** Nothing typed yet; the form's values are read as if they were all there is. */
const EMPTY: Draft = {
  handle: DraftHandle.parse('-'.repeat(22)),
  issue: IssueId.parse('none'),
  began: 0,
  typed: {},
  skipped: [],
  leftOut: [],
  saidSigned: [],
  round: 1,
};

const VERB_OF: Readonly<Record<LetterFormName, Verb>> = {
  letter: 'fill-in',
  street: 'street',
  abroad: 'abroad',
  more: 'more',
  words: 'story',
  help: 'help-words',
  body: 'edit-all',
  part: 'edit-part',
  'mail-address': 'mail-other',
  'mail-code': 'mail-code',
  who: 'who',
  signature: 'sign',
};

/** The same for a submission as it comes from a door; empty, too, where its draft is gone, which `advance` then tells. */
export function checkSubmit(submit: Submit, session: Session, facts: Facts): Problem[] {
  const { form: name } = submit;
  if (isCampaignForm(name)) {
    const desk = deskFor(session, submit.handle, facts);
    return desk ? checkCampaignForm({ name, at: submit.at }, submit.values, desk, sayTo(session)) : [];
  }
  const inHand = draftOf(session);
  const begun = inHand?.handle === submit.handle;
  const verb = name === 'letter' && !begun ? 'write' : VERB_OF[name];
  const values = Object.keys(submit.values).flatMap((field) => /^part:(.+)$/.exec(field)?.[1] ?? []);
  const form = formOf({ kind: 'press', verb, handle: submit.handle, at: submit.at, values }, session, facts);
  const id = begun ? inHand.issue : submit.handle;
  const issue = byId(facts.library.issues, id)?.issue;
  return form ? [...checkForm(form, submit.values, issue, session.language), ...noRoom(form, session)] : [];
}

/** No further paragraph can be rewritten: said while the form is open, for its text would be lost with it. */
function noRoom({ inputs }: Form, session: Session): Problem[] {
  const field = inputs.find((input) => input.field.startsWith('part:'))?.field;
  const { edits = [] } = draftOf(session)?.typed ?? {};
  if (field === undefined || edits.length < MOST_EDITS || edits.some(({ text }) => `part:${keyOf(text)}` === field))
    return [];
  return [{ field, says: SENTENCES[session.language].review.ownWords.partsFull(MOST_EDITS) }];
}
