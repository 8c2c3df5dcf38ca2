import type { Field } from './fields.ts';

/** Values for every declared field: null prototype, deep-frozen, strings, finite numbers, booleans, and lists of such. */
export type Context = { readonly [name: string]: unknown } & { readonly __context?: never };

/** Makes contexts for one set of fields. `fix` first what many letters share, such as an issue's facts: it is not checked again. */
export interface Contexts {
  /** Checks and freezes the given groups (`facts`, `issue`, `official` ...) once; what it gives goes into `of`. */
  fix(values: Values): Values;
  /** A whole context: every declared field is there; a missing text is empty, a flag false, a number 0, a list without entries. */
  of(values: Values): Context;
}

export type Values = Readonly<Record<string, unknown>>;

type Reader = (value: unknown) => unknown;

/** Only declared fields are read from what is handed in, and only by their own names: nothing else can come along. */
export function createContexts(fields: readonly Field[]): Contexts {
  const readers = new Map(Object.entries(grouped(fields)).map(([name, group]) => [name, readerOf(group)]));
  const fixed = new WeakSet<object>();
  const read = (name: string, reader: Reader, values: Values) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === 'object' && value !== null && fixed.has(value) ? value : reader(value);
  };
  return {
    fix: (values) => {
      const result: Record<string, unknown> = {};
      for (const name of Object.keys(values)) {
        const reader = readers.get(name);
        const value = reader ? read(name, reader, values) : values[name];
        if (typeof value === 'object' && value !== null && reader) fixed.add(value);
        result[name] = value;
      }
      return result;
    },
    of: (values) => {
      const context = Object.create(null) as Record<string, unknown>;
      for (const [name, reader] of readers) context[name] = read(name, reader, values);
      context['language'] = values['language'] === 'es' ? 'es' : 'en';
      context['stance'] = text(values['stance']);
      return Object.freeze(context);
    },
  };
}

/** `official.name` and `official.last` by their group; a field without a dot is a group of its own. */
function grouped(fields: readonly Field[]): Record<string, Field | Field[]> {
  const groups = Object.create(null) as Record<string, Field | Field[]>;
  for (const field of fields) {
    const [group = '', name] = field.path.split('.');
    if (name === undefined) groups[group] = field;
    else ((groups[group] ??= []) as Field[]).push({ ...field, path: name });
  }
  return groups;
}

function readerOf(group: Field | Field[]): Reader {
  if (!Array.isArray(group)) return readerOfField(group);
  const readers = group.map((field) => [field.path, readerOfField(field)] as const);
  return (value) => {
    const given = isRecord(value) ? value : undefined;
    const result = Object.create(null) as Record<string, unknown>;
    for (const [name, reader] of readers)
      result[name] = reader(given && Object.hasOwn(given, name) ? given[name] : undefined);
    return Object.freeze(result);
  };
}

function readerOfField({ kind, items = [], max = 0 }: Field): Reader {
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return (value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
    case 'flag':
      return (value) => value === true;
    case 'list': {
      const item = readerOf([...items]);
      return (value) => Object.freeze((Array.isArray(value) ? value : []).slice(0, max).map(item));
    }
  }
}

const text: Reader = (value) => (typeof value === 'string' ? value : '');

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
