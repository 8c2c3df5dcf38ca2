import { Day, type Language } from '../../ids.ts';
import { dayOf } from '../../official/calendar.ts';
import { seatOf, type SeatId } from '../../official/seat.ts';
import { stateName } from '../../official/states.ts';
import { longDate } from '../../wording.ts';
import type { Receipt } from '../../delivery/receipt.ts';
import type { IssueId } from '../../ids.ts';
import { saidSent } from '../steps/undo.ts';
import { find, titleOf } from '../shelf.ts';
import type { View } from '../view.ts';
import { blocks, buttons, chosenFrom, press, text, view, type Scene } from './scene.ts';

/** Where a person's letters stand, newest first, in their own words for it. */
export function status(scene: Scene): View {
  const { session, facts, say, language } = scene;
  const lines = [...(facts.receipts ?? [])]
    .toSorted((a, b) => b.changed - a.changed)
    .slice(0, 40)
    .map((receipt) => line(receipt, scene));
  const hands = 'consent' in session;
  const inHand = session.step === 'choosing' || hands ? undefined : session.draft;
  const isExample = hands && find(facts, session.draft.issue, session.draft.community)?.issue.status === 'example';
  const none = isExample ? say.kit.status.example(about(session.draft.issue, scene)) : !inHand && say.kit.status.none;
  return view(
    scene,
    'status',
    say.kit.status.title,
    blocks(
      inHand && text(say.kit.status.draft(about(inHand.issue, scene))),
      lines.length > 0 && { kind: 'list', ordered: false, items: lines },
      (isExample || lines.length === 0) && none && text(none),
      buttons(
        hands && press('go-on', say.buttons.lettersAgain, { handle: session.draft.handle }),
        saidSent(session, facts).length > 0 && press('undo', say.buttons.undo),
        press('close', inHand ? say.buttons.continueDraft : say.buttons.close),
      ),
    ),
  );

  function line(receipt: Receipt, from: Scene): string {
    const day = Day.parse(dayOf(new Date(receipt.changed)));
    const { words, line: whole } = say.kit.status;
    return whole(
      seatName(receipt.seat, from),
      words[receipt.status],
      about(receipt.issue, from),
      longDate(day, language),
    );
  }
}

/** Which letter "I sent it" is taken back of. */
export function undo(scene: Scene): View {
  const { session, facts, say } = scene;
  const options = saidSent(session, facts).map(({ id, seat, issue }) => ({
    value: id as string,
    label: `${seatName(seat, scene)}, ${about(issue, scene)}`.slice(0, 75),
  }));
  return view(
    scene,
    'undo',
    say.kit.undo.title,
    blocks(
      text(options.length === 0 ? say.kit.undo.none : say.kit.undo.text),
      options.length > 0 && chosenFrom(scene, { verb: 'undo', label: say.kit.undo.pick, options }),
      buttons(press('close', say.buttons.close)),
    ),
  );
}

function about(id: IssueId, { facts, language }: Scene): string {
  const issue = facts.library.issues.find((one) => one.issue.id === id)?.issue;
  return issue ? titleOf(issue, language) : id;
}

/** Who sat there then is not kept, so the seat is named, not a person. */
function seatName(id: SeatId, { facts, say, language }: Scene): string {
  const seat = seatOf(id);
  switch (seat.kind) {
    case 'house':
      return say.kit.status.house(`${seat.state}-${seat.district}`);
    case 'senate':
      return say.kit.status.senate(stateName(seat.state, language));
    case 'state':
      return `${stateName(seat.state, language)} ${seat.district}`;
    case 'office':
      return officeTitle(id, facts) ?? spaced(seat.office, language);
  }
}

function officeTitle(id: SeatId, { library }: Scene['facts']): string | undefined {
  const recipients = library.issues.flatMap(({ issue }) => issue.recipients);
  return recipients.find(({ seat }) => seat === id)?.title;
}

const spaced = (office: string, language: Language): string => {
  const words = office.replaceAll('-', ' ');
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
};
