import type { DestinationStream } from 'pino';

/** For a terminal, where somebody reads along: the same lines as sentences, with the facts behind and below. */
export function logForPeople(to: Pick<DestinationStream, 'write'>): DestinationStream {
  return { write: (line) => to.write(inWords(line)) };
}

interface Line extends Readonly<Record<string, unknown>> {
  readonly level: number;
  readonly time: string;
  readonly msg: string;
}

/** Below a sentence everything begins behind its time. */
const MARGIN = ' '.repeat('hh:mm:ss  '.length);

function inWords(line: string): string {
  let read: Line;
  try {
    read = JSON.parse(line) as Line;
  } catch {
    return line;
  }
  const { level, time, msg, ...facts } = read;
  const how = level >= 50 ? 'Error: ' : level >= 40 ? 'Warning: ' : '';
  const short = Object.entries(facts).filter(([, value]) => typeof value !== 'object');
  const behind = short.length === 0 ? '' : ` (${short.map(([name, value]) => `${name}: ${String(value)}`).join(', ')})`;
  const below = Object.entries(facts).flatMap(([name, value]) => linesOf(name, value));
  const lines = [`${time.slice(11, 19)}  ${how}${msg}${behind}`, ...below.map((one) => `${MARGIN}${one}`)];
  return lines.map((one) => `${one.replaceAll(CONTROL, ' ')}\n`).join('');
}

/** Facts may repeat what others sent, and a terminal obeys these. */
const CONTROL = /\p{Cc}/gu;

function linesOf(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map((one: unknown) => entryOf(one));
  return typeof value === 'object' ? [`${name}: ${JSON.stringify(value)}`] : [];
}

/** What is made to be read has a sentence of its own. */
function entryOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  const says = (entry as { readonly says?: unknown } | null)?.says;
  return typeof says === 'string' ? says : JSON.stringify(entry);
}
