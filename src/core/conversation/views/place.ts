import { fixedOfficials, ownRecipients } from '../../issue/recipients.ts';
import type { Located } from '../../official/civic.ts';
import { noteFor } from '../../official/locate-notes.ts';
import type { Reason } from '../../official/locate-reasons.ts';
import { holderOf } from '../../official/roster.ts';
import { stateName } from '../../official/states.ts';
import type { Draft } from '../draft.ts';
import type { Option } from '../form.ts';
import { placeWords, reasonHere } from '../place-words.ts';
import { isLeftOut, locatedNow, placesToPick, seatOfDistrict } from '../place.ts';
import type { At } from '../session.ts';
import type { Block, View } from '../view.ts';
import { clipped } from '../clipped.ts';
import { today } from '../today.ts';
import { blocks, buttons, numbered, press, text, view, type LetterScene, type Scene } from './scene.ts';

type Asking = LetterScene<At<'asking'>>;

/** Where a ZIP does not settle it: pick, give the street in a form, or go on without. Nothing is chosen for the writer. */
export function place(scene: Asking): View {
  const { session, draft, facts, say } = scene;
  const located = locatedNow(draft, facts);
  const options = optionsOf(located, scene);
  const talk = session.manner === 'talk';
  const { byNumber, streetSafe } = placeWords(session, facts);
  // That no street is looked up here sends people to the list, so it is said beside one.
  const how = [
    talk && options.length > 0 && byNumber,
    draft.abroad && talk && say.place.lastState,
    (options.length > 0 || facts.settings.streets) && streetSafe,
  ];
  /** Large states take several lists, and no two of them may have one id. */
  const listOf = (row: readonly Option[], at: number): Block => ({
    kind: 'select',
    verb: 'pick-place',
    handle: draft.handle,
    ...(at > 0 && { at }),
    label: labelOf(row, options, located, say),
    options: row,
  });
  return view(
    scene,
    'place',
    say.place.title,
    blocks(
      whyAsked(located, scene).map(text),
      talk && options.length > 0 && numbered(options.map(({ label }) => label)),
      inRows(options).map(listOf),
      how.some(Boolean) && text(how.filter(Boolean).join(' ')),
      ways(scene, located),
    ),
  );
}

/** What is in the way, once: of the ZIP, of a street that was looked up in vain, of a member who was refused. */
function whyAsked(located: Located, { session, draft, facts, language, notices }: Asking): string[] {
  const words = placeWords(session, facts);
  const told = new Set(notices.map(({ says }) => says));
  const isOpen = located.kind === 'split' || located.kind === 'unknown';
  // As it was stored: every reason that a street gave has its sentence.
  const ofStreet = (draft.streetSaid ?? []) as readonly Reason[];
  // Whoever lives abroad has no ZIP to type.
  const ofPlace = located.reasons.filter(({ code }) => !(draft.abroad && code === 'zip-missing'));
  const reasons = [...ofStreet, ...(isOpen ? ofPlace : [])].map((reason) =>
    noteFor(reasonHere(reason, facts), language),
  );
  const refused = refusedIn(located, draft);
  const zip = located.zip ?? '';
  const notMine = refused === undefined || zip === '' ? words.notMine : words.notMineZip(zip, refused);
  return [...new Set([...reasons, ...(refused === undefined ? [] : [notMine])])].filter((says) => !told.has(says));
}

/** The one district that the place leads to, where the writer said that its member is not theirs. */
function refusedIn(located: Located, draft: Draft): string | undefined {
  if (located.kind === 'split' || located.kind === 'unknown') return undefined;
  return isLeftOut(located.district, draft) ? located.district : undefined;
}

/** A list has 25 options at most; a large state takes more than one. */
function inRows(options: readonly Option[]): Option[][] {
  const rows = Math.ceil(options.length / 25);
  const each = Math.ceil(options.length / rows);
  return Array.from({ length: rows }, (_, row) => options.slice(row * each, row * each + each));
}

function labelOf(row: readonly Option[], all: readonly Option[], located: Located, say: Scene['say']): string {
  if (located.kind === 'split' && located.states.length > 1) return say.place.pickState;
  return row.length === all.length ? say.place.pick : say.place.pickFrom(row[0]!.value, row.at(-1)!.value);
}

/** At most five: street, private page, the House's own look-up, and one way past the question. */
function ways({ draft, shelved: { issue }, facts, say }: Asking, located: Located): Block {
  const { handle, abroad } = draft;
  const own = ownRecipients(issue);
  const finder = located.kind === 'split' || located.kind === 'unknown' ? located.finder : undefined;
  const senators = own.includes('own-senate') && located.senators.length > 0;
  const others = fixedOfficials(issue, today(facts)).length > 0;
  const isHere = finder === undefined || located.kind === 'unknown';
  const refused = refusedIn(located, draft) !== undefined;
  return buttons(
    abroad && press('abroad', say.buttons.lastAddress, { handle, style: 'primary' }),
    facts.settings.streets && press('street', say.buttons.street, { handle, ...(!abroad && { style: 'primary' }) }),
    facts.settings.privatePage && { kind: 'private-page', label: say.buttons.page },
    // Five are the most: the look-up helps whose ZIP is split, the other button whose ZIP says nothing.
    !isHere && !abroad && { kind: 'link', label: say.buttons.finder, url: finder },
    refused && press('everyone-again', say.buttons.mineAfterAll, { handle }),
    isHere && !abroad && !refused && press('abroad', say.buttons.abroad, { handle }),
    press('fill-in', say.buttons.otherZip, { handle }),
    senators
      ? press('without-house', say.buttons.withoutHouse, { handle })
      : others && press('without-own', say.buttons.withoutOwn, { handle }),
  );
}

function optionsOf(located: Located, { draft, facts, say, language }: Asking): Option[] {
  const places = placesToPick(draft, facts);
  if (located.kind === 'split' && located.states.length > 1)
    return places.slice(0, 25).map((state) => ({ value: state, label: stateName(state, language) }));
  const listed = located.kind === 'split' ? located.candidates : [];
  return places.map((district) => {
    const candidate = listed.find((one) => one.district === district);
    const official =
      candidate?.official ?? holderOf(facts.civic.roster, seatOfDistrict(district), new Date(facts.now)).official;
    // The members of the built-in sample are called by their district.
    const named = official.name?.full ?? '';
    const label = say.place.candidate(
      named || district,
      named === '' || named.includes(district) ? '' : district,
      candidate?.town ?? '',
    );
    return { value: district, label: clipped(label) };
  });
}
