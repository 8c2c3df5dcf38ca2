import { percentShared } from '../../letter/likeness.ts';
import { noteFor } from '../../official/locate-notes.ts';
import { seatOf } from '../../official/seat.ts';
import { figure } from '../../wording.ts';
import type { Written } from '../memo.ts';
import { nameOf, reasonsOf, recipientsOf, type To } from '../recipients.ts';
import type { At } from '../session.ts';
import type { View } from '../view.ts';
import { shortWouldTake, unitsNow, written } from '../written.ts';
import { letterFile } from './letter-file.ts';
import { blocks, buttons, nobody, press, text, view, type LetterScene } from './scene.ts';
import { whyThis } from './why.ts';
import { boxesFor } from './unprintable.ts';

type Reviewing = LetterScene<At<'reviewing'>>;

/** One letter: who gets it and why, how it looks, how much of it is everybody's. */
export function review(scene: Reviewing): View {
  const { session, draft, shelved, say, language, facts } = scene;
  const { at } = session;
  const to = recipientsOf(scene)[at];
  if (!to) return nobody(scene, 'review');
  const one = written(scene, to);
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
      text(likenessLine(one, to, scene)),
      misfits(one, to, scene).map(text),
      slips(one, scene).map(text),
      standsBeside(to, scene) && text(say.review.besideNote),
      shelved.issue.status === 'history' && text(say.review.notForSending.history),
      session.manner === 'talk' && text(openQuestion(name, scene)),
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
const standsBeside = (to: To, scene: Reviewing): boolean =>
  Boolean(scene.draft.typed.edits?.length) && unitsNow(scene, to).some(({ beside }) => beside === true);

function likenessLine({ likeness }: Written, to: To, scene: Reviewing): string {
  const { likeness: words } = scene.say.review;
  const { shared, ownToPass } = likeness;
  if (shared === 0) return words.none;
  const percent = percentShared(likeness);
  if (ownToPass === 0) return words.low(percent);
  const left = shortWouldTake(scene, to);
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

/** Places listed; there may be as many as a text is long. */
const PLACES = 8;

function slips({ placeholders, unprintable }: Written, { say }: Reviewing): string[] {
  const boxes = boxesFor(unprintable, say);
  return [
    ...placeholders.slice(0, PLACES).map((left) => say.review.leftOver(left)),
    ...(boxes === undefined ? [] : [boxes]),
  ];
}

function openQuestion(name: string, { session: { question }, shelved, say }: Reviewing): string {
  const { ownWords: words, talk: usual, talkHistory } = say.review;
  const talk = shelved.issue.status === 'history' ? talkHistory : usual;
  if (question === undefined) return talk;
  if (question.startsWith('part:')) return words.talkPart;
  if (question === 'story') return words.talkStory;
  if (question === 'body') return words.talkBody;
  if (question.startsWith('body:')) return words.talkBodyOne(name);
  return words.questions[Number(question.slice(-1))] ?? talk;
}
