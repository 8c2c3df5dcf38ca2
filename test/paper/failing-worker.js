// Stands in for the thread that sets pages: does what the letter's title says.
import { parentPort } from 'node:worker_threads';

let answered = 0;
parentPort.on('message', ({ letter: { title } }) => {
  if (title === 'crash') throw new Error('the typesetter fell over');
  if (title === 'exit') process.exit(3);
  if (title === 'hang') for (;;);
  answered += 1;
  if (title === 'fail') parentPort.postMessage({ kind: 'failed', message: 'This one letter cannot be set' }, []);
  else parentPort.postMessage({ kind: 'pdf', pdf: { bytes: new Uint8Array(), pages: answered, missing: [] } }, []);
});
