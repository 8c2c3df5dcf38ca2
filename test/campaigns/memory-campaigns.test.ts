import { createMemoryCampaigns } from '../../src/campaigns/memory-campaigns.ts';
import { NOW } from '../fixtures/conversation.ts';
import { campaignsContract } from './campaigns.contract.ts';

campaignsContract('memory', async () => {
  let now = NOW;
  return { campaigns: createMemoryCampaigns({ clock: () => now }), pass: async (ms) => void (now += ms) };
});
