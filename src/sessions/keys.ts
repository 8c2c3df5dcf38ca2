import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { UserError } from '../core/errors.ts';

/** A key that sessions are sealed with. `bytes`: 32. */
export interface Key {
  readonly id: string;
  readonly bytes: Uint8Array;
}

const BYTES = 32;
const MAKE_ONE = 'Make one with: redress keys new';
/** Of 32 random bytes about 30 differ; fewer than this was typed by hand. */
const DIFFERENT_LEAST = 16;
/** Read, write and run for the group and for everybody else. */
const OTHERS = 0o077;

/** Keys from `k2:<base64>,k1:<base64>`, the newest first. Throws a UserError that says what to mend and holds no key. */
export function parseKeys(text: string): readonly Key[] {
  const parts = text.split(',').map((part) => part.trim());
  if (text.trim() === '') throw wrong(`KEYS is empty. ${MAKE_ONE}`);
  const keys = parts.map((part, at) => parseKey(part, at + 1));
  const twice = keys.find(({ id }, at) => keys.findIndex((other) => other.id === id) !== at);
  if (twice) throw wrong(`KEYS has two keys called ${twice.id}. Give each its own name: k2:...,k1:...`);
  return keys;
}

function parseKey(part: string, at: number): Key {
  const [, id, base64] = /^([a-z0-9]{1,16}):([A-Za-z0-9+/_-]*={0,2})$/.exec(part) ?? [];
  if (id === undefined || base64 === undefined)
    throw wrong(`Key ${String(at)} of KEYS is not written like k1:<32 bytes in base64>. ${MAKE_ONE}`);
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== BYTES)
    throw wrong(`The key ${id} in KEYS has ${String(bytes.length)} bytes, and must have ${String(BYTES)}. ${MAKE_ONE}`);
  if (new Set(bytes).size < DIFFERENT_LEAST) throw wrong(`The key ${id} in KEYS is not random. ${MAKE_ONE}`);
  return { id, bytes };
}

/** The text of a file with keys. Throws a UserError when others on this computer may read it, or it cannot be read. */
export function readKeyFile(path: string): string {
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0)
      throw wrong(`Others on this computer can read the keys. Run: chmod 600 ${path}`);
    return readFileSync(path, 'utf8')
      .trim()
      .replace(/^KEYS=/, '');
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw wrong(`KEYS_FILE cannot be read: ${path}. Check that the path is right and that this account may read it.`);
  }
}

/** A fresh key called one more than the newest, in front of those there are: a value for KEYS. */
export function newKeyLine(existing: readonly Key[]): string {
  const numbers = existing.map(({ id }) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0));
  const fresh = { id: `k${String(Math.max(0, ...numbers) + 1)}`, bytes: randomBytes(BYTES) };
  return [fresh, ...existing].map(({ id, bytes }) => `${id}:${Buffer.from(bytes).toString('base64')}`).join(',');
}

const wrong = (says: string): UserError => new UserError('keys', says);
