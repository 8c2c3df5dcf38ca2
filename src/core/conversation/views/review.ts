import { percentShared } from '../../letter/likeness.ts';
import { noteFor } from '../../official/locate-notes.ts';
import { seatOf } from '../../official/seat.ts';
import { figure } from '../../wording.ts';
import type { Shelved } from '../facts.ts';
import type { Written } from '../memo.ts';
import { nameOf, reasonsOf, recipientsOf, type To } from '../recipients.ts';
import type { At, Handing } from '../session.ts';
import type { View } from '../view.ts';
import { shortWouldTake, unitsNow, written } from '../written.ts';
import { letterFile } from './letter-file.ts';
import { blocks, buttons, press, text, view, type Scene } from './scene.ts';
import { whyThis } from './why.ts';

type Reviewing = Scene<At<'reviewing'>>;

/** One letter: who gets it and why, how it looks, how much of it is everybody's. */
export function review(scene: Reviewing, shelved: Shelved): View {
  const { session, say, language, facts } = scene;
  const { draft, at } = session;
  const to = recipientsOf(draft, shelved, facts)[at];
  if (!to) return view(scene, 'review', say.kit.unavailable.title, [text(say.kit.unavailable.gone)]);
  const one = written(draft, shelved, to, facts, language);
  const { handle } = draft;
  const last = at === session.recipients.length - 1;
  const name = nameOf(to, language);
  return view(
    scene,
    'review',
    say.review.title(name),
    blocks(
      text(whyThis(to, say, language)),
      at === 0 && draft.home && reasonsOf(draft.home, facts).map((reason) => text(noteFor(reason, language))),
      letterFile(one.letter, 'png', say.review.page(one.letter.title)),
      text(likenessLine(one, shelved, to, scene)),
      misfits(one, to, scene).map(text),
      slips(one, scene).map(text),
      standsBeside(draft, shelved, to, scene) && text(say.review.besideNote),
      shelved.issue.status === 'history' && text(say.review.notForSending.history),
      session.manner === 'talk' && text(openQuestion(session, name, scene, shelved)),
      buttons(
        press('back', say.buttons.back, { handle, at }),
        !last && press('next', say.buttons.next, { handle, at }),
        press('own-words', say.buttons.ownWords, { handle }),
        press('menu', say.buttons.menu, { handle }),
        shelved.issue.status !== 'history' && press('get-letters', say.buttons.get, { handle, style: 'primary' }),
      ),
    ),
    { progress: { at: at + 1, of: session.recipients.length } },
  );
}

/** A rewritten paragraph whose first form has changed since stands below the new one: the writer is told to look. */
function standsBeside(draft: Handing['draft'], shelved: Shelved, to: To, { facts, language }: Reviewing): boolean {
  if (!draft.typed.edits?.length) return false;
  return unitsNow(draft, shelved, to, facts, language).some(({ beside }) => beside === true);
}

function likenessLine(
  { likeness }: Written,
  shelved: Shelved,
  to: To,
  { session, say, facts, language }: Reviewing,
): string {
  const { likeness: words } = say.review;
  const { shared, ownToPass } = likeness;
  if (shared === 0) return words.none;
  const percent = percentShared(likeness);
  if (ownToPass === 0) return words.low(percent);
  const left = shortWouldTake(session.draft, shelved, to, facts, language);
  const short = left === undefined ? '' : left === 0 ? words.shortAlone : words.shortPlus(figure(inTens(left)));
  return words.high(percent, figure(inTens(ownToPass)), short);
}

/** Nobody counts to 637. */
const inTens = (n: number): number => Math.ceil(n / 10) * 10;

function misfits({ misfits: all }: Written, to: To, { say }: Reviewing): string[] {
  const { kind } = seatOf(to.official.seat);
  const isCongress = kind === 'house' || kind === 'senate';
  return all
    .filter(({ limit: { id } }) => id !== 'chat-field' && (id !== 'senate-form' || kind === 'senate'))
    .filter(({ limit: { id } }) => isCongress || !id.startsWith('cwc-'))
    .map(({ limit, over, under }) =>
      over > 0
        ? say.review.fit[limit.id](figure(limit.id === 'one-page' ? inTens(over) : over))
        : say.review.fit.short(say.review.fields[limit.id], figure(under)),
    );
}

/** Signs listed; there may be as many as a text is long. */
const SIGNS = 8;

function slips({ placeholders, unprintable }: Written, { say }: Reviewing): string[] {
  const { leftOver, boxes } = say.review;
  const signs = unprintable.slice(0, SIGNS).join(' ');
  return [
    ...placeholders.slice(0, SIGNS).map((left) => leftOver(left)),
    ...(signs === '' ? [] : [boxes(signs, unprintable.length > SIGNS)]),
  ];
}

function openQuestion({ question }: At<'reviewing'>, name: string, { say }: Reviewing, { issue }: Shelved): string {
  const { ownWords: words, talk: usual, talkHistory } = say.review;
  const talk = issue.status === 'history' ? talkHistory : usual;
  if (question === undefined) return talk;
  if (question.startsWith('part:')) return words.talkPart;
  if (question === 'story') return words.talkStory;
  if (question === 'body') return words.talkBody;
  if (question.startsWith('body:')) return words.talkBodyOne(name);
  return words.questions[Number(question.slice(-1))] ?? talk;
}
