import { locate } from '../../official/locate.ts';
import { noteFor } from '../../official/locate-notes.ts';
import { seatInWords } from '../../official/address.ts';
import type { Located } from '../../official/civic.ts';
import type { Official } from '../../official/official.ts';
import { runningName } from '../../official/salutation.ts';
import { atStart } from '../../wording.ts';
import type { View } from '../view.ts';
import { blocks, buttons, press, text, view, type Scene } from './scene.ts';

/** Who represents a ZIP code. One that is asked about here is kept only while this screen is open. */
export function who(scene: Scene, asked: string | undefined): View {
  const { session, facts, say } = scene;
  const known =
    session.step === 'choosing' ? session.remembered?.zip : (session.draft.typed.zip ?? session.remembered?.zip);
  const zip = asked ?? known;
  const body = zip?.trim()
    ? answer(locate({ zip }, facts.civic, new Date(facts.now)), scene)
    : [text(session.manner === 'talk' ? say.who.talk : say.who.ask)];
  const button = zip?.trim() ? say.buttons.otherZip : say.who.form.submit;
  return view(scene, 'who', say.who.title, [
    ...body,
    buttons(press('who', button, { style: 'primary' }), press('close', say.buttons.close)),
  ]);
}

function answer(located: Located, { say, language }: Scene) {
  const line = (official: Official) =>
    say.who.official(
      atStart(runningName(official, language)),
      // An office without a name is called by its seat already.
      official.name ? seatInWords(official, language) : '',
      official.phone ?? official.offices[0]?.phone ?? '',
    );
  const house = located.kind === 'found' || located.kind === 'vacant' ? [located.house] : [];
  const known = [...house, ...located.senators].map(line);
  const maybe = located.kind === 'split' ? located.candidates.map(({ official }) => line(official)) : [];
  return blocks(
    known.length > 0 && { kind: 'list', ordered: false, items: known },
    located.reasons.map((reason) => text(noteFor(reason, language))),
    maybe.length > 0 && [text(say.who.several), { kind: 'list', ordered: false, items: maybe }],
  );
}
