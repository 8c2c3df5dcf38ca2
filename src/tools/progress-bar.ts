export interface ProgressBar {
  show(label: string, bytes: number, total: number | undefined): void;
  /** Takes the line away. */
  clear(): void;
}

const WIDTH = 24;
/** Redrawn at most every 80 ms: faster is only flicker. */
const EVERY_MS = 80;

/** One line that is written over and over; nothing at all where nobody looks. */
export function createProgressBar(
  write: (text: string) => void,
  isTerminal: boolean,
  clock: () => number,
): ProgressBar {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let length = 0;
  const draw = (line: string): void => {
    write(`\r${line.padEnd(length)}`);
    length = line.length;
  };
  return {
    show(label, bytes, total) {
      const done = total !== undefined && bytes >= total;
      if (!isTerminal || (!done && clock() - drawnAt < EVERY_MS)) return;
      drawnAt = clock();
      draw(`${label.padEnd(16)} ${bar(bytes, total)} ${(bytes / 1_000_000).toFixed(1)} MB`);
    },
    clear() {
      if (length > 0) write(`\r${' '.repeat(length)}\r`);
      length = 0;
    },
  };
}

/** Without a total it only says that something comes. */
function bar(bytes: number, total: number | undefined): string {
  if (!total) return `[${'.'.repeat(WIDTH)}]`;
  const full = Math.min(WIDTH, Math.floor((bytes / total) * WIDTH));
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}]`;
}
