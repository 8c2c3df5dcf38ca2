import type { Campaign, Flaw } from '../../campaign/campaign.ts';
import { missingIn, wordOf } from '../../campaign/fields.ts';
import { figure } from '../../wording.ts';
import type { OnDesk } from '../campaign-forms.ts';
import { handleFor } from '../campaign-handle.ts';
import type { Unsaved } from '../session.ts';
import type { Block } from '../view.ts';
import { blocks, heading, press, row, text, type Scene } from './scene.ts';

/** What is typed and not stored, beside what is there now, so that nothing is chosen blindly. */
export function unsavedBlocks(scene: Scene, unsaved: Unsaved, { kept }: OnDesk): Block[] {
  const { say, facts } = scene;
  const { campaigns: words } = say;
  const { typed, why } = unsaved;
  if (why === undefined) return [text(words.waiting)];
  const stored = kept?.campaign.content.typed ?? {};
  const differing = Object.keys(typed).filter((name) => typed[name] !== (stored[name] ?? ''));
  const handle = handleFor({ id: unsaved.campaign, version: kept?.campaign.version ?? 0 });
  return blocks(
    differing.flatMap((name) => {
      const yours = [text(words.yours(labelOf(name, scene))), quoted(typed[name], scene)];
      return why === 'stale'
        ? yours.concat(text(words.theirs(labelOf(name, scene))), quoted(stored[name], scene))
        : yours;
    }),
    why === 'stale' && text(words.staleAsk),
    row(
      facts.organizing && press('campaign-mine', words.buttons.mine, { handle, style: 'primary' }),
      facts.organizing && press('campaign-drop', words.buttons.drop, { handle, style: 'danger' }),
    ),
  );
}

const quoted = (value: string | undefined, { say }: Scene): Block => ({
  kind: 'quote',
  text: value || say.campaigns.empty,
});

function labelOf(name: string, { say }: Scene): string {
  const word = wordOf(name) as keyof typeof say.campaigns.fields;
  return Object.hasOwn(say.campaigns.fields, word) ? say.campaigns.fields[word].label : name;
}

/** The most of what was typed, so that a second organizer can approve what they have read. */
export function says(scene: Scene, { typed }: OnDesk, { content }: Campaign): Block | undefined {
  const order = ['ask', 'by', 'office', 'leads', 'number', 'position', 'address', 'fact', 'source', 'closes', 'goal'];
  const names = Object.keys(typed)
    .filter((name) => order.includes(wordOf(name)) && (content.typed[name] ?? '').trim() !== '')
    .toSorted((a, b) => order.indexOf(wordOf(a)) - order.indexOf(wordOf(b)));
  const items = names.map((name) => ({
    label: labelOf(name, scene),
    value: shownOf(name, content.typed[name]!, scene),
  }));
  return items.length === 0 ? undefined : { kind: 'fields', items };
}

function shownOf(name: string, value: string, { say }: Scene): string {
  if (name === 'goal' && /^\d+$/.test(value)) return say.campaigns.goalIs(figure(Number(value)));
  const labels: Readonly<Record<string, string>> | undefined =
    name === 'position' ? say.campaigns.options.position : undefined;
  return labels?.[value] ?? value;
}

/** While fields are missing only they are told: the linter says of each once more that it is not there. */
export function flaws(scene: Scene, one: Campaign): Block[] {
  const { mistakes, missing: still, notes, fine } = scene.say.campaigns;
  const missing = missingIn(one.content).map(({ name }) => labelOf(name, scene));
  const listed = (severity: Flaw['severity']): string[] => [
    ...new Set(one.flaws.filter((flaw) => flaw.severity === severity).map((flaw) => inWords(flaw, scene))),
  ];
  const errors = missing.length > 0 ? [still(missing.join(', '))] : listed('error');
  const warnings = listed('warning');
  if (errors.length + warnings.length === 0) return one.status === 'draft' ? [text(fine)] : [];
  return blocks(
    errors.length > 0 && [heading(mistakes), { kind: 'list', ordered: false, items: errors }],
    warnings.length > 0 && [heading(notes), { kind: 'list', ordered: false, items: warnings }],
  );
}

/** Fields are called what the forms call them, not what a file would. */
function inWords({ says: what, fix }: Flaw, scene: Scene): string {
  return `${what} ${fix}`.replace(/^"([a-z]+)"/i, (_, name: string) => `"${labelOf(name, scene)}"`);
}
