import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Drawn } from '../../src/discord/draw.ts';
import { isJson } from '../peers/discord/answer.ts';
import { checkModal } from '../peers/discord/limits/modal.ts';
import { placeOf, type Problem } from '../peers/discord/limits/place.ts';
import { refusalOf } from '../peers/discord/write-message.ts';

/** What Discord would hold against these messages; empty where it takes them all. */
export function brokenIn(messages: readonly Drawn[]): unknown[] {
  return messages.flatMap(({ body, files }) => {
    const uploads = files.map(({ name }, at) => ({ id: String(at), name, type: 'x/x', bytes: Buffer.from('x') }));
    const attachments = files.map(({ name, alt }, at) => ({ id: String(at), filename: name, description: alt }));
    const refusal = refusalOf({ body: { ...body, attachments }, uploads });
    return refusal ? [refusal.body] : [];
  });
}

export function brokenInModal(modal: APIModalInteractionResponseCallbackData): readonly Problem[] {
  const problems: Problem[] = [];
  checkModal(placeOf(problems, ['data']), modal);
  return problems;
}

/** Everything of a message that Discord would read as markdown. */
export function markdownOf(message: Drawn): string[] {
  const texts = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(texts);
    if (!isJson(value)) return [];
    return [...(typeof value['content'] === 'string' ? [value['content']] : []), ...texts(value['components'])];
  };
  return texts(message.body);
}

/** As a reader sees it, with what Discord takes away to show the rest as it is; and what it would make live. */
export function shownOf(markdown: string): { readonly text: string; readonly live: string[] } {
  const framed = /^```\n([\s\S]*)\n```$/.exec(markdown);
  if (framed) return { text: framed[1]!, live: framed[1]!.includes('```') ? ['a broken frame'] : [] };
  const bare = markdown.replaceAll(/\\[^0-9A-Za-z\s]/g, '\u0000');
  const live = [...bare.matchAll(/@everyone|@here|<[@#:/ti][^>\s]*>|https?:\/\/\S|\]\(|\|\||~~|`|:[\w+-]+:/g)].map(
    ([found]) => found,
  );
  return { text: markdown.replaceAll(/\\([^0-9A-Za-z\s])/g, '$1'), live };
}
