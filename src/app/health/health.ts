/** `yellow`: works, with less than it could. `red`: does not. */
export type Colour = 'green' | 'yellow' | 'red';

/** One part of the house. Both sentences are for whoever runs this; neither holds anything about a person. */
export interface PartHealth {
  readonly part: string;
  readonly status: Colour;
  readonly says: string;
  /** What to do about it; absent when nothing is to be done. */
  readonly fix?: string;
}

export interface Health {
  /** That of the worst part. */
  readonly status: Colour;
  readonly parts: readonly PartHealth[];
}

export function healthOf(parts: readonly PartHealth[]): Health {
  const worst = (['red', 'yellow'] as const).find((colour) => parts.some(({ status }) => status === colour));
  return { status: worst ?? 'green', parts };
}
