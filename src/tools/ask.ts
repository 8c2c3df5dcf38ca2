import { createInterface, type Interface } from 'node:readline';
import { UserError } from '../core/errors.ts';

type Input = NodeJS.ReadableStream & Partial<Pick<NodeJS.ReadStream, 'ref' | 'unref'>>;

/** Asks on a terminal; without one, takes the next line of standard input. The reader is opened at the first question. */
export function askOnStandardInput(input: Input, output: NodeJS.WritableStream): (question: string) => Promise<string> {
  let lines: AsyncIterator<string> | undefined;
  let reader: Interface | undefined;
  return async (question) => {
    output.write(question);
    reader ??= createInterface({ input });
    lines ??= reader[Symbol.asyncIterator]();
    // Held while an answer is awaited, let go of after it: standard input left open would keep the process from ending.
    input.ref?.();
    const { value, done } = await lines.next();
    input.unref?.();
    if (done)
      throw new UserError(
        'input-ended',
        'The input ended before every question was answered. Run it again and answer them all.',
      );
    return value;
  };
}
