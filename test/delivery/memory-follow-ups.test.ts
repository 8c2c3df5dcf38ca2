import { createMemoryFollowUps } from '../../src/delivery/memory-follow-ups.ts';
import { NOW } from '../fixtures/conversation.ts';
import { followUpsContract } from './follow-ups.contract.ts';

followUpsContract('memory', async () => {
  let now = NOW;
  return { followUps: createMemoryFollowUps({ clock: () => now }), pass: async (ms) => void (now += ms) };
});
