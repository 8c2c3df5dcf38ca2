import { inWords, total } from '../../campaign/shown.ts';
import type { IssueId } from '../../ids.ts';
import { inLanguage } from '../../issue/issue.ts';
import { introduced } from '../../official/salutation.ts';
import { longDate } from '../../wording.ts';
import { openLetterOf, type OpenLetter } from '../open-letter.ts';
import { titleOf } from '../shelf.ts';
import type { Block, View } from '../view.ts';
import { choosing } from './choosing.ts';
import { blocks, buttons, fields, press, quote, text, view, type Scene } from './scene.ts';
import { boxesFor } from './unprintable.ts';

/** The letter whole, who gets it, how many signed, and the person's own name under it. `name`: one that waits for "yes". */
export function openLetter(scene: Scene, id: IssueId, name: string | undefined): View {
  const { session, facts, say, language } = scene;
  const letter = openLetterOf(id, facts, session.community);
  if (!letter) return choosing(scene);
  const words = say.openLetter;
  const { own, signers = 0 } = facts.openLetter ?? {};
  const asked = letter.isOpen ? name : undefined;
  const boxes = asked === undefined ? undefined : boxesFor(facts.unprintable(asked), say);
  return view(
    scene,
    'open-letter',
    titleOf(letter.issue, language),
    blocks(
      text(letter.isOpen ? words.intro : words.closed),
      described(scene, letter),
      quote(inLanguage(letter.together.text, language)),
      text(words.signers(inWords(total(signers), words.names))),
      own !== undefined && text(words.mine(own)),
      asked !== undefined && text(words.confirm(asked)),
      boxes !== undefined && text(boxes),
      asked !== undefined && text(words.seen),
      buttons(
        asked !== undefined && press('sign-it', words.buttons.confirm, { handle: id, style: 'primary' }),
        letter.isOpen && sign(scene, id, own ?? asked),
        letter.isOpen && own !== undefined && press('take-off', words.buttons.off, { handle: id, style: 'danger' }),
        press('close', say.buttons.close),
      ),
    ),
  );
}

function sign({ say }: Scene, id: IssueId, known: string | undefined) {
  const { buttons: labels } = say.openLetter;
  return known === undefined
    ? press('sign', labels.sign, { handle: id, style: 'primary' })
    : press('sign', labels.change, { handle: id });
}

function described({ say, language }: Scene, { official, closes, isOpen }: OpenLetter): Block {
  return fields([
    { label: say.card.goesTo, value: introduced(official, language) },
    { label: say.card.until, value: isOpen && closes !== undefined ? longDate(closes, language) : '' },
  ]);
}
