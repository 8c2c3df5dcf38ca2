import { existsSync } from 'node:fs';
import { UserError } from '../../core/errors.ts';

/** Puts the settings of `.env` beside those of the surroundings, which count. Throws a UserError when it is there and cannot be read. */
export function readEnvFile(): void {
  if (!existsSync('.env')) return;
  try {
    process.loadEnvFile('.env');
  } catch {
    throw new UserError('settings', '.env cannot be read. See whose it is, and what it is: ls -ld .env');
  }
}
