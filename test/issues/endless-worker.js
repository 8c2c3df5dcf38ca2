// Stands in for a way through the fence that nobody knows of yet: an issue that never ends, or takes all the memory.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ folder }) => {
  const kept = [];
  if (folder === 'loop') for (;;) kept.length = 0;
  if (folder === 'heap') for (;;) kept.push(Array.from({ length: 100_000 }, () => kept.length));
  parentPort.postMessage([], []);
});
parentPort.postMessage('ready', []);
