import { told } from '../../../src/core/conversation/views/told.ts';
import { drawn, drawnForm } from '../../fixtures/draw-view.ts';
import { readable, screensFixture } from '../../fixtures/screens.ts';
import { brokenInForm, brokenInView } from '../../fixtures/view-limits.ts';

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

  it.each(['newer', 'unreadable', 'not-saved', 'too-fast', 'not-yours'] as const)('told: %s', (what) => {
    expect(drawn(told(what, language))).toMatchSnapshot();
  });

  it('tells of a mistake of ours with its reference', () => {
    expect(drawn(told({ failed: 'a1b2c3d4' }, language))).toContain('a1b2c3d4');
  });
});
