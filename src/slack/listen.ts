import type { App } from '@slack/bolt';
import * as z from 'zod';
import type { Workspaces } from './workspaces.ts';
import type { Answers } from './answer.ts';

const ANY = /[^]*/;

/** Hands everything that Bolt brings to the answers. What nobody takes Bolt would answer with an error after 3 s. */
export function listen(app: App, answers: Answers, workspaces: Pick<Workspaces, 'gone'>): void {
  app.command(ANY, async ({ body, ack }) => await answers.command(body, async (answer) => await ack(answer)));
  app.action(ANY, async ({ body, ack }) => await answers.press(body, async () => await ack()));
  app.view({ callback_id: ANY, type: 'view_submission' }, async ({ body, ack }) => {
    await answers.submission(body, async (answer) => await ack(answer as never));
  });
  app.view({ callback_id: ANY, type: 'view_closed' }, async ({ ack }) => await ack());
  app.options(ANY, async ({ body, ack }) => await answers.typing(body, async (answer) => await ack(answer as never)));
  app.event('message', async ({ body, event }) => await answers.message(body, event));
  app.event('app_uninstalled', async ({ body }) => await workspaces.gone(body.team_id));
  app.event('tokens_revoked', async ({ body, event }) => {
    if (Revoked.safeParse(event).success) await workspaces.gone(body.team_id);
  });
  app.event('app_home_opened', async ({ body, event }) => await answers.home(body, event));
}

/** Of people's own tokens we have none. */
const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).min(1) }) });
