import { UserError } from '../core/errors.ts';
import { fit, leftovers } from '../core/letter/fit.ts';
import type { Letter } from '../core/letter/letter.ts';
import { likeness } from '../core/letter/likeness.ts';
import type { Io } from './command.ts';
import type { LetterArgs } from './letter-args.ts';
import { formatted, isBinary, type Format, type FormatParts, type Formatted } from './letter-formats.ts';
import { fitLines, likenessLine } from './letter-notes.ts';
import { writeFiles } from './write-files.ts';

/** Prints the letters or writes them into files, with what there is to say of them; answers the exit code. */
export async function giveLetters(
  letters: readonly Letter[],
  args: LetterArgs,
  parts: FormatParts,
  io: Io,
): Promise<number> {
  const { format, out } = args;
  if (out === undefined && isBinary(format) && (io.outIsTerminal || letters.length > 1)) {
    const why =
      letters.length > 1
        ? `${String(letters.length)} letters do not fit into one output`
        : `A ${format} is not for a terminal`;
    throw new UserError(
      'needs-out',
      `${why}. Say where to put ${letters.length > 1 ? 'them, like --out letters/' : `it, like --out letter.${format}`}.`,
    );
  }
  const results: Formatted[] = [];
  for (const written of letters) results.push(await formatted(written, format, parts));
  if (out === undefined) print(results, letters, format, io);
  else {
    const paths = await writeFiles(
      results.flatMap(({ files }) => files),
      out,
      io.cwd,
    );
    for (const path of paths) io.err(`Wrote ${path}\n`);
  }
  for (const note of noteLines(results)) io.err(`${note}\n`);
  for (const left of new Set(letters.flatMap(leftovers)))
    io.err(`The letter still says "${left}". Fill it in or take it out.\n`);
  const longest = letters.toSorted((a, b) => likeness(b).share - likeness(a).share)[0]!;
  io.err(`${likenessLine(likeness(longest), letters.length)}\n`);
  for (const line of fitLines(letters.map(fit), { short: args.short, hasShort: parts.issue.short !== undefined }))
    io.err(`${line}\n`);
  return 0;
}

/** Each note once, before it the letters that it is about. */
function noteLines(results: readonly Formatted[]): string[] {
  const about = new Map<string, string[]>();
  for (const { says, of } of results.flatMap(({ notes }) => notes))
    about.set(says, [...(about.get(says) ?? []), ...(of === undefined ? [] : [of])]);
  return [...about].map(([says, seats]) => (seats.length === 0 ? says : `${seats.join(', ')}: ${says}`));
}

function print(results: readonly Formatted[], letters: readonly Letter[], format: Format, io: Io): void {
  const files = results.flatMap((result) => result.files);
  if (format === 'json') {
    const [first] = letters;
    io.out(`${JSON.stringify(letters.length === 1 ? first : letters, undefined, 2)}\n`);
    return;
  }
  for (const [at, { bytes }] of files.entries()) {
    if (at > 0) io.out(`\n${'='.repeat(72)}\n\n`);
    if (typeof bytes === 'string') io.out(bytes);
    else io.writeBytes(bytes);
  }
}
