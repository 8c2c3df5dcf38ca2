import { createJobs, startWork } from '../../src/delivery/queue.ts';
import { machine, type Setting } from './machine.ts';

/** A worker as the program has it; what it is told comes with its start. */
const setting = JSON.parse(process.argv[2]!) as Setting;
const { deliver } = await machine(setting, await createJobs(setting.redis));
await startWork({
  url: setting.redis,
  deliver,
  concurrency: 8,
  clock: Date.now,
  onTrouble: () => undefined,
  lock: { lockDuration: 1_000, stalledInterval: 500 },
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
