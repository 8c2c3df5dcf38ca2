import { createMemoryReceipts } from '../../src/delivery/memory-receipts.ts';
import { NOW } from '../fixtures/conversation.ts';
import { receiptsContract } from './receipts.contract.ts';

receiptsContract('memory', async () => {
  let now = NOW;
  return { receipts: createMemoryReceipts({ clock: () => now }), pass: async (ms) => void (now += ms) };
});
