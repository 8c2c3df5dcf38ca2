import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { createHouse, type House } from './app/create-house.ts';
import { readHouseConfig } from './app/config/house-config.ts';
import { openDoors } from './app/http/open-doors.ts';
import { hostMistakes } from './app/config/own-address.ts';
import { readEnvFile } from './app/config/read-env-file.ts';
import { traceOf } from './app/trouble.ts';
import { UserError } from './core/errors.ts';
import { logForPeople } from './log-for-people.ts';
import { createLog, type Log } from './log.ts';

// The clients of both chats read HTTP by WebAssembly. V8 would compile it for speed after a few answers, which costs 40 MB and
// 0.2 s right at the start; ten times later only the busy have that done.
setFlagsFromString('--wasm-tiering-budget=20000000');
// V8 puts what it takes for long-lived among the old at once. Where that is wrong, everything that a request held stays with it
// until all is collected: seven times as many bytes, and three times the pause (docs/decisions/013).
setFlagsFromString('--no-allocation-site-pretenuring');

const unknown = process.argv.slice(2).find((word) => word !== '--allow-volatile');
if (unknown !== undefined) {
  process.stderr.write(`"${unknown}" is not known here. There is only: npm start -- --allow-volatile\n`);
  process.exit(2);
}

try {
  readEnvFile();
  const config = readHouseConfig(process.env, await hostMistakes(process.env));
  // What an operator reads stands on standard output alone; the log goes beside it.
  const log = createLog(config, process.stderr.isTTY ? logForPeople(process.stderr) : process.stderr);
  endOnMistakes(log);
  const allowVolatile = process.argv.includes('--allow-volatile');
  const house = await createHouse({ env: process.env, config, log, openDoors, allowVolatile });
  endOnSignals(house, log);
  process.stdout.write(await house.start());
} catch (error) {
  process.stderr.write(`${error instanceof UserError ? error.message : JSON.stringify(traceOf(error))}\n`);
  process.exit(1);
}

/** The first signal lets what is under way end; the second ends it. */
function endOnSignals(house: House, log: Log): void {
  let signals = 0;
  const end = (signal: NodeJS.Signals): void => {
    signals += 1;
    if (signals > 1) process.exit(1);
    log.info({ signal }, 'Stopping: what is under way may end, once more stops at once');
    house.close().then(
      // A door that lost its platform has left a code.
      () => process.exit(process.exitCode ?? 0),
      (error: unknown) => {
        log.error(traceOf(error), 'Stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

/** Node would print the message of an error that nobody caught, and messages may repeat what people typed. */
function endOnMistakes(log: Log): void {
  const end = (error: unknown): void => {
    log.error({ reference: randomUUID().slice(0, 8), ...traceOf(error) }, 'A mistake in Redress: it stops');
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
