import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FormName } from '../../../src/core/conversation/form.ts';
import type { Screen } from '../../../src/core/conversation/view.ts';
import { drawn, drawnForm } from '../../fixtures/draw-view.ts';
import { told } from '../../../src/core/conversation/views/told.ts';
import { readable, screensFixture } from '../../fixtures/screens.ts';
import { brokenInForm, brokenInView } from '../../fixtures/view-limits.ts';

/** The type check refuses a screen that is missing here. */
const EVERY: Readonly<Record<Exclude<Screen, 'told' | 'in-dm'>, true>> = {
  choosing: true,
  card: true,
  asking: true,
  place: true,
  locating: true,
  review: true,
  'letter-text': true,
  'own-words': true,
  more: true,
  consent: true,
  kit: true,
  mail: true,
  'other-ways': true,
  done: true,
  unavailable: true,
  preview: true,
  'open-letter': true,
  who: true,
  status: true,
  undo: true,
  'follow-up': true,
  help: true,
  privacy: true,
  language: true,
  export: true,
  confirm: true,
  forgotten: true,
  campaigns: true,
  campaign: true,
  'campaign-discard': true,
  'campaign-read': true,
  'campaign-sample': true,
  'campaign-progress': true,
  'campaign-letters': true,
  'campaign-files': true,
  'campaign-question': true,
};

it('leaves out no screen and no form', () => {
  const { screens, forms } = screensFixture('en');
  expect(new Set(Object.values(screens).map((screen) => screen().view.screen))).toEqual(new Set(Object.keys(EVERY)));
  expect(new Set(Object.values(forms).map((form) => form().name))).toEqual(new Set(FormName.options));
});

it('has a file of its own for every screen', () => {
  const files = readdirSync(join(__dirname, '../../../src/core/conversation/views'));
  expect([...Object.keys(EVERY), 'told'].filter((screen) => !files.includes(`${screen}.ts`))).toEqual([]);
});

describe.each(['en', 'es'] as const)('every screen in %s', (language) => {
  const { screens, forms } = screensFixture(language);

  it.each(Object.entries(screens))('%s', (_name, screen) => {
    const { view } = screen();
    expect(brokenInView(view)).toEqual([]);
    expect(readable(drawn(view))).toMatchSnapshot();
  });

  it.each(Object.entries(forms))('form: %s', (_name, form) => {
    expect(brokenInForm(form())).toEqual([]);
    expect(readable(drawnForm(form()))).toMatchSnapshot();
  });

  it('one sentence, where no session can be shown', () => {
    const says = SENTENCES[language].told.failed('a1b2c3d4');
    expect(drawn(told(says, language))).toContain(says);
  });
});
