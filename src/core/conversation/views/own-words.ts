import type { Unit } from '../edits.ts';
import type { Option } from '../form.ts';
import { once } from '../memo.ts';
import { recipientsOf } from '../recipients.ts';
import { unlessRefused } from '../unless-refused.ts';
import type { At } from '../session.ts';
import type { View } from '../view.ts';
import { bodyFor, unitsNow } from '../written.ts';
import { clipped } from '../clipped.ts';
import { blocks, buttons, chosenFrom, heading, press, quote, text, view, type LetterScene } from './scene.ts';

type Reviewing = LetterScene<At<'reviewing'>>;

/** Ways to make it one's own. */
export function ownWords(scene: Reviewing): View {
  const { session, draft, shelved, say } = scene;
  const { at } = session;
  const { handle } = draft;
  const { ownWords: words } = say.review;
  const to = recipientsOf(scene)[at];
  const units = (to && unlessRefused(() => unitsNow(scene, to))) ?? [];
  const { own, options } = ofUnits(units, scene);
  const isChanged = (to && bodyFor(draft, to) !== undefined) || units.some(({ edit }) => edit !== undefined);
  const short = draft.short ? say.buttons.useLong : say.buttons.useShort;
  return view(
    scene,
    'own-words',
    words.title,
    blocks(
      text(words.intro),
      own === '' ? text(words.none) : [heading(words.now), quote(own)],
      text(words.noInvent),
      options.length > 0 && chosenFrom(scene, { verb: 'edit-part', handle, at, label: words.pickPart, options }),
      buttons(
        press('help-words', say.buttons.helpWords, { handle, style: 'primary' }),
        press('story', say.buttons.story, { handle }),
        press('edit-all', say.buttons.editAll, { handle }),
        isChanged || shelved.issue.short === undefined
          ? session.recipients.length > 1 && press('edit-one', say.buttons.editOne, { handle, at })
          : press('use-short', short, { handle }),
        press('close', say.buttons.close),
      ),
    ),
  );
}

/** What the writer has of their own in these paragraphs, and the list to pick one from, by their first words. */
function ofUnits(units: readonly Unit[], { facts }: Reviewing): { own: string; options: readonly Option[] } {
  return once(facts.memo, units, 'own-words', [], () => {
    const labels = new Map(units.map(({ key, text: words }) => [key, clipped(words.replaceAll(/\s+/g, ' '))]));
    return {
      own: units
        .filter(isOwn)
        .map((unit) => unit.text)
        .join('\n\n'),
      options: [...labels].slice(0, 25).map(([value, label]) => ({ value, label })),
    };
  });
}

/** What stands there in the writer's words alone, or was rewritten by them. */
const isOwn = ({ edit, blocks: all }: Unit): boolean =>
  edit !== undefined ||
  all
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.parts))
    .every(({ from, text: part }) => from === 'own' || part.trim() === '');
