/** A list of which one record is read without the others. `about`: what whoever made it had to say of the whole. */
export interface Records<T, About = unknown> {
  readonly size: number;
  readonly about: About;
  /** Those under this key, in the order of the list. One that cannot be read is left out, here and of `all`. */
  of(key: string): readonly T[];
  all(): readonly T[];
  /** One under this key cannot be read. */
  isBroken(key: string): boolean;
}

interface Head<About> extends Pick<Records<unknown, About>, 'size' | 'about'> {
  readonly form: number;
}

/** `ends`: where the comma after each record ends, counted from the first. `at`: the numbers of the records under each key. */
interface Index {
  readonly ends: readonly number[];
  readonly at: Readonly<Record<string, readonly number[]>>;
}

/** Raise when the form changes, and read the one before as well. */
const FORM = 1;

/** A line that says what it is, a line that says where each record lies, then the records; JSON, all of it in ASCII. */
export function encodeRecords(
  records: readonly { readonly keys: readonly string[]; readonly record: unknown }[],
  about: unknown = null,
): Buffer {
  const texts = records.map(({ record }) => asciiJson(record));
  let end = 0;
  const ends = texts.map((text) => (end += text.length + 1));
  const at: Record<string, number[]> = {};
  for (const [n, { keys }] of records.entries()) for (const key of keys) (at[key] ??= []).push(n);
  const head: Head<unknown> = { form: FORM, size: records.length, about };
  const index: Index = { ends, at };
  return Buffer.from([asciiJson(head), asciiJson(index), texts.join()].join('\n'), 'latin1');
}

/**
 * Throws where these are not the bytes that `encodeRecords` made; whether they are whole is for the caller to know. A record is
 * read when it is first asked for: `finish` sees each once. `onBroken`: told once, of the first that cannot be read.
 */
export function decodeRecords<T, About = unknown>(
  bytes: Buffer,
  finish = (record: T): T => record,
  onBroken: () => void = () => undefined,
): Records<T, About> {
  const indexAt = bytes.indexOf('\n') + 1;
  const recordsAt = bytes.indexOf('\n', indexAt) + 1;
  if (indexAt === 0 || recordsAt === 0) throw new Error('This list ends before its records');
  const text = (from: number, to?: number): string => bytes.toString('latin1', from, to);
  const { form, size, about } = JSON.parse(text(0, indexAt)) as Head<About>;
  if (form !== FORM) throw new Error(`This list has form ${String(form)}, this program reads ${String(FORM)}`);
  const { ends, at } = JSON.parse(text(indexAt, recordsAt)) as Index;
  const length = (ends.at(-1) ?? 1) - 1;
  if (ends.length !== size || length !== bytes.length - recordsAt) throw new Error('The index is of another list');
  const records: T[] = [];
  const broken = new Set<number>();
  const record = (n: number): T[] => {
    if (broken.has(n)) return [];
    try {
      const [from, to] = [recordsAt + (ends[n - 1] ?? 0), recordsAt + ends[n]! - 1];
      return [(records[n] ??= finish(JSON.parse(text(from, to)) as T))];
    } catch {
      if (broken.size === 0) onBroken();
      broken.add(n);
      return [];
    }
  };
  const readAll = (): T[] => {
    try {
      return (JSON.parse(`[${text(recordsAt)}]`) as T[]).map((one, n) => (records[n] ??= finish(one)));
    } catch {
      return ends.flatMap((_end, n) => record(n));
    }
  };
  let all: readonly T[] | undefined;
  const under = (key: string): readonly number[] => at[key] ?? [];
  return {
    size,
    about,
    of: (key) => under(key).flatMap(record),
    all: () => (all ??= readAll()),
    isBroken: (key) => under(key).some((n) => record(n).length === 0),
  };
}

/** A string of single bytes is read and parsed in half the time. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
