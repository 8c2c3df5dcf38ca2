import { isJson, type Json } from '../answer.ts';

export interface Problem {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** A place in a body: what is refused there is told with the way to it. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly problems: Problem[];
  at(...keys: (string | number)[]): Place;
  refuse(code: string, message: string): void;
}

export function placeOf(problems: Problem[], path: readonly (string | number)[] = []): Place {
  return {
    path,
    problems,
    at: (...keys) => placeOf(problems, [...path, ...keys]),
    refuse: (code, message) => void problems.push({ path, code, message }),
  };
}

interface Size {
  readonly min?: number;
  readonly max: number;
  readonly required?: boolean;
}

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Length in UTF-16 units: never less than what Discord counts. */
export function checkText(place: Place, value: unknown, { min = 0, max, required = false }: Size): void {
  if (isAbsent(value)) {
    if (required) place.refuse('BASE_TYPE_REQUIRED', 'This field is required');
  } else if (typeof value !== 'string') {
    place.refuse('STRING_TYPE_CONVERT', 'Could not interpret value as string.');
  } else if (!value.isWellFormed()) {
    // Discord answers this with 500 (discord-api-docs 6561).
    place.refuse('STRING_TYPE_CONVERT', 'Half of a character that takes two.');
  } else if (value.length > max) {
    place.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${String(max)} or fewer in length.`);
  } else if (value.trim().length < min) {
    if (value === '') place.refuse('BASE_TYPE_REQUIRED', 'This field is required');
    else place.refuse('BASE_TYPE_MIN_LENGTH', `Must be ${String(min)} or more in length.`);
  }
}

export function checkInt(place: Place, value: unknown, { min = 0, max, required = false }: Size): void {
  if (isAbsent(value)) {
    if (required) place.refuse('BASE_TYPE_REQUIRED', 'This field is required');
  } else if (!Number.isInteger(value)) {
    place.refuse('NUMBER_TYPE_COERCE', 'Value is not int.');
  } else if (Number(value) < min || Number(value) > max) {
    place.refuse('NUMBER_TYPE_MAX', `int value should be between ${String(min)} and ${String(max)}.`);
  }
}

/** The items, or none where the list itself is refused. */
export function checkList(place: Place, value: unknown, { min = 0, max, required = false }: Size): Json[] {
  if (isAbsent(value)) {
    if (required) place.refuse('BASE_TYPE_REQUIRED', 'This field is required');
    return [];
  }
  if (!Array.isArray(value)) {
    place.refuse('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return [];
  }
  if (value.length < min || value.length > max) {
    place.refuse('BASE_TYPE_BAD_LENGTH', `Must be between ${String(min)} and ${String(max)} in length.`);
  }
  return value.map((item: unknown, index) => {
    if (isJson(item)) return item;
    place.at(index).refuse('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    return {};
  });
}

/** Discord itself passes over what it does not know; here a slip of the pen is told. */
export function checkKnown(place: Place, value: Json, fields: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (!fields.includes(key)) place.at(key).refuse('UNKNOWN_FIELD', `There is no field "${key}" here.`);
  }
}

export function checkOneOf(place: Place, value: unknown, choices: readonly unknown[], required = false): void {
  if (isAbsent(value) ? required : !choices.includes(value)) {
    place.refuse('BASE_TYPE_CHOICES', `Value must be one of {${choices.join(', ')}}.`);
  }
}

export function checkUnique(place: Place, items: readonly Json[], key: string): void {
  const seen = new Set<unknown>();
  for (const [index, item] of items.entries()) {
    const value = item[key];
    if (isAbsent(value)) continue;
    if (seen.has(value)) place.at(index, key).refuse('DUPLICATED', `${JSON.stringify(value)} is there twice.`);
    seen.add(value);
  }
}
