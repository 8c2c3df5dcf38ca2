import { readAction, type PersonAction } from '../core/conversation/action.ts';
import type { Refused } from './refusals.ts';

/** A request in JSON, or what is wrong with it. */
export type ReadRequest =
  | { readonly kind: 'read'; readonly person?: string; readonly action?: PersonAction }
  | { readonly kind: 'wrong'; readonly why: Refused };

/** `{ "person"?: "web:...", "action"?: { "kind": "say", "text": "write" } }`. Never throws. */
export function readRequest(body: string): ReadRequest {
  const value = parse(body);
  if (value === undefined) return wrong('broken');
  if (!isEnvelope(value)) return wrong('noObject');
  const { person, action: given } = value;
  if (given === undefined) return { kind: 'read', person };
  const action = readAction(given);
  // Facts about a platform come from platforms.
  if (action === undefined || action.kind === 'platform') return wrong('noAction');
  return { kind: 'read', person, action };
}

/** By hand: it is asked of every press, and a schema takes longer than all else here. */
function isEnvelope(value: unknown): value is { readonly person?: string; readonly action?: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { person } = value as { readonly person?: unknown };
  return person === undefined || (typeof person === 'string' && person.length <= 100);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

const wrong = (why: Refused): ReadRequest => ({ kind: 'wrong', why });
