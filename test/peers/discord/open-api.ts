import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { sharedData } from '../../shared-data.ts';

/** Discord's own description of its API, as far as it says what a body must look like. */
export interface OpenApi {
  /** What it holds against a body; nothing where it describes none for this route. */
  problems(method: string, path: string, body: unknown): readonly string[];
}

const FILE = 'spec/discord-openapi.json';
const IS_ANY = { validate: () => true };

export const hasOpenApi = (): boolean => existsSync(sharedData(FILE));

/** Undefined where the file does not lie beside the project: then the limits alone are checked. */
export function readOpenApi(): OpenApi | undefined {
  if (!hasOpenApi()) return undefined;
  const described = JSON.parse(readFileSync(sharedData(FILE), 'utf8')) as { paths: Record<string, object> };
  const ajv = new Ajv2020({ strict: false, coerceTypes: true, allErrors: true, logger: false });
  for (const format of ['int32', 'int64', 'snowflake', 'nonce', 'uri', 'double', 'date-time'])
    ajv.addFormat(format, IS_ANY);
  ajv.addSchema(described, 'discord');
  const compiled = new Map<string, ValidateFunction | undefined>();

  function validator(method: string, path: string): ValidateFunction | undefined {
    const operation = (described.paths[path] as Record<string, unknown> | undefined)?.[method.toLowerCase()];
    if (!(operation as { requestBody?: unknown } | undefined)?.requestBody) return undefined;
    const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
    const place = `discord#/paths/${pointer}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
    return ajv.compile({ $ref: place });
  }

  return {
    problems(method, path, body) {
      const key = `${method} ${path}`;
      if (!compiled.has(key)) compiled.set(key, validator(method, path));
      const validate = compiled.get(key);
      // Types are coerced in place, so it is given a copy.
      if (!validate || validate(structuredClone(body))) return [];
      return [
        ...new Set((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)),
      ];
    },
  };
}
