import { chaseFrom, Heard, type FollowUp } from '../../delivery/follow-up.ts';
import type { Receipt } from '../../delivery/receipt.ts';
import { Day } from '../../ids.ts';
import { dayOf } from '../../official/calendar.ts';
import { longDate } from '../../wording.ts';
import { seatName } from '../seat-name.ts';
import type { Aside } from '../session.ts';
import { isLongAgo } from '../steps/chase.ts';
import { openQuestions } from '../steps/follow-up.ts';
import type { Block, View } from '../view.ts';
import { aboutIssue } from './about-issue.ts';
import { blocks, buttons, chosenFrom, press, text, view, type Scene } from './scene.ts';

/** After these a letter that asks once more is in place. */
const CHASED: ReadonlySet<Heard> = new Set<Heard>(['other', 'acknowledged', 'no']);

/** Whether an answer came: one letter at a time, and what was noted of the one before. */
export function followUp(scene: Scene, { heard, letter, wanted }: Extract<Aside, { show: 'follow-up' }>): View {
  const { session, facts, say, language } = scene;
  const [first, ...more] = openQuestions(session, facts);
  const { followUp: words } = say;
  const answered = facts.receipts?.find(({ id }) => id === letter);
  const again = heard !== undefined && CHASED.has(heard);
  const dayOfChase = ({ changed, channel }: Receipt): string =>
    longDate(Day.parse(dayOf(new Date(chaseFrom({ sent: changed, channel })))), language);
  const closes = first ? say.buttons.notNow : wanted ? say.buttons.goOn : say.buttons.close;
  return view(
    scene,
    'follow-up',
    words.title,
    blocks(
      heard && text(words.thanks[heard]),
      answered &&
        again &&
        text(isLongAgo(answered, facts.now) ? words.chase.now : words.chase.later(dayOfChase(answered))),
      first ? question(scene, first) : heard === undefined && text(words.none),
      buttons(
        answered &&
          again &&
          isLongAgo(answered, facts.now) &&
          press('chase', say.buttons.chase, { handle: answered.id }),
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
  const day = longDate(Day.parse(dayOf(new Date(sent))), language);
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
