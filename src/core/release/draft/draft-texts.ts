import { OPENING, PASS_ON } from '../../letter/built-in.ts';
import type { DraftFields } from './draft-fields.ts';

const REASONS = `{{#each reasons}}
{{text}}

{{/each}}`;
const FACTS = `{{#if facts}}
What I rely on:

{{#each facts}}
- {{text}}{{#if source}} Source: {{source}}.{{/if}}
{{/each}}
{{/if}}`;
const STAND = `{{#if official.isVacant}}${PASS_ON.en}{{else}}Please write back and tell me where you stand.{{/if}}`;

/** Texts to begin from, one for each kind of letter, that say only what the fields of the issue hold. */
export function draftTexts(fields: DraftFields): { readonly name: string; readonly text: string }[] {
  if (fields.toName === undefined || !fields.hasLeads) return [];
  const sent = fields.date === undefined ? '' : 'On {{date signOn.sentOn}}, ';
  const of = fields.date === undefined ? '' : ' of {{date signOn.sentOn}}';
  const letter = 'wrote to {{signOn.to}} about this';
  const who =
    fields.count === undefined
      ? '{{list signOn.leads "name"}}'
      : '{{signOn.count}} members of Congress, led by {{list signOn.leads "name"}},';
  const told = `${sent}${who} ${letter}.`;
  const thanks = `{{#if signOn.isLead}}Thank you for leading{{else}}{{#if signOn.isCoLead}}Thank you for helping to lead{{else}}Thank you for signing{{/if}}{{/if}} the letter${of} to {{signOn.to}}. `;
  const texts: readonly Text[] = [
    {
      name: 'ask',
      says: `${told} Your name is not among those that I know of, and it is not too late to speak for what they ask.`,
    },
    {
      name: 'unknown',
      says: `${told}{{#unless official.isVacant}} I do not know whether you signed. If you did, thank you.{{/unless}}`,
    },
    { name: 'thank', thanks, close: 'Please write back and tell me what answer the letter receives.' },
    ...(fields.senate
      ? []
      : [{ name: 'companion', says: `${told} A word from the Senate would give it more weight.` }]),
    {
      name: 'direct',
      says: `${sent}${who} wrote to you about this.`,
      close: 'Please give them an answer, and write back to tell me what you will do.',
    },
  ];
  return texts.map(({ name, thanks: first = '', says, close = STAND }) => ({
    name: `${name}.hbs`,
    text:
      [`${OPENING.en}${first}{{issue.ask}}`, ...(says === undefined ? [] : [says]), REASONS, FACTS, close].join(
        '\n\n',
      ) + '\n',
  }));
}

/** `says`: a paragraph of its own after the ask. */
interface Text {
  readonly name: string;
  readonly thanks?: string;
  readonly says?: string;
  readonly close?: string;
}
