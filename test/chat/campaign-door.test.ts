import { discordCampaignDoor } from '../discord/campaign-door-fixture.ts';
import { slackCampaignDoor } from '../slack/campaign-door-fixture.ts';
import { campaignDoorContract } from './campaign-door.contract.ts';

jest.setTimeout(120_000);

campaignDoorContract('Discord', discordCampaignDoor);
campaignDoorContract('Slack', slackCampaignDoor);
