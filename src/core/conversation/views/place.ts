import { noteFor } from '../../official/locate-notes.ts';
import { stateName } from '../../official/states.ts';
import type { Located } from '../../official/civic.ts';
import { fixedOfficials, ownRecipients } from '../../issue/recipients.ts';
import type { Shelved } from '../facts.ts';
import type { Option } from '../form.ts';
import { locatedNow } from '../place.ts';
import type { At } from '../session.ts';
import type { Block, Button, Link, View } from '../view.ts';
import { blocks, press, text, view, type Scene } from './scene.ts';

/** Where a ZIP does not settle it: pick, give the street in a form, or go on without. Nothing is chosen for the writer. */
export function place(scene: Scene<At<'asking'>>, { issue }: Shelved): View {
  const { session, facts, say, language } = scene;
  const { draft } = session;
  const located = locatedNow(draft, facts);
  const options = optionsOf(located, language, say.place);
  const told = new Set(scene.notices.map(({ says }) => says));
  const reasons = located.kind === 'split' || located.kind === 'unknown' ? located.reasons : [];
  const why = reasons.map((reason) => noteFor(reason, language)).filter((says) => !told.has(says));
  const talk = session.manner === 'talk';
  return view(
    scene,
    'place',
    say.place.title,
    blocks(
      why.map(text),
      located.kind !== 'split' && located.kind !== 'unknown' && text(say.place.notMine),
      talk && options.length > 0 && { kind: 'list', ordered: true, items: options.map(({ label }) => label) },
      options.length > 0 && {
        kind: 'select',
        verb: 'pick-place',
        handle: draft.handle,
        label: located.kind === 'split' && located.states.length > 1 ? say.place.pickState : say.place.pick,
        options,
      },
      text(talk && options.length > 0 ? `${say.place.byNumber} ${say.place.streetSafe}` : say.place.streetSafe),
      { kind: 'buttons', buttons: ways(scene, located, issue) },
    ),
  );
}

/** At most five: street, private page, the House's own look-up, and one way past the question. */
function ways(
  { session, facts, say }: Scene<At<'asking'>>,
  located: Located,
  issue: Shelved['issue'],
): (Button | Link)[] {
  const { handle } = session.draft;
  const own = ownRecipients(issue);
  const finder = located.kind === 'split' || located.kind === 'unknown' ? located.finder : undefined;
  const senators = own.includes('own-senate') && located.senators.length > 0;
  const others = fixedOfficials(issue).length > 0;
  return [
    press('street', say.buttons.street, { handle, style: 'primary' }),
    ...(facts.settings.privatePage ? [{ kind: 'private-page' as const, label: say.buttons.page }] : []),
    ...(finder === undefined ? [] : [{ kind: 'link' as const, label: say.buttons.finder, url: finder }]),
    press('fill-in', say.buttons.otherZip, { handle }),
    ...(senators
      ? [press('without-house', say.buttons.withoutHouse, { handle })]
      : others
        ? [press('without-own', say.buttons.withoutOwn, { handle })]
        : []),
  ];
}

function optionsOf(
  located: Located,
  language: 'en' | 'es',
  say: { candidate(name: string, district: string, town: string): string },
): Option[] {
  if (located.kind !== 'split') return [];
  if (located.states.length > 1)
    return located.states.slice(0, 25).map((state) => ({ value: state, label: stateName(state, language) }));
  return located.candidates.slice(0, 25).map(({ district, official, town = '' }) => {
    const label = say.candidate(official.name?.full ?? district, official.name ? district : '', town);
    return { value: district, label: label.replace(/, $/, '').slice(0, 75) };
  });
}

export function locating(scene: Scene<At<'locating'>>): View {
  const { say, session } = scene;
  const back: Block = { kind: 'buttons', buttons: [press('back', say.buttons.back, { handle: session.draft.handle })] };
  return view(scene, 'locating', say.locating.title, [text(say.locating.text), back]);
}
