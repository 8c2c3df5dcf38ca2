import type { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Notes down each storage of this class that something is put into, until it is asked to let go of them all. jest runs the
 * tests of a file inside of a storage that it makes anew for each file and never disables: Node hands on the contents of every
 * one of them to every promise, and after 240 files half of the processor was busy with that.
 */
export function noteStorages({ prototype }: { readonly prototype: AsyncLocalStorage<unknown> }): () => void {
  const used = new Set<AsyncLocalStorage<unknown>>();
  // oxlint-disable-next-line typescript/unbound-method -- applied to the storage itself, below
  const { run } = prototype;
  prototype.run = function (this: AsyncLocalStorage<unknown>, ...given: Parameters<typeof run>) {
    used.add(this);
    return run.apply(this, given);
  };
  return () => {
    for (const storage of used) storage.disable();
    used.clear();
  };
}
