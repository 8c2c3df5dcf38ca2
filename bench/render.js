// A letter's text from its template, checks included, against the same text written as a template literal by hand.
import { FIELDS } from '../dist/core/letter/fields.js';
import { compileTemplate } from '../dist/core/letter/template.js';
import { cpuMs, medians } from './measure.js';

const LETTERS = 2000;
const SENTENCE =
  'This program pays for what a county drops first: bookmobiles, large print, and the computers that people apply for work on. ';
const FOUR = SENTENCE.repeat(4).trim();
const FIVE = SENTENCE.repeat(5).trim();
const TWO = SENTENCE.repeat(2).trim();
const REASONS = ['Small towns gain the most.', 'The money is matched and reported on.'].map((text) => ({
  label: '',
  text: SENTENCE + text,
}));

const SOURCE = `I live in {{writer.place}}, and I am writing about {{issue.title}}. {{issue.ask}}

{{story}}

${FOUR}
{{#each reasons}}

{{text}}
{{/each}}

{{#if official.isNamed}}{{official.name}}, {{/if}}I know that every budget is a choice between good things. ${FIVE}

{{#ifStance "ask"}}Please tell me how you will act when it comes to the floor.{{else}}Thank you for what you have done.{{/ifStance}} As of {{date date}}, I have heard of no answer from your office. ${TWO}

{{writer.name}}`;

const issue = { title: 'library funding', ask: 'Please ask for full funding of the Grants to States program.' };
const official = { name: 'Representative Sample', isNamed: true };
const writers = Array.from({ length: LETTERS }, (_, n) => ({
  name: `Ani Petrosyan ${n}`,
  place: `Fresno, California ${93700 + (n % 100)}`,
}));
const stories = writers.map(
  (_, n) => `My daughter learned to read at branch ${n}, at the low table by the window, on Saturdays while I worked.`,
);

function literal(n) {
  const writer = writers[n];
  return `I live in ${writer.place}, and I am writing about ${issue.title}. ${issue.ask}

${stories[n]}

${FOUR}

${REASONS[0].text}

${REASONS[1].text}

${official.name}, I know that every budget is a choice between good things. ${FIVE}

Please tell me how you will act when it comes to the floor. As of November 3, 2026, I have heard of no answer from your office. ${TWO}

${writer.name}`;
}

export async function run() {
  const compiled = compileTemplate(SOURCE, { fields: FIELDS, partials: new Map() });
  if (compiled.kind === 'refused') throw new Error(compiled.problems[0].says);
  const ours = (n) =>
    compiled.template.render({
      issue,
      official,
      reasons: REASONS,
      writer: writers[n],
      story: stories[n],
      date: '2026-11-03',
      stance: 'ask',
      language: 'en',
    });
  if (ours(7) !== literal(7)) throw new Error(`The two texts differ:\n${ours(7)}\n---\n${literal(7)}`);
  const all = (write) => () => {
    let bytes = 0;
    for (let n = 0; n < LETTERS; n += 1) bytes += Buffer.from(write(n), 'utf8').length;
    return bytes;
  };
  const times = await medians({ limit: all(literal), ours: all(ours) }, 60, cpuMs);
  const each = (ms) => `${((ms / LETTERS) * 1000).toFixed(2)} us`;
  const ratio = times.ratio('limit', 'ours');
  return {
    figures: [
      {
        name: 'letter text to bytes, checks included, as a share of a template literal',
        limit: each(times.limit),
        ours: each(times.ours),
        ratio,
        target: '>= 0.40',
        pass: ratio >= 0.4,
      },
    ],
  };
}
