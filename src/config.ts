import * as z from 'zod';
import { UserError } from './core/errors.ts';

const flag = z
  .enum(['on', 'off'], 'is on or off.')
  .default('off')
  .transform((value) => value === 'on');

export const Env = z.object({
  REDRESS_TEMPLATES: z.string().min(1).optional(),
  REDRESS_DATA: z.string().min(1).optional(),
  EXAMPLES: flag,
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'is silent, error, warn, info or debug.')
    .default('info'),
});

/** What an operator may set; every name and default stands in .env.example. */
export interface Config {
  /** A folder with issues, in place of the ones that come along. */
  readonly templates?: string;
  /** Where the civic data is kept; the platform's usual place when unset. */
  readonly data?: string;
  /** Chats list example issues too. */
  readonly examples: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Reads the settings. Throws a UserError that names every one that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(set);
  if (!parsed.success) throw wrongSettings(wrongIn(parsed.error));
  return configOf(parsed.data);
}

/** A line for each setting that is no value of its kind. */
export const wrongIn = (error: z.ZodError): string[] =>
  error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);

export const wrongSettings = (mistakes: readonly string[]): UserError =>
  new UserError('settings', ['Settings need fixing:', ...mistakes.map((says) => `  ${says}`)].join('\n'));

export function configOf({ REDRESS_TEMPLATES, REDRESS_DATA, EXAMPLES, LOG_LEVEL }: z.infer<typeof Env>): Config {
  return { templates: REDRESS_TEMPLATES, data: REDRESS_DATA, examples: EXAMPLES, logLevel: LOG_LEVEL };
}
