import type { Language } from '../../ids.ts';
import { clipped } from '../clipped.ts';
import type { Notice } from '../advanced.ts';
import type { Facts } from '../facts.ts';
import type { Sentences } from '../sentences.ts';
import type { InWork, Session } from '../session.ts';
import type { Block, Button, Link, View } from '../view.ts';
import type { Verb } from '../verbs.ts';
import type { Writing } from '../writing.ts';

/** What a screen is drawn from. */
export interface Scene<S extends Session = Session> {
  readonly session: S;
  readonly facts: Facts;
  readonly say: Sentences;
  readonly language: Language;
  readonly notices: readonly Notice[];
}

/** A screen about a draft: its letters can be written from it. */
export interface LetterScene<S extends InWork = InWork> extends Scene<S>, Writing {}

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const heading = (words: string): Block => ({ kind: 'heading', text: words });
/** What is said of each label; those of which nothing is said are left out. */
export const fields = (items: readonly { readonly label: string; readonly value: string }[]): Block => ({
  kind: 'fields',
  items: items.filter(({ value }) => value !== ''),
});
export const quote = (words: string): Block => ({ kind: 'quote', text: words });
export const list = (items: readonly string[]): Block => ({ kind: 'list', ordered: false, items });
export const numbered = (items: readonly string[]): Block => ({ kind: 'list', ordered: true, items });

/** A list of blocks with those left out that are not there. */
export function blocks(...all: readonly (Block | readonly Block[] | false | undefined | '')[]): Block[] {
  const found: Block[] = [];
  for (const one of all) {
    if (Array.isArray(one)) found.push(...(one as readonly Block[]));
    else if (one) found.push(one as Block);
  }
  return found;
}

export function buttons(...all: readonly (Button | Link | false | undefined)[]): Block {
  return { kind: 'buttons', buttons: all.filter((one): one is Button | Link => Boolean(one)) };
}

/** A button about the draft in hand, and where `at` is given about that recipient. */
export function press(verb: Verb, label: string, more: Omit<Partial<Button>, 'kind' | 'verb' | 'label'> = {}): Button {
  return { kind: 'press', verb, label, ...more };
}

type Select = Extract<Block, { kind: 'select' }>;

/** Most options a list has on any platform. */
export const MOST_OPTIONS = 25;

/** A list to pick from; in talk its options are numbered above it, and a number that is written picks one (`pressTyped`). */
export function chosenFrom({ session, say }: Scene, select: Omit<Select, 'kind'>): Block[] {
  const choices: Select = { kind: 'select', ...select };
  if (session.manner !== 'talk') return [choices];
  return [numbered(select.options.map(({ label }) => label)), text(say.told.number), choices];
}

/** Of as many as a list has room for, with how many more there are; nothing where there are none. */
export function chosenFromMany(scene: Scene, select: Omit<Select, 'kind'>, more: (count: number) => string): Block[] {
  const { options } = select;
  return blocks(
    options.length > 0 && chosenFrom(scene, { ...select, options: options.slice(0, MOST_OPTIONS) }),
    options.length > MOST_OPTIONS && text(more(options.length - MOST_OPTIONS)),
  );
}

/** Notices first: what went wrong is read before anything else. */
export function view(
  { notices, language }: Scene,
  screen: View['screen'],
  title: string,
  body: readonly Block[],
  more: Partial<Pick<View, 'audience' | 'progress'>> = {},
): View {
  const told = notices.map(({ field, says, tone }): Block => ({
    kind: 'notice',
    tone: tone ?? 'problem',
    ...(field !== '' && { field }),
    text: says,
  }));
  return { screen, language, audience: 'only-you', title: clipped(title, TITLE), ...more, blocks: [...told, ...body] };
}

/** In place of a letter that goes to nobody any more. */
export const nobody = (scene: Scene, screen: View['screen']): View =>
  view(scene, screen, scene.say.kit.unavailable.title, [text(scene.say.kit.unavailable.gone)]);

/** Titles of issues may have 160 characters, and a header takes this many. */
const TITLE = 150;

/** A row with nothing in it is left out. */
export function row(...all: readonly (Button | false | undefined)[]): Block | undefined {
  return all.some(Boolean) ? buttons(...all) : undefined;
}
