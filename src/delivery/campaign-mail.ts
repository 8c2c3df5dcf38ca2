import { inFives } from '../core/campaign/shown.ts';
import { officialOf } from '../core/issue/recipients.ts';
import { runningName } from '../core/official/salutation.ts';
import type { CampaignMail } from '../core/promises/delivery.ts';
import type { Pace } from './pace.ts';
import type { Jobs } from './queue.ts';
import type { Stops } from './stops.ts';
import type { Waiting } from './waiting.ts';

export interface CampaignMailParts {
  readonly stops: Pick<Stops, 'hold' | 'release' | 'isHeld'>;
  readonly waiting: Pick<Waiting, 'of'>;
  readonly pace: Pick<Pace, 'to'>;
  readonly jobs: Pick<Jobs, 'hurry'>;
}

export function createCampaignMail({ stops, waiting, pace, jobs }: CampaignMailParts): CampaignMail {
  return {
    async now(community, issue, language) {
      const letters = await waiting.of({ community, issue: issue.id });
      const offices = issue.recipients.flatMap((recipient) => {
        const official = officialOf(recipient);
        return official?.email === undefined ? [] : [{ official, email: official.email }];
      });
      return {
        held: await stops.isHeld({ community, issue: issue.id }),
        waiting: inFives(letters.length),
        offices: await Promise.all(
          offices.map(async ({ official, email }) => {
            const { hour, day } = await pace.to(email);
            const mine = letters.filter(({ seat }) => seat === official.seat).length;
            return {
              office: runningName(official, language),
              waiting: inFives(mine),
              hour: inFives(hour),
              day: inFives(day),
            };
          }),
        ),
      };
    },
    hold: (community, issue) => stops.hold({ community, issue }),
    async release(community, issue) {
      await stops.release({ community, issue });
      await jobs.hurry();
    },
  };
}
