import { createInterface, type Interface } from 'node:readline';
import { UserError } from '../core/errors.ts';

/** Asks on a terminal; without one, takes the next line of standard input. The reader is opened at the first question. */
export function askOnStandardInput(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): (question: string) => Promise<string> {
  let lines: AsyncIterator<string> | undefined;
  let reader: Interface | undefined;
  return async (question) => {
    output.write(question);
    reader ??= createInterface({ input });
    lines ??= reader[Symbol.asyncIterator]();
    const { value, done } = await lines.next();
    if (done)
      throw new UserError(
        'input-ended',
        'The input ended before every question was answered. Run it again and answer them all.',
      );
    // Standard input left open would keep the process from ending.
    (input as NodeJS.ReadStream).unref?.();
    return value;
  };
}
