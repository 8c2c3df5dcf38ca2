import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { sharedData } from '../../shared-data.ts';

/** Discord's own description of its API, as far as it says what a body must look like. */
export interface OpenApi {
  /** What it holds against a body; nothing where it describes none for this route. */
  problems(method: string, path: string, body: unknown): readonly string[];
}

const FILE = 'spec/discord-openapi.json';

const hasOpenApi = (): boolean => existsSync(sharedData(FILE));

/** A second to read and compile, so it is done once for all stand-ins of a test file. */
let known: { readonly openApi: OpenApi | undefined } | undefined;

/** Undefined where the file does not lie beside the project: then the limits alone are checked. */
export function openApi(): OpenApi | undefined {
  known ??= { openApi: hasOpenApi() ? readOpenApi() : undefined };
  return known.openApi;
}

function readOpenApi(): OpenApi {
  const described = JSON.parse(readFileSync(sharedData(FILE), 'utf8')) as { paths: Record<string, object> };
  const strict = readerOf(described, false);
  const lenient = readerOf(described, true);
  /** Bodies that were taken before, as JSON: many an answer is given a thousand times. */
  const taken = new Set<string>();
  const compiled = new Map<string, { strict: ValidateFunction; lenient: () => ValidateFunction } | undefined>();

  function readers(method: string, path: string): ReturnType<(typeof compiled)['get']> {
    const operation = (described.paths[path] as Record<string, unknown> | undefined)?.[method.toLowerCase()];
    if (!(operation as { requestBody?: unknown } | undefined)?.requestBody) return undefined;
    const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
    const place = `discord#/paths/${pointer}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
    return { strict: strict.compile({ $ref: place }), lenient: () => lenient.compile({ $ref: place }) };
  }

  return {
    problems(method, path, body) {
      const key = `${method} ${path}`;
      if (!compiled.has(key)) compiled.set(key, readers(method, path));
      const found = compiled.get(key);
      const text = `${key} ${JSON.stringify(body)}`;
      if (!found || taken.has(text)) return [];
      if (found.strict(body)) {
        taken.add(text);
        return [];
      }
      // Numbers may come as text, but a nonce that reads as both would match two schemas where types are coerced.
      const validate = found.lenient();
      // Types are coerced in place, so it is given a copy.
      if (validate(structuredClone(body))) return [];
      const told = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
      return [...new Set(told)];
    },
  };
}

function readerOf(described: object, coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    coerceTypes,
    allErrors: coerceTypes,
    logger: false,
    validateSchema: false,
    // Polished code costs a test file three times as long to make, and it runs for seconds only.
    inlineRefs: false,
    code: { optimize: false },
  });
  for (const format of ['int32', 'int64', 'snowflake', 'nonce', 'uri', 'double', 'date-time'])
    ajv.addFormat(format, true);
  return ajv.addSchema(described, 'discord');
}
