import { AsyncLocalStorage } from 'node:async_hooks';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import { noteStorages } from './storages.ts';

interface Compiled {
  /** As a function of what it is given. */
  readonly whole: string;
  readonly script: vm.Script;
}

/**
 * What jest compiles is compiled once in a worker, and run anew in each test file's own globals: its modules, and all
 * that they keep, stay its own. By itself jest compiles discord.js, zod and the rest again for each file, with a callback
 * for `import()` that hides them from V8's cache: the 69 files of three folders take 60 CPU seconds to load then, and 30 so.
 * Such an `import()` was refused before as well; those of ours are compiled to `require`.
 */
function compileOnce(): typeof vm.compileFunction {
  const compileAnew = vm.compileFunction;
  const compiled = new Map<string, Compiled>();
  return (code, names, options) => {
    const { filename, parsingContext } = options ?? {};
    if (!filename || !parsingContext) return compileAnew(code, names, options);
    // On the lines where they stand in the file, for the sake of traces.
    const whole = `(function(${names?.join(',')}){${code}\n})`;
    let kept = compiled.get(filename);
    if (kept?.whole !== whole) {
      kept = { whole, script: new vm.Script(whole, { filename }) };
      compiled.set(filename, kept);
    }
    return kept.script.runInContext(parsingContext) as ReturnType<typeof vm.compileFunction>;
  };
}

// A worker loads this file once, outside of the globals of its test files.
vm.compileFunction = compileOnce();
const letGoOfStorages = noteStorages(AsyncLocalStorage);

export default class extends TestEnvironment {
  override async teardown(): Promise<void> {
    await super.teardown();
    letGoOfStorages();
  }
}
