/** A list of which one record is read without the others. `about`: what whoever made it had to say of the whole. */
export interface Records<T, About = unknown> {
  readonly size: number;
  readonly about: About;
  /** Those under this key, in the order of the list. */
  of(key: string): readonly T[];
  all(): readonly T[];
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
 * Throws where these are not the bytes that `encodeRecords` made; whether they are whole is for the caller to know. The index is
 * read at the first question, a record when it is first asked for: `finish` sees each once.
 */
export function decodeRecords<T, About = unknown>(bytes: Buffer, finish = (record: T): T => record): Records<T, About> {
  const indexAt = bytes.indexOf('\n') + 1;
  const recordsAt = bytes.indexOf('\n', indexAt) + 1;
  if (indexAt === 0 || recordsAt === 0) throw new Error('This list ends before its records');
  const text = (from: number, to?: number): string => bytes.toString('latin1', from, to);
  const { form, size, about } = JSON.parse(text(0, indexAt)) as Head<About>;
  if (form !== FORM) throw new Error(`This list has form ${String(form)}, this program reads ${String(FORM)}`);
  let known: Index | undefined;
  const index = (): Index => (known ??= JSON.parse(text(indexAt, recordsAt)) as Index);
  const records: T[] = [];
  const record = (n: number): T => {
    const { ends } = index();
    const [from, to] = [recordsAt + (ends[n - 1] ?? 0), recordsAt + ends[n]! - 1];
    return (records[n] ??= finish(JSON.parse(text(from, to)) as T));
  };
  const readAll = (): T[] => (JSON.parse(`[${text(recordsAt)}]`) as T[]).map((one, n) => (records[n] ??= finish(one)));
  let all: readonly T[] | undefined;
  return {
    size,
    about,
    of: (key) => (index().at[key] ?? []).map(record),
    all: () => (all ??= readAll()),
  };
}

/** A string of single bytes is read and parsed in half the time. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
