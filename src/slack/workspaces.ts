/** A workspace that the app is installed in. */
export interface Workspace {
  /** `xoxb-...` */
  readonly token: string;
  /** As it calls itself, where that is known. */
  readonly name?: string;
}

/** The workspaces there are, by Slack's id. */
export interface Workspaces {
  /** Undefined: the app is not installed there, and nothing is answered. */
  of(team: string): Promise<Workspace | undefined>;
  /** Slack refused its token. One refusal may be a slip of somebody between us and Slack: it is asked again. */
  lost(team: string): Promise<void>;
  /** Slack says that the app was taken out, or its token taken back. */
  gone(team: string): Promise<void>;
}
