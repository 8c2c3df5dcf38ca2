import { noteFor } from '../../official/locate-notes.ts';
import { blockOf } from '../../letter/letter.ts';
import { seatOf } from '../../official/seat.ts';
import type { Shelved } from '../facts.ts';
import { wholeText } from '../letter-text.ts';
import { once, type Written } from '../memo.ts';
import { furtherQuestions } from '../questions.ts';
import { nameOf, numberOf, reasonsOf, recipientsOf, type To } from '../recipients.ts';
import { figure } from '../../wording.ts';
import type { At, Handing } from '../session.ts';
import { UserError } from '../../errors.ts';
import type { Unit } from '../edits.ts';
import type { Option } from '../form.ts';
import { bodyFor, shortWouldTake, unitsNow, written } from '../written.ts';
import type { View } from '../view.ts';
import { whyThis } from './why.ts';
import { blocks, buttons, chosenFrom, clipped, heading, press, text, view, type Scene } from './scene.ts';

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
      {
        kind: 'file',
        of: 'png',
        letter: one.letter,
        name: fileName(one, 'png'),
        alt: say.review.page(one.letter.title),
      },
      text(likenessLine(one, shelved, to, scene)),
      misfits(one, to, scene).map(text),
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

/** The whole letter to read, for everybody who does not see a picture. */
export function letterText(scene: Scene<At<'reviewing'> | Handing>, shelved: Shelved): View {
  const { session, say, language, facts } = scene;
  const to = recipientsOf(session.draft, shelved, facts)[session.at];
  if (!to) return view(scene, 'letter-text', say.kit.unavailable.title, [text(say.kit.unavailable.gone)]);
  const { letter } = written(session.draft, shelved, to, facts, language);
  const whole = [...blockOf(letter, 'insideAddress').lines, '', wholeText(letter)].join('\n');
  return view(scene, 'letter-text', say.review.textTitle(nameOf(to, language)), [
    { kind: 'quote', text: whole },
    buttons(press('close', say.buttons.close)),
  ]);
}

/** What is not about the words: read it, say that somebody is wrong here, answer more. */
export function more(scene: Reviewing, shelved: Shelved): View {
  const { session, say, language, facts } = scene;
  const { draft, at } = session;
  const { handle } = draft;
  const to = recipientsOf(draft, shelved, facts)[at];
  const name = to ? nameOf(to, language) : '';
  const number = to ? numberOf(to, draft, shelved, facts) : at;
  const canSign = to?.evidence !== undefined && to.evidence.kind !== 'signed' && to.stance !== 'companion';
  return view(
    scene,
    'more',
    say.review.menuTitle(name),
    blocks(
      text(say.review.menuText),
      buttons(
        press('read', say.buttons.read, { handle }),
        draft.leftOut.length > 0
          ? press('everyone-again', say.buttons.everyone, { handle })
          : press('not-mine', say.buttons.notMine, { handle, at: number, style: 'danger' }),
        canSign && press('i-know-signed', say.buttons.signed, { handle, at: number }),
        furtherQuestions(shelved.issue).length > 0 && press('more', say.buttons.more, { handle }),
        press('close', say.buttons.close),
      ),
    ),
  );
}

/** Ways to make it one's own. */
export function ownWords(scene: Reviewing, shelved: Shelved): View {
  const { issue } = shelved;
  const { session, say } = scene;
  const { draft, at } = session;
  const { handle } = draft;
  const { ownWords: words } = say.review;
  const units = unitsHere(scene, shelved);
  const own = units.filter(isOwn).map((unit) => unit.text);
  const options = parts(units, scene);
  const to = recipientsOf(draft, shelved, scene.facts)[at];
  const isChanged = (to && bodyFor(draft, to) !== undefined) || units.some(({ edit }) => edit !== undefined);
  const short = draft.short ? say.buttons.useLong : say.buttons.useShort;
  return view(
    scene,
    'own-words',
    words.title,
    blocks(
      text(words.intro),
      own.length === 0 ? text(words.none) : [heading(words.now), { kind: 'quote', text: own.join('\n\n') }],
      text(words.noInvent),
      options.length > 0 && chosenFrom(scene, { verb: 'edit-part', handle, at, label: words.pickPart, options }),
      buttons(
        press('help-words', say.buttons.helpWords, { handle, style: 'primary' }),
        press('story', say.buttons.story, { handle }),
        press('edit-all', say.buttons.editAll, { handle }),
        isChanged || issue.short === undefined
          ? session.recipients.length > 1 && press('edit-one', say.buttons.editOne, { handle, at })
          : press('use-short', short, { handle }),
        press('close', say.buttons.close),
      ),
    ),
  );
}

/** A rewritten paragraph whose first form has changed since stands below the new one: the writer is told to look. */
function standsBeside(draft: Handing['draft'], shelved: Shelved, to: To, { facts, language }: Reviewing): boolean {
  if (!draft.typed.edits?.length) return false;
  return unitsNow(draft, shelved, to, facts, language).some(({ beside }) => beside === true);
}

/** The paragraphs of the letter on screen; none while it cannot be written. */
function unitsHere({ session, facts, language }: Reviewing, shelved: Shelved): readonly Unit[] {
  const to = recipientsOf(session.draft, shelved, facts)[session.at];
  try {
    return to ? unitsNow(session.draft, shelved, to, facts, language) : [];
  } catch (thrown) {
    if (thrown instanceof UserError) return [];
    throw thrown;
  }
}

/** What stands there in the writer's words alone, or was rewritten by them. */
const isOwn = ({ edit, blocks: all }: Unit): boolean =>
  edit !== undefined ||
  all
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.parts))
    .every(({ from, text: part }) => from === 'own' || part.trim() === '');

/** To rewrite one of, by their first words. */
function parts(units: readonly Unit[], { facts }: Reviewing): readonly Option[] {
  return once(facts.memo, units, 'options', [], () => {
    const labels = new Map(units.map(({ key, text: words }) => [key, clipped(words.replaceAll(/\s+/g, ' '))]));
    return [...labels].slice(0, 25).map(([value, label]) => ({ value, label }));
  });
}

export const fileName = ({ letter }: Pick<Written, 'letter'>, ending: string): string =>
  `letter-${letter.seat.replaceAll(/[^A-Za-z0-9]+/g, '-')}.${ending}`;

function likenessLine(
  { likeness }: Written,
  shelved: Shelved,
  to: To,
  { session, say, facts, language }: Reviewing,
): string {
  const { likeness: words } = say.review;
  const { shared, share, ownToPass } = likeness;
  if (shared === 0) return words.none;
  const percent = Math.round(share * 100);
  if (ownToPass === 0) return words.low(Math.min(percent, 69));
  const left = shortWouldTake(session.draft, shelved, to, facts, language);
  const short = left === undefined ? '' : left === 0 ? words.shortAlone : words.shortPlus(figure(inTens(left)));
  return words.high(Math.max(percent, 70), figure(inTens(ownToPass)), short);
}

/** Nobody counts to 637. */
const inTens = (n: number): number => Math.ceil(n / 10) * 10;

function misfits({ misfits: all }: Written, to: To, { say }: Reviewing): string[] {
  const senator = seatOf(to.official.seat).kind === 'senate';
  return all
    .filter(({ limit }) => limit.id !== 'chat-field' && (limit.id !== 'senate-form' || senator))
    .map(({ limit, over, under }) =>
      over > 0
        ? say.review.fit[limit.id](figure(over))
        : say.review.fit.short(say.review.fields[limit.id], figure(under)),
    );
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
