import { inLanguage, type Issue, type Localized } from '../../issue/issue.ts';
import { stateTyped } from '../../official/states.ts';
import { note, tell, to, type Advanced, type Notice } from '../advanced.ts';
import type { Facts } from '../facts.ts';
import { fill, unskipped } from '../fill.ts';
import type { Values } from '../form.ts';
import { placesToPick } from '../place.ts';
import { questionOf } from '../read-typed.ts';
import { placeWords } from '../place-words.ts';
import { sayTo } from '../sentences.ts';
import type { At } from '../session.ts';
import { settle } from '../settle.ts';
import { shelvedOf } from '../shelf.ts';
import { tooLong } from '../too-long.ts';
import { nearWord, readingWord, tidy } from '../words.ts';
import { inTheCountry, livesAbroad, saysAbroad } from './abroad.ts';
import { questionNow } from './asking.ts';
import { pickPlace } from './placing.ts';
import { streetIn, streetTyped } from './streets.ts';

type Asking = At<'asking'>;

/** What was written in answer to which question. */
interface Said {
  readonly session: Asking;
  readonly field: string;
  readonly text: string;
  readonly issue: Issue;
}

/** An answer in talk, to the question that is open. */
export function answer(session: Asking, text: string, facts: Facts): Advanced {
  const { draft } = session;
  const shelved = shelvedOf(draft, facts);
  if (!shelved) return to(session);
  const { issue } = shelved;
  const field = questionNow(session, issue);
  if (field === undefined) return tell(session, sayTo(session).told.notUnderstood);
  const street = streetIn(text, field);
  if (street) return streetTyped(session, street, facts);
  const said: Said = { session, field, text, issue };
  const slip = slipIn(said);
  if (slip !== undefined) return to({ ...session, question: field }, [{ field, says: slip }]);
  if ((field === 'zip' || field === 'place') && saysAbroad(text)) return livesAbroad(session, facts);
  if (field === 'place') return placeInTalk(session, text, facts);
  const values = valuesFor(said);
  if ('says' in values) return to({ ...session, question: field }, [{ field, says: values.says }]);
  const filled = fill(draft, values.values, issue, facts.now);
  const next = inTheCountry(unskipped(filled.draft, [field]), draft);
  return settle(session, next, facts, {
    problems: [...tooLong(filled.tooLong, issue, session.language), ...perhapsMeant(said)],
  });
}

/** A name or a story of one word that is nearly one of ours is taken as it is: people have all kinds of names. But it is told. */
function perhapsMeant({ session, field, text }: Said): Notice[] {
  if ((field !== 'name' && field !== 'story') || /\s/.test(text.trim())) return [];
  const word = nearWord(text, session.language);
  return word === undefined ? [] : [note(sayTo(session).letter.tookAs(text.trim(), word))];
}

/** What a message that cannot be meant as an answer says to its writer; undefined for anything that may be one. */
function slipIn(said: Said): string | undefined {
  const { session, field, text, issue } = said;
  const { letter, told } = sayTo(session);
  const word = readingWord(text);
  const turnsPages = word === 'next' || word === 'other-ways' || (word === 'get-letters' && text.trim().includes(' '));
  // "no" is nobody's name and no story, though it may answer a question of the issue's own.
  if (turnsPages || (word !== undefined && (field === 'name' || field === 'story'))) return letter.answerFirst;
  const isFree = field === 'name' || field === 'story' || issue.questions.some(isText(field));
  if (isFree || field === 'place' || /\d/.test(text)) return undefined;
  const isOffered =
    issue.points.some(({ label }) => isSaid(label, said)) ||
    issue.questions.some(({ options = [] }) => options.some((one) => isSaid(one, said)));
  const meant = isOffered || word !== undefined ? undefined : nearWord(text, session.language);
  return meant === undefined ? undefined : told.meant(meant);
}

const isText =
  (field: string) =>
  ({ id, kind }: Issue['questions'][number]): boolean =>
    kind !== 'choice' && id === questionOf(field);

function placeInTalk(session: Asking, text: string, facts: Facts): Advanced {
  const { draft } = session;
  const zip = /^\s*(\d{5})(-\d{4})?\s*$/.exec(text)?.[1];
  const shelved = shelvedOf(draft, facts);
  if (zip !== undefined && shelved) return settle(session, fill(draft, { zip }, shelved.issue, facts.now).draft, facts);
  const choices = placesToPick(draft, facts);
  const byNumber = /^\s*\d{1,2}\s*[.)]?\s*$/.test(text) ? choices[Number.parseInt(text, 10) - 1] : undefined;
  const state = draft.abroad ? stateTyped(text) : undefined;
  const picked = byNumber ?? state ?? text.trim().toUpperCase();
  if (choices.length === 0 && state === undefined && !/^[A-Z]{2}-(AL|\d{1,2})$/.test(picked)) {
    const says = draft.abroad ? sayTo(session).place.lastState : placeWords(session, facts).streetTalk;
    return to(session, [{ field: 'place', says }]);
  }
  return pickPlace(session, picked, facts);
}

function valuesFor(said: Said): { readonly values: Values } | { readonly says: string } {
  const { session, field, text, issue } = said;
  const say = sayTo(session).letter;
  if (field === 'reasons') {
    const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    const picked = numbers.flatMap((n) => issue.points[n - 1]?.id ?? []);
    const named = issue.points.filter(({ label }) => isSaid(label, said)).map(({ id }) => id);
    if (picked.length !== numbers.length || picked.length + named.length === 0)
      return { says: say.reasonNumbers(issue.points.length) };
    return { values: { reasons: [...picked, ...named] } };
  }
  const question = issue.questions.find(({ id }) => id === questionOf(field));
  const number = Number(/^\s*(\d{1,2})\s*[.)]?\s*$/.exec(text)?.[1] ?? 0);
  const option = question?.options?.[number - 1] ?? question?.options?.find((one) => isSaid(one, said));
  return { values: { [field]: option ? inLanguage(option, session.language) : text } };
}

const isSaid = (label: Localized, { session, text }: Said): boolean =>
  tidy(inLanguage(label, session.language)) === tidy(text);
