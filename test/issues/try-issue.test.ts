import { sourceOf } from '../../src/core/campaign/source-of.ts';
import { told } from '../../src/core/library/in-words.ts';
import { createTrial } from '../../src/issues/try-issue.ts';
import { campaignFixture, contentFixture } from '../fixtures/campaign.ts';

import { TODAY } from '../fixtures/conversation.ts';

const trial = createTrial();
afterAll(() => trial.close());

const tried = (typed: Record<string, string>) =>
  trial.try(sourceOf(contentFixture('local', typed), campaignFixture()), TODAY);

it('finds nothing in a campaign that leaves nothing out', async () => {
  expect(await tried({})).toEqual({ kind: 'tried', findings: [] });
});

it.each([
  ['helpers that are not ours', '{{lookup writer "constructor"}}'],
  ['ways into the machine', '{{constructor.constructor "return process"}}'],
  ['texts of other files', '{{> facts}}'],
  ['blocks inside blocks without end', '{{#if issue.ask}}'.repeat(400)],
])('refuses a template with %s as an error of its own, with what to do', async (_, letter) => {
  const answer = await tried({ letter });

  expect(answer).toMatchObject({ kind: 'tried' });
  const findings = answer.kind === 'tried' ? answer.findings : [];
  expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
  for (const finding of findings) expect(told(finding, 'en')).not.toContain('');
});

it('stops what does not end, while the program goes on, and tries the next', async () => {
  const worker = new URL('./endless-worker.js', import.meta.url);
  const endless = createTrial({ worker });
  const source = sourceOf(contentFixture(), campaignFixture());
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);

  expect(await endless.try({ ...source, folder: 'loop' }, TODAY)).toEqual({ kind: 'refused' });
  expect(await endless.try({ ...source, folder: 'heap' }, TODAY)).toEqual({ kind: 'refused' });
  clearInterval(counting);
  expect(turns).toBeGreaterThan(50);
  expect(await endless.try(source, TODAY)).toEqual({ kind: 'tried', findings: [] });
  await endless.close();
});
