import { EvidenceOf, type Doubt, type Evidence, type Reading } from '../../campaign/reading.ts';
import { Day, type IssueId } from '../../ids.ts';
import { figure, longDate } from '../../wording.ts';
import { onDesk } from '../campaign-forms.ts';
import { handleFor } from '../campaign-handle.ts';
import type { View } from '../view.ts';
import { campaign } from './campaign.ts';
import { blocks, buttons, heading, list, press, text, view, type Scene } from './scene.ts';

/** What a campaign was begun from: each value, where it stands, how sure it is, what to look at, and what is still to write. */
export function campaignRead(scene: Scene, id: IssueId): View | undefined {
  const { session, facts, say } = scene;
  const desk = onDesk(session, id, facts);
  const reading = desk?.unsaved?.reading ?? desk?.kept?.campaign.content.reading;
  // What is to become of a text that could not be stored is asked before anything else.
  if (!desk || !reading || !facts.organizing || desk.unsaved?.why !== undefined) return campaign(scene, id);
  const { reading: words, buttons: labels, waiting } = say.campaigns;
  const version = desk.kept?.campaign.version ?? 0;
  return view(
    scene,
    'campaign-read',
    words.title,
    blocks(
      desk.unsaved !== undefined && text(waiting),
      text(words.intro),
      list(found(scene, reading)),
      [heading(words.toWrite), list(reading.toWrite.map((what) => words.write[what]))],
      reading.doubts.length > 0 && [heading(words.toLookAt), list(reading.doubts.map((one) => doubt(one, scene)))],
      text(words.next),
      buttons(
        press('campaign', labels.goOn, { handle: handleFor({ id, version }), style: 'primary' }),
        press('campaigns', labels.all),
      ),
    ),
  );
}

function found({ say, language }: Scene, { evidence, more = {}, signers }: Reading): string[] {
  const { reading: words } = say.campaigns;
  const line = ({ of, value, words: said, line: at, sure }: Evidence): string => {
    const day = of === 'date' ? Day.safeParse(value).data : undefined;
    const shown = day === undefined ? value : longDate(day, language);
    const where = said === '' ? words.at(figure(at)) : words.atAs(figure(at), said);
    return words.value(words.of[of], shown, words.sure[sure], where);
  };
  const rest = (of: EvidenceOf): string[] => {
    const n = more[of];
    return n === undefined ? [] : [words.more(words.of[of], figure(n))];
  };
  const lines = (kinds: readonly EvidenceOf[]) =>
    kinds.flatMap((kind) => [...evidence.filter(({ of }) => of === kind).map(line), ...rest(kind)]);
  const total = signers.named > 0 ? [words.signers(figure(signers.named), figure(signers.sure))] : [];
  return [...lines(WHO), ...total, ...lines(REST)];
}

const WHO: readonly EvidenceOf[] = ['title', 'date', 'publisher', 'lead', 'colead'];
const REST = EvidenceOf.options.filter((kind) => !WHO.includes(kind));

/** In the reader's language where core has words for it and what it names was kept; in English otherwise. */
function doubt({ code, says, detail }: Doubt, { say }: Scene): string {
  const { doubts } = say.campaigns.reading;
  if (detail === undefined || !Object.hasOwn(doubts, code)) return says;
  const { name = '', numbers = [] } = detail;
  return doubts[code as keyof typeof doubts](says, name, numbers.join(', '));
}
