import { slack } from '../../src/tools/slack.ts';
import { ioFixture } from '../fixtures/io.ts';

const printed = async (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const io = ioFixture({ env });
  expect(await slack.run([...args], io)).toBe(0);
  return { manifest: JSON.parse(io.printed.out) as Record<string, unknown>, reasons: io.printed.err };
};

const PUBLIC_URL = 'https://letters.example.org';

describe('redress slack manifest', () => {
  it('prints an app for Socket Mode, to which nobody needs a way, and why it may do what it may', async () => {
    const { manifest, reasons } = await printed(['manifest']);
    expect(manifest).toMatchSnapshot();
    expect(JSON.stringify(manifest)).not.toContain('http');
    const { scopes } = manifest['oauth_config'] as { scopes: { bot: string[] } };
    for (const scope of scopes.bot) expect(reasons).toMatch(new RegExp(`^ {2}${scope} +\\S.{20,}$`, 'm'));
  });

  it('prints one that Slack posts to, with one address for all of it', async () => {
    const { manifest } = await printed(['manifest', '--http'], { PUBLIC_URL });
    const addresses = [...JSON.stringify(manifest).matchAll(/"(https?:[^"]+)"/g)].map(([, url]) => url);
    expect(new Set(addresses)).toEqual(new Set([`${PUBLIC_URL}/slack/events`]));
    expect(addresses).toHaveLength(5);
    expect(manifest['settings']).toMatchObject({ socket_mode_enabled: false });
  });

  it('keeps to what Slack takes of a manifest', async () => {
    const { manifest } = await printed(['manifest']);
    const { display_information: shown, features } = manifest as unknown as {
      display_information: Record<'name' | 'description' | 'long_description', string>;
      features: { slash_commands: { description: string; usage_hint: string }[] };
    };
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(174);
    expect(features.slash_commands[0]!.usage_hint.length).toBeLessThanOrEqual(1_000);
  });

  it('says what is missing, and how it is used', async () => {
    await expect(slack.run(['manifest', '--http'], ioFixture())).rejects.toThrow(/PUBLIC_URL is not set/);
    const io = ioFixture();
    expect(await slack.run([], io)).toBe(2);
    expect(io.printed.err).toMatch(/^There is only "manifest", with --http or without\.\nredress slack/);
    expect(await slack.run(['manifest', '--ftp'], ioFixture())).toBe(2);
  });
});
