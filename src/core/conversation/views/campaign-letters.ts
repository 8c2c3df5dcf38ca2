import { alikeLines } from '../../campaign/progress-text.ts';
import { OFFICE_MOST, type Sending } from '../../campaign/sending.ts';
import { inWords } from '../../campaign/shown.ts';
import type { IssueId } from '../../ids.ts';
import { byId, countedIn, titleOf } from '../shelf.ts';
import type { Block, View } from '../view.ts';
import { blocks, buttons, heading, press, text, view, type Scene } from './scene.ts';
import { campaigns } from './campaigns.ts';

/** What becomes of a campaign's letters: how alike they are, and what the bot sends of them, which may be held back. */
export function campaignLetters(scene: Scene, id: IssueId): View | undefined {
  const { facts, say, language } = scene;
  const { organizing, letters } = facts;
  const one = byId(countedIn(facts, organizing?.community), id);
  if (!organizing) return undefined;
  if (!one || !letters) return campaigns(scene, organizing);
  const { letters: words, buttons: labels } = say.campaigns;
  const { sending } = letters;
  return view(
    scene,
    'campaign-letters',
    words.of(titleOf(one.issue, language)),
    blocks(
      heading(words.alike),
      { kind: 'list', ordered: false, items: alikeLines(one.issue, letters.cells, language) },
      heading(words.mail),
      sending ? mailBlocks(scene, sending) : text(words.none),
      buttons(
        sending &&
          press(sending.held ? 'campaign-release' : 'campaign-hold', sending.held ? labels.release : labels.hold, {
            handle: id,
          }),
        press('campaign-progress', labels.goes, { handle: id }),
        press('campaigns', labels.all),
        press('close', say.buttons.close),
      ),
    ),
  );
}

function mailBlocks({ say }: Scene, { held, waiting, offices }: Sending): Block[] {
  const { letters: words } = say.campaigns;
  return blocks(
    text(held ? words.held : words.goesOn),
    text(words.waiting(inWords(waiting, say.card))),
    offices.length > 0 && {
      kind: 'list',
      ordered: false,
      items: offices.map(({ office, waiting: wait, hour, day }) =>
        words.office(office, inWords(hour, say.card), inWords(day, say.card), inWords(wait, say.card)),
      ),
    },
    offices.length > 0 && text(words.most(String(OFFICE_MOST.hour), String(OFFICE_MOST.day))),
  );
}
