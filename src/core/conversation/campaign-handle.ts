import { Shape } from '../campaign/campaign.ts';
import { IssueId } from '../ids.ts';

/** What a button or form of organizers is about: a campaign as it was on screen, or one that is not there yet. */
export type CampaignHandle =
  | { readonly kind: 'known'; readonly campaign: IssueId; readonly version: number }
  | { readonly kind: 'new'; readonly shape: Shape };

/** It is compared with what is stored and believed in nothing else. */
export const handleFor = ({ id, version }: { readonly id: IssueId; readonly version: number }): string =>
  `${id}_${String(version)}`;

export function readHandle(handle: string): CampaignHandle | undefined {
  const shape = Shape.safeParse(handle);
  if (shape.success) return { kind: 'new', shape: shape.data };
  const [, id, version] = /^([a-z0-9-]{1,63})_(\d{1,9})$/.exec(handle) ?? [];
  const campaign = IssueId.safeParse(id);
  return campaign.success ? { kind: 'known', campaign: campaign.data, version: Number(version) } : undefined;
}
