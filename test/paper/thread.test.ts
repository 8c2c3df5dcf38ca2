import { setTimeout as later } from 'node:timers/promises';
import { createPaper } from '../../src/paper/pdf.ts';
import type { PaperOptions } from '../../src/paper/pdf.ts';
import { letterFixture } from './letter-fixture.ts';

const worker = new URL('./failing-worker.js', import.meta.url);
const open: ReturnType<typeof createPaper>[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((paper) => paper.close()));
});

/** A paper whose thread counts the letters it has set, so that a new thread begins at 1. */
function paperFixture(options: PaperOptions = {}) {
  const paper = createPaper({ worker, ...options });
  open.push(paper);
  return (title: string) => paper.pdf(letterFixture({ title })).then(({ pages }) => pages);
}

it('sets one letter after the other in one thread, in the order asked for', async () => {
  const set = paperFixture();

  expect(await Promise.all([set('a'), set('b'), set('c')])).toEqual([1, 2, 3]);
});

it.each([
  ['crash', 'The thread that sets pages crashed'],
  ['exit', 'The thread that sets pages ended with code 3'],
])('rejects the letter on which its thread ends (%s), and sets the next in a new one', async (title, says) => {
  const set = paperFixture();

  const [before, broken, after] = await Promise.allSettled([set('a'), set(title), set('b')]);

  expect(before).toEqual({ status: 'fulfilled', value: 1 });
  expect(broken).toMatchObject({ status: 'rejected', reason: { message: says } });
  expect(after).toEqual({ status: 'fulfilled', value: 1 });
});

it('stops a thread that hangs, and sets the next letter in a new one', async () => {
  const set = paperFixture({ limitMs: 1_500 });

  await expect(set('hang')).rejects.toThrow('took longer than 1500 ms and was stopped');
  expect(await set('b')).toBe(1);
});

it('rejects one letter that cannot be set, and keeps the thread', async () => {
  const set = paperFixture();

  await set('a');
  await expect(set('fail')).rejects.toThrow('This one letter cannot be set');
  expect(await set('b')).toBe(3);
});

it('stops an idle thread, and starts it again for the next letter', async () => {
  const set = paperFixture({ idleMs: 1 });

  expect(await set('a')).toBe(1);
  await later(50);
  expect(await set('b')).toBe(1);
});

it('starts again after it was closed', async () => {
  const paper = createPaper({ worker });
  await paper.pdf(letterFixture());
  await paper.close();

  expect((await paper.pdf(letterFixture())).pages).toBe(1);
  await paper.close();
});

it('says what to do when the project was not built', async () => {
  const set = paperFixture({ worker: new URL('./not-built.js', import.meta.url) });

  await expect(set('a')).rejects.toThrow('run "npm run build" first');
});
