import { createMemorySignatures } from '../../src/signatures/memory-signatures.ts';
import { NOW } from '../fixtures/conversation.ts';
import { signaturesContract } from './signatures.contract.ts';

signaturesContract('memory', async () => {
  let now = NOW;
  return { signatures: createMemorySignatures({ clock: () => now }), pass: async (ms) => void (now += ms) };
});
