import type { AppsManifestCreateArguments } from '@slack/web-api';
import { CAMPAIGN, COMMAND } from './commands.ts';
import { HTTP_PATH } from './http-path.ts';

/** Where Slack sends a browser back to after an installation. */
export const REDIRECT = '/slack/oauth_redirect';

/** What the app may do, each with its reason. */
export const SCOPES = {
  commands: `${COMMAND} and ${CAMPAIGN}, and the buttons and forms that come of it`,
  'chat:write':
    'to write to people in their direct messages with the app, to take back what it wrote there, and to change the cards of campaigns',
  'chat:write.public': 'to put the card of a campaign into a public channel that an organizer chose; it joins none',
  'im:history': 'to read what people write to the app in those direct messages; it reads nowhere else',
  'im:write': 'to open the direct messages with a person who asked for letters there',
  'files:read': 'to read a press release that an organizer sends to the app; files of nobody else are fetched',
  'files:write':
    'to put pages and documents of letters into those direct messages and pictures onto cards of campaigns, and to take them back',
  'users:read':
    'to speak the language that a person has Slack in, and to see who may run campaigns; names are not asked for',
} as const;

const EVENTS = ['app_home_opened', 'message.im', 'app_uninstalled', 'tokens_revoked'] as const;

export type Manifest = Extract<AppsManifestCreateArguments['manifest'], object>;

export interface Wanted {
  /** Where browsers and Slack reach this server; without one the app connects in Socket Mode. */
  readonly publicUrl?: string;
  /** Where browsers are sent back to after installing, where many workspaces may. */
  readonly redirectUrl?: string;
}

/** The app as Slack is told about it: pasted into api.slack.com/apps, _From a manifest_. */
export function manifestOf({ publicUrl, redirectUrl }: Wanted): Manifest {
  const url = publicUrl === undefined ? undefined : new URL(HTTP_PATH, publicUrl).href;
  const address = url === undefined ? {} : { url };
  const request = url === undefined ? {} : { request_url: url };
  return {
    display_information: {
      name: 'Redress',
      description: 'Write to the people who govern you.',
      long_description: LONG,
      background_color: '#2f4a6d',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'redress', always_online: true },
      slash_commands: [
        {
          command: COMMAND,
          ...address,
          description: 'Write your letter, or go on with it',
          usage_hint: '[an issue], preview, share, who, status, forget, help',
          should_escape: false,
        },
        {
          command: CAMPAIGN,
          ...address,
          description: 'Run a campaign of this workspace',
          usage_hint:
            'list, new; or with a title: edit, preview, open, card, pause, resume, close, discard, progress, letters, hold, release, export',
          should_escape: false,
        },
      ],
    },
    oauth_config: {
      ...(redirectUrl !== undefined && { redirect_urls: [redirectUrl] }),
      scopes: { bot: Object.keys(SCOPES) as (keyof typeof SCOPES)[] },
    },
    settings: {
      event_subscriptions: { ...request, bot_events: [...EVENTS] },
      interactivity: {
        is_enabled: true,
        ...request,
        ...(url !== undefined && { message_menu_options_url: url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}

const LONG =
  'A community describes an issue once. Each member gives a name and a ZIP code, says why it matters, and holds finished, correctly addressed letters to the right officials: to read, to print, or to paste into the office’s own form. The app shows your letter to nobody else in the workspace, and "forget" removes what it keeps of it.';
