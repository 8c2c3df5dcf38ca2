import { alikeLines } from '../../campaign/progress-text.ts';
import type { Sending } from '../../campaign/sending.ts';
import type { IssueId } from '../../ids.ts';
import { titleAmong } from '../issue-options.ts';
import { byId, countedIn } from '../shelf.ts';
import type { Block, View } from '../view.ts';
import { blocks, buttons, heading, list, press, text, view, type Scene } from './scene.ts';
import { campaigns } from './campaigns.ts';
import { sendingText } from './sending.ts';

/** What becomes of a campaign's letters: how alike they are, and what the bot sends of them, which may be held back. */
export function campaignLetters(scene: Scene, id: IssueId): View | undefined {
  const { facts, say, language } = scene;
  const { organizing, letters } = facts;
  const counted = countedIn(facts, organizing?.community);
  const one = byId(counted, id);
  if (!organizing) return undefined;
  if (!one || !letters) return campaigns(scene, organizing);
  const { letters: words, buttons: labels } = say.campaigns;
  const { sending } = letters;
  return view(
    scene,
    'campaign-letters',
    words.of(titleAmong(counted, one.issue, language)),
    blocks(
      heading(words.alike),
      list(alikeLines(one.issue, letters.cells, language)),
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

function mailBlocks({ language }: Scene, sending: Sending): Block[] {
  const { stands, offices, most } = sendingText(sending, language);
  return blocks(
    stands.map((says) => text(says)),
    offices.length > 0 && [list(offices), text(most)],
  );
}
