import { dayOf } from '../../official/calendar.ts';
import { atStart, longDate } from '../../wording.ts';
import { handedIn, lettersOf, type Listed } from '../letters.ts';
import { seatName } from '../seat-name.ts';
import { shelvedOf } from '../shelf.ts';
import { chaseable } from '../steps/chase.ts';
import { undoable } from '../steps/undo.ts';
import type { Block, View } from '../view.ts';
import { aboutIssue } from './about-issue.ts';
import { clipped } from '../clipped.ts';
import { blocks, buttons, chosenFrom, list, press, text, view, type Scene } from './scene.ts';

/** More lines than this nobody reads in a chat; the others are counted, and stand in the export. */
const MOST = 40;

/** Where a person's letters stand, one line each, and the way back to those that are still here. */
export function status(scene: Scene): View {
  const { session, facts, say } = scene;
  const letters = lettersOf(session, facts);
  const inWork = [
    ...(session.step === 'choosing' || 'consent' in session ? [] : [session.draft]),
    ...session.parked.flatMap(({ draft, handed }) => (handed ? [] : [draft])),
  ];
  const isHere = 'consent' in session;
  const example = handedIn(session).find(({ draft }) => shelvedOf(draft, facts)?.issue.status === 'example');
  const { status: words } = say.kit;
  const waiting = facts.followUps?.length ?? 0;
  const isBare = letters.length === 0 && inWork.length === 0 && !example;
  return view(
    scene,
    'status',
    words.title,
    blocks(
      inWork.map(({ issue }) => text(words.draft(aboutIssue(issue, scene)))),
      letters.length > 0 && list(letters.slice(0, MOST).map((letter) => line(letter, scene))),
      letters.length > MOST && text(words.more(letters.length - MOST)),
      example && text(words.example(aboutIssue(example.draft.issue, scene))),
      isBare && text(words.none),
      waiting > 0 && text(say.followUp.waiting(waiting)),
      writtenAgain(scene),
      shownAgain(scene),
      buttons(
        isHere && press('go-on', say.buttons.lettersAgain, { handle: session.draft.handle }),
        undoable(session, facts).length > 0 && press('undo', say.buttons.undo),
        isBare && press('write', say.buttons.write, { style: 'primary' }),
        waiting > 0 && press('no-more-asking', say.buttons.noMoreAsking),
        press('close', session.step === 'choosing' || isHere ? say.buttons.close : say.buttons.continueDraft),
      ),
    ),
  );
}

/** `Senator Specimen: You sent it (your word), November 25, 2026; written November 24, 2026. Clean water for Millbrook.` */
function line(listed: Listed, scene: Scene): string {
  const { name, seat, prepared, changed, issue, round } = listed;
  const { facts, language, say } = scene;
  const { line: whole, written, again } = say.kit.status;
  const on = (at: number): string => longDate(dayOf(new Date(at)), language);
  const [day, made] = [on(changed), on(prepared)];
  return whole(
    name === undefined ? seatName(seat, prepared, facts, language) : atStart(name),
    standing(listed, scene),
    made === day ? day : written(day, made),
    round === 1 ? aboutIssue(issue, scene) : again(aboutIssue(issue, scene), round),
  );
}

/** The status, and of what the bot sends why it stands there and until when. */
function standing({ status: now, why, until }: Listed, { say, facts }: Scene): string {
  const word = say.kit.status.words[now];
  return why === undefined ? word : `${word} (${say.mailing.whys[why](untilIn(until ?? facts.now, facts.now, say))})`;
}

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

function untilIn(until: number, now: number, { mailing }: Scene['say']): string {
  const left = until - now;
  if (left <= 0) return mailing.until.now;
  if (left < HOUR) return mailing.until.minutes(Math.ceil(left / MINUTE));
  return left < 2 * DAY ? mailing.until.hours(Math.ceil(left / HOUR)) : mailing.until.days(Math.ceil(left / DAY));
}

/** Letters without an answer, for which the time has come to ask once more. */
function writtenAgain(scene: Scene): Block[] {
  const { session, facts, say, language } = scene;
  const options = chaseable(session, facts)
    .slice(0, 25)
    .map(({ id, seat, issue, prepared }) => ({
      value: id as string,
      label: clipped(`${seatName(seat, prepared, facts, language)}, ${aboutIssue(issue, scene)}`),
    }));
  const { offered, pick } = say.followUp.chase;
  return options.length === 0 ? [] : [text(offered), { kind: 'select', verb: 'chase', label: pick, options }];
}

/** Letters laid aside while another one is written: they can be had again for as long as they are kept. */
function shownAgain(scene: Scene): Block[] {
  const { session, say } = scene;
  const options = session.parked
    .filter(({ handed }) => handed !== undefined)
    .map(({ draft }) => ({ value: draft.handle as string, label: clipped(aboutIssue(draft.issue, scene)) }));
  return options.length === 0 ? [] : chosenFrom(scene, { verb: 'resume', label: say.kit.status.showAgain, options });
}
