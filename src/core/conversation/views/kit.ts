import { envelope, messageOf, posted, scriptOf, shortMessage, subjectOf, waysTo, type Way } from '../kit.ts';
import { UNDO_MS } from '../../delivery/status.ts';
import type { SeatId } from '../../official/seat.ts';
import type { Mailed } from '../draft.ts';
import type { Shelved } from '../facts.ts';
import { mailableTo } from '../mailable.ts';
import { isExample, nameOf, numberOf, recipientsOf, type To } from '../recipients.ts';
import type { Handing } from '../session.ts';
import { isInTime } from '../steps/mail.ts';
import { written } from '../written.ts';
import type { Block, Button, Link, View } from '../view.ts';
import { fileName } from './review.ts';
import { blocks, buttons, heading, press, text, view, type Scene } from './scene.ts';

type Hands = Scene<Handing>;

/** One office: the one way that is recommended, ready to be done. */
export function kit(scene: Hands, shelved: Shelved): View {
  const { session, say, language, facts } = scene;
  const { draft, at, recipients } = session;
  const to = recipientsOf(draft, shelved, facts)[at];
  const [best, ...others] = to ? waysTo(to.official, draft) : [];
  if (!to || !best) return view(scene, 'kit', say.kit.unavailable.title, [text(say.kit.unavailable.gone)]);
  const { handle } = draft;
  const given = draft.mailed?.[to.official.seat];
  if (given) return sent(scene, at, to, given);
  const able = mailableTo(session, at, facts) !== undefined;
  const mark = session.marks[to.official.seat];
  const open: (Button | Link)[] =
    best.kind === 'form' || best.kind === 'site'
      ? [{ kind: 'link', label: best.kind === 'form' ? say.buttons.openForm : say.buttons.openSite, url: best.url }]
      : [];
  return view(
    scene,
    'kit',
    say.kit.title(nameOf(to, language)),
    blocks(
      text(able ? say.mailing.offer : first(scene, shelved, mark)),
      heading(say.kit.best(say.kit.ways[best.kind], say.kit.minutes(best.minutes))),
      way(best, to, scene, shelved),
      session.manner === 'talk' && text(say.kit.talk),
      {
        kind: 'buttons',
        buttons: [
          ...open,
          ...(able ? [press('mail-it', say.buttons.mailIt, { handle, at, style: 'primary' })] : []),
          press('sent', say.buttons.sent, { handle, at, ...(!able && { style: 'primary' }) }),
          press('not-yet', say.buttons.notYet, { handle, at }),
          others.length > 0
            ? press('other-ways', say.buttons.otherWays, { handle })
            : press('not-mine', say.buttons.notMine, {
                handle,
                at: numberOf(to, draft, shelved, facts),
                style: 'danger',
              }),
          ...(at > 0 && !(able && open.length > 0) ? [press('back', say.buttons.back, { handle, at })] : []),
        ],
      },
    ),
    { audience: audienceOf(session), progress: { at: at + 1, of: recipients.length } },
  );
}

/** A letter that the bot sends: nothing is left to do for its writer but to take it back in time. */
function sent(scene: Hands, at: number, to: To, given: Mailed[SeatId]): View {
  const { session, say, language } = scene;
  const { handle } = session.draft;
  const body = blocks(
    text(sendingSays(scene, nameOf(to, language), given)),
    buttons(
      isInTime(given, scene.facts.now) &&
        !given.takenBack &&
        press('mail-undo', say.buttons.mailUndo, { handle, at, style: 'danger' }),
      press('next', say.buttons.next, { handle, at }),
      at > 0 && press('back', say.buttons.back, { handle, at }),
      press('status', say.buttons.status),
    ),
  );
  const progress = { at: at + 1, of: session.recipients.length };
  return view(scene, 'kit', say.mailing.title(nameOf(to, language)), body, { audience: audienceOf(session), progress });
}

/** How long it can be taken back, that it is with the mail, or that it never left. */
export function sendingSays({ facts, say: { mailing } }: Hands, name: string, given: Mailed[SeatId]): string {
  if (given.takenBack) return mailing.takenBack(name);
  const left = given.at + UNDO_MS - facts.now;
  return left > 0 ? mailing.leaves(name, Math.max(1, Math.ceil(left / MINUTE))) : mailing.left(name);
}

const MINUTE = 60_000;

/** All the other ways to the same office, and what to do when this office is the wrong one. */
export function otherWays(scene: Hands, shelved: Shelved): View {
  const { session, say, language, facts } = scene;
  const { draft, at } = session;
  const to = recipientsOf(draft, shelved, facts)[at];
  if (!to) return view(scene, 'other-ways', say.kit.unavailable.title, [text(say.kit.unavailable.gone)]);
  const [best, ...others] = waysTo(to.official, draft);
  const short = best?.kind === 'form' ? shortMessage(draft, shelved, to, facts, language) : undefined;
  const { handle } = draft;
  const elsewhere = facts.community !== undefined && session.to !== 'dm' && !session.dmClosed;
  return view(
    scene,
    'other-ways',
    say.kit.waysTitle(nameOf(to, language)),
    blocks(
      short !== undefined && copy(say.kit.short, short),
      others.length === 0 && text(say.kit.noOtherWay),
      others.flatMap((one) => [named(one, say), way(one, to, scene, shelved)].flat()),
      buttons(
        press('close', say.buttons.close),
        press('read', say.buttons.read, { handle }),
        press('not-mine', say.buttons.notMine, { handle, at: numberOf(to, draft, shelved, facts), style: 'danger' }),
        best?.kind !== 'post' && press('posted', say.buttons.posted, { handle, at }),
        elsewhere && press('to-dm', say.buttons.toDm, { handle }),
      ),
    ),
    { audience: audienceOf(session) },
  );
}

const named = ({ kind, minutes }: Way, { kit: words }: Hands['say']): Block =>
  heading(words.way(words.waysStart[kind], words.minutes(minutes)));

export const audienceOf = ({ to, dmClosed }: Handing): View['audience'] =>
  to === 'dm' && !dmClosed ? 'dm' : 'only-you';

function first({ say, session, facts }: Hands, shelved: Shelved, mark: 'sent' | 'not-yet' | undefined): string {
  if (isExample(session.draft, shelved, facts)) return say.kit.example;
  if (mark === 'sent') return `${say.kit.status.words['sent-by-you']}.`;
  return Object.values(session.marks).includes('sent') ? say.kit.firstOfRest : say.kit.first;
}

/** What to do, step by step, and what to copy. */
function way(one: Way, to: To, scene: Hands, shelved: Shelved): Block[] {
  const { session, facts, language, say } = scene;
  const { draft } = session;
  const { steps } = say.kit;
  const { letter } = written(draft, shelved, to, facts, language);
  const message = copy(say.kit.message, messageOf(letter));
  switch (one.kind) {
    case 'form':
    case 'site':
      return blocks(
        list([one.kind === 'form' ? steps.openForm : steps.openSite, ...formSteps(scene, shelved)]),
        copy(say.kit.subject, subjectOf(letter)),
        message,
      );
    case 'email':
      return [list([steps.email(one.address)]), copy(say.kit.subject, subjectOf(letter)), message];
    case 'post': {
      const paper = posted(draft, shelved, to, one.office, facts, language);
      const town = one.office?.kind === 'district' ? (one.office.city ?? '') : '';
      return blocks(
        list([steps.print, ...(town === '' ? inWashington(to, steps.capitol) : [steps.district(town)])]),
        copy(say.kit.envelope, envelope(to, one.office)),
        {
          kind: 'file',
          of: 'pdf',
          letter: paper,
          name: fileName({ letter: paper }, 'pdf'),
          alt: say.kit.pdfAlt(paper.title),
        },
      );
    }
    case 'phone':
      return [list([steps.call(one.phone)]), copy(say.kit.script, scriptOf(draft, shelved, to, facts, language))];
  }
}

function formSteps({ session, say }: Hands, { issue }: Shelved): string[] {
  const { steps } = say.kit;
  const [topic] = issue.formTopics;
  return [
    steps.paste,
    ...(topic === undefined ? [] : [steps.topic(topic)]),
    steps.name(session.draft.typed.name?.trim() ?? ''),
    steps.asks,
    steps.refused,
  ];
}

/** Only mail to Congress is checked on its way; a mayor's is not. */
const inWashington = ({ represents }: To, says: string): string[] => (represents ? [says] : []);

const list = (items: readonly string[]): Block => ({ kind: 'list', ordered: true, items });
const copy = (label: string, words: string): Block => ({ kind: 'copy', label, text: words });
