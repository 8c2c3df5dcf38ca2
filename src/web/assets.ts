import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { WebApp } from './parts.ts';

const FOLDER = new URL('../../src/web/assets/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The scripts and styles, read once: a name is looked up among them and never becomes a path. */
export function createAssets(): WebApp {
  const files = new Map(
    readdirSync(FOLDER).map((name) => {
      const bytes = readFileSync(new URL(name, FOLDER));
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
      return [
        name,
        { bytes: new Uint8Array(bytes), type: TYPES[extname(name)] ?? 'application/octet-stream', etag },
      ] as const;
    }),
  );
  const assets: WebApp = new Hono<{ Bindings: HttpBindings }>();
  assets.get('/:name', (c) => {
    const file = files.get(c.req.param('name'));
    if (!file) return c.text('There is no such file here.', 404);
    c.header('cache-control', 'no-cache');
    c.header('etag', file.etag);
    return c.req.header('if-none-match') === file.etag
      ? c.body(null, 304)
      : c.body(file.bytes, 200, { 'content-type': file.type });
  });
  return assets;
}
