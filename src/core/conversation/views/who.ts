import { locate } from '../../official/locate.ts';
import { noteFor } from '../../official/locate-notes.ts';
import { seatInWords } from '../../official/address.ts';
import type { Located } from '../../official/civic.ts';
import type { Reason } from '../../official/locate-reasons.ts';
import type { Official } from '../../official/official.ts';
import { runningName } from '../../official/salutation.ts';
import { atStart } from '../../wording.ts';
import { draftOf } from '../session.ts';
import type { View } from '../view.ts';
import { reasonHere } from '../place-words.ts';
import { blocks, buttons, list, press, text, view, type Scene } from './scene.ts';

/** Who represents a ZIP code. One that is asked about here is kept only while this screen is open. */
export function who(scene: Scene, asked: string | undefined): View {
  const { session, facts, say } = scene;
  const zip = asked ?? draftOf(session)?.typed.zip ?? session.remembered?.zip;
  if (!zip?.trim()) {
    const ask = press('who', say.who.form.submit, { style: 'primary' });
    return view(scene, 'who', say.who.title, [
      text(session.manner === 'talk' ? say.who.talk : say.who.ask),
      buttons(ask, press('close', say.buttons.close)),
    ]);
  }
  const located = locate({ zip }, facts.civic, new Date(facts.now));
  const needsStreet =
    located.kind === 'split' || (located.kind === 'unknown' && located.reasons.some(({ code }) => UNSETTLED.has(code)));
  return view(
    scene,
    'who',
    say.who.title,
    blocks(
      answer(located, zip.trim(), scene),
      needsStreet && facts.settings.streets && text(say.who.street),
      buttons(
        press('who', say.buttons.otherZip, { style: 'primary' }),
        needsStreet && { kind: 'link', label: say.buttons.finder, url: located.finder },
        needsStreet && press('write', say.buttons.write),
        press('close', say.buttons.close),
      ),
    ),
  );
}

/** What the ZIP code alone does not say, a street does. */
const UNSETTLED: ReadonlySet<Reason['code']> = new Set<Reason['code']>([
  'zip-not-real',
  'zip-unlisted',
  'zip-military',
  'zip-freely-associated',
  'zip-not-there',
  'lines-not-loaded',
  'table-missing',
]);

/** Those that ask a writer to choose, for which there is nothing to press here. */
const ASKING: ReadonlySet<Reason['code']> = new Set<Reason['code']>(['zip-split', 'zip-two-states', 'zip-near-border']);

/** Beside those that we can list there may be others. */
const OPEN: ReadonlySet<Reason['code']> = new Set<Reason['code']>(['zip-near-border', 'lines-not-loaded']);

function answer(located: Located, zip: string, { facts, say, language }: Scene) {
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
  const isWhole = !located.reasons.some(({ code }) => OPEN.has(code));
  return blocks(
    known.length > 0 && list(known),
    located.reasons
      .filter(({ code }) => maybe.length === 0 || !ASKING.has(code))
      .map((reason) => text(noteFor(reasonHere(reason, facts), language))),
    maybe.length > 0 && [text((isWhole ? say.who.several : say.who.maybe)(zip)), list(maybe)],
  );
}
