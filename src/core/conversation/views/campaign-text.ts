import type { Campaign, Content, Flaw } from '../../campaign/campaign.ts';
import { isOver, mayOpen } from '../../campaign/change.ts';
import { seatNamed } from '../../campaign/seat-named.ts';
import { everyField, maySecond, missingIn, formWith, wordOf } from '../../campaign/fields.ts';
import { inWords } from '../../library/in-words.ts';
import type { What } from '../../library/what.ts';
import { titleToWhom } from '../../campaign/open-letter-fields.ts';
import { Day } from '../../ids.ts';
import { figure, longDate } from '../../wording.ts';
import type { FlawWords } from '../sentences/en/campaign-flaws.ts';
import { wordsOf, type OnDesk } from '../campaign-forms.ts';
import { handleFor } from '../campaign-handle.ts';
import type { Unsaved } from '../session.ts';
import { today } from '../today.ts';
import type { Block } from '../view.ts';
import { blocks, heading, list, press, quote, row, text, type Scene } from './scene.ts';

/** What is typed and not stored, beside what is there now, so that nothing is chosen blindly. */
export function unsavedBlocks(scene: Scene, unsaved: Unsaved, { kept }: OnDesk): Block[] {
  const { say, facts } = scene;
  const { campaigns: words } = say;
  const { typed, why } = unsaved;
  if (why === undefined) return [text(words.waiting)];
  const stored = kept?.campaign.content.typed ?? {};
  const differing = Object.keys(typed).filter((name) => typed[name] !== (stored[name] ?? ''));
  const isGone = facts.organizing !== undefined && !kept && unsaved.version > 0;
  const isStale = why === 'stale' && !isGone;
  const handle = handleFor({ id: unsaved.campaign, version: kept?.campaign.version ?? 0 });
  return blocks(
    differing.flatMap((name) => {
      const yours = [text(words.yours(labelOf(name, scene))), quoted(typed[name], scene)];
      return isStale ? yours.concat(text(words.theirs(labelOf(name, scene))), quoted(stored[name], scene)) : yours;
    }),
    isStale && text(words.staleAsk),
    isGone && why !== 'gone' && text(words.goneKept),
    row(
      facts.organizing &&
        why !== 'gone' &&
        !isGone &&
        press('campaign-mine', words.buttons.mine, { handle, style: 'primary' }),
      facts.organizing && press('campaign-drop', words.buttons.drop, { handle, style: 'danger' }),
    ),
  );
}

const quoted = (value: string | undefined, { say }: Scene): Block => quote(value || say.campaigns.empty);

/** What a form calls a field, with the language where it is the second; a name that no form has stays as it is. */
export function labelOf(name: string, { say }: Scene): string {
  const { fields, second } = say.campaigns;
  if (wordOf(name) !== 'text' && !Object.hasOwn(fields, wordOf(name))) return name;
  const { label } = wordsOf({ name }, say.campaigns);
  const language = /\.(en|es)$/.exec(name)?.[1] as keyof typeof second | undefined;
  return language === undefined ? label : `${label} (${second[language]})`;
}

/** The most of what was typed, in the order of the forms, so that a second organizer can approve what they have read. */
export function says(scene: Scene, { content }: Campaign): Block | undefined {
  const items = [...everyField(content.shape), ...maySecond(content)]
    .filter(({ name }) => SHOWN.has(wordOf(name)) && (content.typed[name] ?? '').trim() !== '')
    .map(({ name }) => ({ label: labelOf(name, scene), value: shownOf(name, content, scene) }));
  return items.length === 0 ? undefined : { kind: 'fields', items };
}

/** The letters themselves stand on a screen of their own, and lists of hundreds of signers on none. */
const SHOWN: ReadonlySet<string> = new Set([
  'ask',
  'by',
  'closes',
  'goal',
  'office',
  'leads',
  'complete',
  'sent',
  'congress',
  'type',
  'number',
  'position',
  'chambers',
  'name',
  'surname',
  'address',
  'email',
  'coleads',
  'count',
  'direct',
  'fact',
  'source',
  'summary',
  'points',
  'question',
  'options',
  'lead',
  'thank',
  'companion',
  'until',
  'whom',
  'language',
]);

const DAYS: ReadonlySet<string> = new Set(['closes', 'sent', 'until']);

function shownOf(name: string, content: Content, { say, language }: Scene): string {
  const value = content.typed[name]!;
  if (name === 'goal' && /^\d+$/.test(value)) return say.campaigns.goalIs(figure(Number(value)));
  if (name === 'whom') return titleToWhom(content) || value;
  const day = DAYS.has(name) ? Day.safeParse(value).data : undefined;
  if (day !== undefined) return longDate(day, language);
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = say.campaigns.options;
  return choices[wordOf(name)]?.[value] ?? value;
}

/**
 * While fields are missing only they are told to be put right: the linter says of each once more that it is not there.
 * `isFine`: what is said where nothing is wrong.
 */
export function flaws(scene: Scene, one: Campaign, isFine: string): Block[] {
  const { mistakes, notes, flaws: words } = scene.say.campaigns;
  const missing = missingByForm(one.content, scene);
  // Days pass after it was looked over.
  const over = mayOpen(one) && isOver(one.content, today(scene.facts)) ? [words.over()] : [];
  const listed = (severity: Flaw['severity']): string[] => [
    ...new Set(
      one.flaws
        .filter((flaw) => flaw.severity === severity && !MISSING.has(flaw.what.rule))
        .map((flaw) => flawText(flaw, one.content, scene)),
    ),
  ];
  const errors = missing.length > 0 ? missing : [...listed('error'), ...over];
  const warnings = listed('warning').filter((warning) => !errors.includes(warning));
  if (errors.length + warnings.length === 0) return one.status === 'draft' ? [text(isFine)] : [];
  return blocks(
    errors.length > 0 && [heading(mistakes), list(errors)],
    warnings.length > 0 && [heading(notes), list(warnings)],
  );
}

/** A line for each form, so that it is known where to go on. */
function missingByForm({ shape, ...content }: Content, scene: Scene): string[] {
  const { missing, forms } = scene.say.campaigns;
  const names = new Map<string, string[]>();
  for (const { name } of missingIn({ shape, ...content })) {
    const form = forms[formWith(shape, name) ?? 'about'];
    names.set(form, [...(names.get(form) ?? []), labelOf(name, scene)]);
  }
  return [...names].map(([form, labels]) => missing(form, labels.join(', ')));
}

/** What the linter warns of where a field that every campaign needs is empty. */
const MISSING: ReadonlySet<What['rule']> = new Set(['no-by', 'no-facts']);

/** In words of the forms where the rule has some; else as the linter says it. */
function flawText(flaw: Flaw, content: Content, scene: Scene): string {
  const what = asInForms(flaw.what, content, scene);
  const words: FlawWords = scene.say.campaigns.flaws;
  // Each is handed what its own rule found; the compiler cannot follow that through a lookup.
  const say = words[what.rule] as ((of: What) => string) | undefined;
  return say?.(what) ?? inWords({ what }, scene.language);
}

/** Offices and fields as the forms call them: a file has `office:mayor-of-millbrook` where a form has the title as it was typed. */
function asInForms(what: What, { typed }: Content, scene: Scene): What {
  if ('seat' in what) {
    const office = Object.entries(typed).find(
      ([name, title]) => wordOf(name) === 'office' && seatNamed(title) === what.seat,
    );
    return office ? { ...what, seat: office[1] } : what;
  }
  if (!('path' in what)) return what;
  const [first, ...rest] = what.path;
  return typeof first === 'string' ? { ...what, path: [labelOf(first, scene), ...rest] } : what;
}
