// Stands in for a way through the fence that nobody knows of yet: an issue or a text that never ends, or takes all the memory.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ folder, text = folder }) => {
  const kept = [];
  if (text === 'loop') for (;;) kept.length = 0;
  if (text === 'heap') for (;;) kept.push(Array.from({ length: 100_000 }, () => kept.length));
  parentPort.postMessage([], []);
});
parentPort.postMessage('ready', []);
