/** Ways to reach a function, a prototype or another scope from a template. None may compile. */
const NAMES = [
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupGetter__',
  'helperMissing',
  'blockHelperMissing',
  'lookup',
  'with',
  'log',
  'global',
  'globalThis',
  'process',
  'require',
  'this',
  '.',
  '..',
];

const AROUND = [
  (name: string) => `{{${name}}}`,
  (name: string) => `{{${name} "x"}}`,
  (name: string) => `{{{${name}}}}`,
  (name: string) => `{{#${name}}}x{{/${name}}}`,
  (name: string) => `{{#if ${name}}}x{{/if}}`,
  (name: string) => `{{#each ${name}}}{{this}}{{/each}}`,
  (name: string) => `{{writer.${name}}}`,
  (name: string) => `{{#each reasons}}{{${name}}}{{/each}}`,
  (name: string) => `{{possessive ${name}}}`,
  (name: string) => `{{> ${name}}}`,
];

const BY_HAND = [
  '{{#with "s" as |string|}}{{#with "e"}}{{string.sub.constructor}}{{/with}}{{/with}}',
  '{{#with (lookup writer "constructor")}}{{.}}{{/with}}',
  '{{lookup (lookup writer "constructor") "name"}}',
  '{{#each reasons as |reason|}}{{reason.constructor}}{{/each}}',
  '{{#each reasons}}{{../writer.constructor}}{{/each}}',
  '{{#each reasons}}{{@root.constructor}}{{/each}}',
  '{{#each reasons}}{{@key}}{{/each}}',
  '{{@root}}',
  '{{@partial-block}}',
  '{{@../index}}',
  '{{#> shared}}x{{/shared}}',
  '{{> (lookup writer "name")}}',
  '{{> shared writer}}',
  '{{> shared name=story}}',
  '{{#*inline "mine"}}x{{/inline}}{{> mine}}',
  '{{* decorator}}',
  '{{#*decorator}}x{{/decorator}}',
  '{{writer.name.constructor}}',
  '{{story.length}}',
  '{{story.[constructor]}}',
  '{{[writer.name]}}',
  '{{writer.[__proto__].polluted}}',
  '{{signOn.leads.0.name}}',
  '{{signOn.leads.[0].name}}',
  '{{signOn.leads.constructor}}',
  '{{this.constructor}}',
  '{{./constructor}}',
  '{{writer/name}}',
  '{{#if (lookup writer "name")}}x{{/if}}',
  '{{#if story includeZero=true}}x{{/if}}',
  '{{date (constructor "x")}}',
  '{{list signOn.leads "constructor"}}',
  '{{list signOn.leads "__proto__"}}',
  '{{list signOn.leads signOn.to}}',
  '{{list story "name"}}',
  '{{ordinal story}}',
  '{{plural signOn.others story "x"}}',
  '{{#ifStance story}}x{{/ifStance}}',
  '{{#ifStance "everything"}}x{{/ifStance}}',
  '{{&story}}',
  '{{{{raw}}}}{{constructor}}{{{{/raw}}}}',
  '{{{{if}}}}x{{{{/if}}}}',
  '{{"constructor"}}',
  '{{1}}',
  '{{true}}',
  '{{null}}',
  '{{undefined}}',
  '{{#story}}x{{/story}}',
  '{{^story}}x{{/story}}',
  '{{toHTML}}',
];

export const INJECTIONS: readonly string[] = [
  ...NAMES.flatMap((name) => AROUND.map((around) => around(name))),
  ...BY_HAND,
];

const nested = (open: string, close: string, times: number, within = 'x') =>
  open.repeat(times) + within + close.repeat(times);
const TIMES = [11, 12, 20, 50, 100, 400, 800, 2000, 4000, 20_000];

/** Templates that would cost time or memory far beyond a letter. */
export const BOMBS: readonly string[] = [
  ...[501, 1000, 5000, 20_000, 50_000].map((times) => '{{story}}'.repeat(times)),
  ...[501, 5000, 50_000].map((times) => '{{!}}'.repeat(times)),
  ...TIMES.map((times) => nested('{{#if story}}', '{{/if}}', times)),
  ...TIMES.map((times) => nested('{{#if story}}', '', times)),
  ...TIMES.map((times) => nested('{{#unless story}}', '{{/unless}}', times)),
  ...TIMES.map((times) => nested('{{~# if story}}', '{{/if}}', times)),
  ...TIMES.map((times) => `{{possessive ${nested('(possessive ', ')', times, 'story')}}}`),
  ...[2, 3, 8].map((times) => nested('{{#each facts}}', '{{/each}}', times)),
  `{{#if story}}${'{{else if story}}x'.repeat(400)}{{/if}}`,
  `{{#each facts}}${'{{text}}'.repeat(300)}{{/each}}`,
  'x'.repeat(16_385),
  ' '.repeat(1_000_000),
  '{'.repeat(1_000_000),
  '{{'.repeat(1_000_000),
  `{{${'a.'.repeat(8000)}a}}`,
  `{{list signOn.leads "${'n'.repeat(20_000)}"}}`,
  `{{${'('.repeat(8000)}`,
];

/** Partials that contain themselves, each other, or twice as many of the next. */
export const PARTIAL_BOMBS: readonly ReadonlyMap<string, string>[] = [
  new Map([['start', '{{> start}}']]),
  new Map([
    ['start', '{{> other}}'],
    ['other', 'x{{> start}}'],
  ]),
  new Map([
    ['start', '{{> b}}{{> b}}'],
    ['b', '{{> c}}{{> c}}'],
    ['c', '{{> start}}'],
  ]),
  new Map(
    Array.from({ length: 20 }, (_, n) => [n === 0 ? 'start' : `p${String(n)}`, `{{> p${String(n + 1)}}}`.repeat(2)]),
  ),
  new Map([
    ['start', '{{> wide}}'.repeat(400)],
    ['wide', '{{story}}'.repeat(400)],
  ]),
  new Map([['start', nested('{{#if story}}', '{{/if}}', 5000)]]),
];
