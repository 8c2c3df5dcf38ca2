import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { noteStorages } from './storages.ts';

/** What the code gives in globals of its own, compiled under one name as jest compiles a file. */
function ran(code: string, globals: Record<string, unknown> = {}): unknown {
  const compiled = vm.compileFunction(code, ['given'], {
    filename: '/one.js',
    parsingContext: vm.createContext(globals),
  });
  return compiled('given') as unknown;
}

describe('code compiled once', () => {
  it('runs in the globals of each file, and keeps nothing of the one before', () => {
    const count = 'globalThis.count = (globalThis.count ?? 0) + 1; return [globalThis.name, count, given]';

    expect(ran(count, { name: 'first' })).toEqual(['first', 1, 'given']);
    expect(ran(count, { name: 'second' })).toEqual(['second', 1, 'given']);
  });

  it('is compiled again when it changed under its name', () => {
    expect(ran('return 1')).toBe(1);
    expect(ran('return 2')).toBe(2);
    expect(ran('return 3 // and a last line without an end')).toBe(3);
  });

  it('says the line of an error as it stands in the file', () => {
    const { stack } = new Error('here');

    const lines = readFileSync(__filename, 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes("new Error('here')")) + 1;
    expect(stack).toContain(`environment.test.ts:${line}:`);
  });
});

/** From Node 24 on a promise carries no storages but what it was made in, and nothing has to be let go of. */
const CARRIES_ALL = Number(process.versions.node.split('.')[0]) < 24;

(CARRIES_ALL ? it : it.skip)('lets go of what the file before has put into storages, as Node before 24 needs', () => {
  class Storage extends AsyncLocalStorage<string> {}
  const letGo = noteStorages(Storage);
  const storage = new Storage();

  const later = storage.run('kept', () => AsyncResource.bind(() => storage.getStore()));

  expect(later()).toBe('kept');
  letGo();
  expect(later()).toBeUndefined();
});
