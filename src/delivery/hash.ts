import { createHash } from 'node:crypto';

/** SHA-256 in base64url. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
