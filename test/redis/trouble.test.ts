import { ReplyError } from 'ioredis';
import { StoreAway } from '../../src/core/errors.ts';
import { explained } from '../../src/redis/trouble.ts';

const word = (sentence: string): string => {
  const error = explained(new ReplyError(sentence));
  return error instanceof StoreAway ? error.code : error.message;
};

it.each([
  ['7.0', "NOPERM this user has no permissions to run the 'evalsha' command", 'denied'],
  ['7.0, in a script', "ERR The user executing the script can't run this command or subcommand script: 694a", 'denied'],
  [
    '7.2 and Valkey, in a script',
    "ERR ACL failure in script: User default has no permissions to run the 'set' command",
    'denied',
  ],
  ['7.2, in a script without memory', "OOM command not allowed when used memory > 'maxmemory'. script: 694a", 'full'],
  ['6.2, in a script without memory', 'ERR Error running script: @user_script:1: -OOM command not allowed', 'full'],
  [
    'any, of what nobody foresaw',
    'ERR wrong number of arguments, among them Ana Sample',
    'Redis refused a command: ERR',
  ],
])('Redis %s: "%s" means %s', (_of, sentence, meant) => {
  expect(word(sentence)).toBe(meant);
});
