import { setTimeout as sleep } from 'node:timers/promises';
import { StoreAway } from '../../src/core/errors.ts';
import { createJobs, startWork } from '../../src/delivery/queue.ts';
import { machine, type Setting } from './machine.ts';

/** A worker as the program has it; what it is told comes with its start. */
const GRACE_MS = 10_000;
const setting = JSON.parse(process.argv[2]!) as Setting;
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
/** Of the clock, in milliseconds: the rig sets it when it pleases. */
let ahead = 0;
process.on('message', (ms: number) => (ahead = ms));
const closing = new AbortController();
await started();

/** A worker that is started while Redis is away ends, and whatever keeps it running starts it anew. */
async function started(): Promise<void> {
  for (;;) {
    try {
      const parts = { jobs: await createJobs(setting.redis), closing: closing.signal, ahead: () => ahead };
      const { deliver } = await machine(setting, parts);
      const work = await startWork({
        url: setting.redis,
        deliver,
        concurrency: 8,
        clock: Date.now,
        onTrouble: () => undefined,
        lock: { lockDuration: 1_000, stalledInterval: 500 },
      });
      process.once('SIGTERM', () => {
        void work.close(GRACE_MS).then(() => process.exit(0));
        closing.abort();
      });
      process.send?.('ready');
      return;
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      await sleep(100);
    }
  }
}
