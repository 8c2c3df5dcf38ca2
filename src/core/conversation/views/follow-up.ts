import { chaseFrom, Heard, type FollowUp } from '../../delivery/follow-up.ts';
import type { Receipt } from '../../delivery/receipt.ts';
import { dayOf } from '../../official/calendar.ts';
import { longDate } from '../../wording.ts';
import { seatName } from '../seat-name.ts';
import type { Aside } from '../session.ts';
import { isLongAgo, isRedrawn } from '../steps/chase.ts';
import { openQuestions } from '../steps/follow-up.ts';
import type { Block, View } from '../view.ts';
import { aboutIssue } from './about-issue.ts';
import { blocks, buttons, chosenFrom, press, text, view, type Scene } from './scene.ts';

/** After these a letter that asks once more is in place. */
const CHASED: ReadonlySet<Heard> = new Set<Heard>(['acknowledged', 'no']);

/** Whether an answer came: one letter at a time, and what was noted of the one before. */
export function followUp(scene: Scene, { heard, letter, wanted }: Extract<Aside, { show: 'follow-up' }>): View {
  const { session, facts, say, language } = scene;
  const [first, ...more] = openQuestions(session, facts);
  const { followUp: words } = say;
  const about = heard && CHASED.has(heard) ? facts.receipts?.find(({ id }) => id === letter) : undefined;
  const again = about && !isRedrawn(about, facts) ? about : undefined;
  const isNow = again !== undefined && isLongAgo(again, facts.now);
  const dayOfChase = ({ changed, channel }: Receipt): string =>
    longDate(dayOf(new Date(chaseFrom({ sent: changed, channel }))), language);
  const closes = first ? say.buttons.notNow : wanted ? say.buttons.goOn : say.buttons.close;
  return view(
    scene,
    'follow-up',
    words.title,
    blocks(
      heard && text(words.thanks[heard]),
      again && text(isNow ? words.chase.now : words.chase.later(dayOfChase(again))),
      first ? question(scene, first) : heard === undefined && text(words.none),
      buttons(
        isNow && press('chase', say.buttons.chase, { handle: again.id }),
        press('close', closes),
        first && press('no-more-asking', say.buttons.noMoreAsking),
      ),
    ),
    more.length > 0 ? { progress: { at: 1, of: 1 + more.length } } : {},
  );
}

function question(scene: Scene, { letter, seat, sent }: FollowUp): Block[] {
  const { facts, say, language } = scene;
  const { followUp: words } = say;
  const day = longDate(dayOf(new Date(sent)), language);
  const receipt = facts.receipts?.find(({ id }) => id === letter);
  return blocks(
    text(words.question(day, seatName(seat, sent, facts, language))),
    receipt && text(words.about(aboutIssue(receipt.issue, scene))),
    chosenFrom(scene, {
      verb: 'heard',
      handle: letter,
      label: words.pick,
      options: Heard.options.map((value) => ({ value, label: words.answers[value] })),
    }),
  );
}
