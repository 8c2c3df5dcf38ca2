import type { Library } from '../../core/library/library.ts';
import type { CivicData } from '../../officials/civic-data.ts';
import type { HouseConfig } from '../config/house-config.ts';
import { isLoopback } from '../config/reach.ts';
import { officialsSay } from './part-health.ts';

export interface StartParts {
  readonly library: Library;
  readonly civic: Pick<CivicData, 'loaded'>;
  /** Where they are kept. */
  readonly sessions: string;
  /** Where letters leave. */
  readonly mail?: string;
  /** What each is called. */
  readonly doors: readonly string[];
  readonly config: HouseConfig;
  /** The port that was had: with PORT=0 any free one. */
  readonly port: number;
  readonly now: Date;
}

/** What an operator reads after `npm start`: what is there, how old it is, and where to look. */
export function startBlock({ library, civic, sessions, mail, doors, config, port, now }: StartParts): string {
  const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${String(port)}/`;
  const lines: readonly (readonly [string, string])[] = [
    ['Issues', issuesSay(library)],
    ['Officials', officialsSay(civic, now)],
    ['Sessions', sessions],
    ...(mail === undefined ? [] : ([['Mail', mail]] as const)),
    ['Doors', doors.length === 0 ? 'none is open' : doors.join(', ')],
    ...(config.playground && doors.length > 0
      ? ([['Playground', playgroundSays(config, address, port)]] as const)
      : []),
    ...(config.publicUrl === undefined ? [] : ([['Private page', config.publicUrl]] as const)),
    ['Health', `${address}healthz`],
  ];
  return [
    '',
    'Redress is running.',
    '',
    ...lines.map(([name, says]) => `  ${name.padEnd(13)} ${says}`),
    '',
    'Stop it with Ctrl+C.',
    '',
    '',
  ].join('\n');
}

/** Under a name that it does not know the playground answers to nobody. */
function playgroundSays({ host, playgroundHosts }: HouseConfig, address: string, port: number): string {
  if (isLoopback(host)) return address;
  const [first, ...more] = playgroundHosts;
  return first === undefined
    ? `http://127.0.0.1:${String(port)}/ (on this computer only; PLAYGROUND_HOSTS lets others in)`
    : [first, ...more].map((name) => `http://${name}/`).join(', ');
}

/** `2 loaded (1 open, 1 example); 1 has findings ("redress check" lists them)` */
function issuesSay({ issues, findings }: Library): string {
  const kinds = ['open', 'example', 'history', 'closed'] as const;
  const byStatus = kinds.flatMap((status) => {
    const many = issues.filter(({ issue }) => issue.status === status).length;
    return many === 0 ? [] : [`${String(many)} ${status}`];
  });
  const found = issues.filter((one) => one.findings.length > 0).length;
  const some = `; ${String(found)} ${found === 1 ? 'has' : 'have'} findings ("redress check" lists them)`;
  // A folder that cannot be read at all is no issue, but has findings.
  const none = findings.length > 0 ? '; there are findings ("redress check" lists them)' : '';
  return `${String(issues.length)} loaded (${byStatus.join(', ')})${found > 0 ? some : none}`;
}
