import type { DownloadFault } from './download.ts';
import type { SourceId } from './sources.ts';

/** Something that changed nothing but should be known. `says`: one or two sentences with the next step. */
export interface Warning {
  readonly about: SourceId | 'clock' | 'disk' | 'lock' | 'meta';
  readonly code: DownloadFault | 'bad-copy' | 'damaged' | 'clock' | 'disk' | 'busy' | 'older';
  readonly says: string;
}
