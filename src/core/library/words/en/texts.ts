import type { TextWhat, WhyEmpty } from '../../what.ts';
import type { Words } from '../words.ts';

/** Of the texts in an issue and its templates, and of the letters that come of them. */
export const texts: Words<TextWhat> = {
  'empty-field': ({ field, why }) => [
    `{{${field}}} will always be empty: ${whyEmpty(why)}.`,
    `Complete the issue. Or: ${guard(field)}.`,
  ],
  'may-be-empty': ({ field }) => [
    `{{${field}}} is empty in some letters, and the sentence around it would have a hole.`,
    `${guard(field)}.`,
  ],
  placeholder: ({ words }) => [
    `"${words}" looks like a place that was to be filled in.`,
    'Write what belongs there, or remove it.',
  ],
  punctuation: ({ words }) => [
    `The punctuation "${words}" looks wrong.`,
    'Remove the extra mark or space; in a template, a field may already end in a period, or be empty.',
  ],
  'odd-quotes': ({ words }) => [
    `Every letter would show these quotes: ${words}`,
    'Take them out. Around a whole text only straight double quotes may stand, one at each end.',
  ],
  'civic-word': ({ words, language }) => [
    `"${words}" may not be true: not everybody who writes is a citizen or votes, and not every member has a vote.`,
    language === 'es'
      ? 'Say "residente", "personas", or "le pido que apoye".'
      : 'Say "resident", "neighbor", "people", or "your support".',
  ],
  'not-writable': ({ letter, max }) => [
    `The letter "${letter}" cannot be written: it grows past ${String(max)} characters.`,
    'Shorten its texts.',
  ],
  'too-long': ({ letter, has, max, page }) => [
    `In the letter "${letter}" the shared text has ${String(has)} characters with one reason.`,
    has > page
      ? `That alone is more than a page (${String(page)}). Bring it to ${String(max)}: offices read what is short.`
      : `Bring it to ${String(max)}, so that the writer's own words fit on the page too.`,
  ],
};

const guard = (field: string): string => `Put the sentence between {{#if ${field}}} and {{/if}}`;

function whyEmpty(why: WhyEmpty): string {
  switch (why.kind) {
    case 'issue-lacks':
      return `the issue has no "${why.name}"`;
    case 'sign-on-lacks':
      return `"signOn" has no "${why.name}"`;
    case 'nobody-called':
      return `no recipient with the seat ${why.seat} has a title or a name`;
  }
}
