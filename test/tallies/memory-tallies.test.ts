import { createMemoryTallies } from '../../src/tallies/memory-tallies.ts';
import { NOW } from '../fixtures/conversation.ts';
import { talliesContract } from './tallies.contract.ts';

talliesContract('memory', async () => {
  let now = NOW;
  return { tallies: createMemoryTallies({ clock: () => now }), pass: async (ms) => void (now += ms) };
});
