import { readAction, type PersonAction } from '../core/conversation/action.ts';

/** A request in JSON, or what is wrong with it in one sentence. */
export type ReadRequest =
  | { readonly kind: 'read'; readonly person?: string; readonly action?: PersonAction }
  | { readonly kind: 'wrong'; readonly says: string };

/** `{ "person"?: "web:...", "action"?: { "kind": "say", "text": "write" } }`. Never throws. */
export function readRequest(body: string): ReadRequest {
  const value = parse(body);
  if (value === undefined) return wrong('That is not JSON. Send {"action": {"kind": "say", "text": "write"}}.');
  if (!isEnvelope(value)) return wrong('Send an object with an "action", and a "person" as text where one is named.');
  const { person, action: given } = value;
  if (given === undefined) return { kind: 'read', person };
  const action = readAction(given);
  // Facts about a platform come from platforms.
  if (action === undefined || action.kind === 'platform')
    return wrong('There is no such action. Its "kind" is say, command, press or submit, each with what belongs to it.');
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

const wrong = (says: string): ReadRequest => ({ kind: 'wrong', says });
