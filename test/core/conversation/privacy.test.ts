import type { Settings } from '../../../src/core/conversation/facts.ts';
import { newSession } from '../../../src/core/conversation/session.ts';
import { privacy } from '../../../src/core/conversation/views/privacy.ts';
import { sayTo } from '../../../src/core/conversation/sentences.ts';
import type { Language } from '../../../src/core/ids.ts';
import { factsFixture } from '../../fixtures/conversation.ts';

function saysOf(settings: Partial<Settings>, language: Language = 'en'): string {
  const session = newSession({ language });
  const facts = factsFixture({ settings: { ...factsFixture().settings, ...settings } });
  return JSON.stringify(privacy({ session, facts, say: sayTo(session), language, notices: [] }).blocks);
}

it('says "sealed" only of what is sealed', () => {
  expect(saysOf({ stored: 'redis' })).toContain('kept sealed for 24 hours');
  expect(saysOf({ stored: 'memory' })).toMatch(/not sealed.*gone when the program stops/);
  expect(saysOf({ stored: 'memory' })).not.toContain('holds the key');
  expect(saysOf({ stored: 'memory' }, 'es')).toContain('sin cifrar');
});

it('names the mail relay where the bot sends mail, and nowhere else', () => {
  expect(saysOf({ mail: true })).toMatch(/mail relay.*until it has gone out or failed, 28 days/);
  expect(saysOf({ mail: true })).toMatch(/mail relay.*So does the six-digit code/);
  expect(saysOf({ mail: true }, 'es')).toMatch(/servidor de correo.*código de seis cifras/);
  expect(saysOf({ mail: true }, 'es')).toMatch(/servidor de correo.*hasta que salga o falle, 28 días/);
  expect(saysOf({ mail: false })).not.toContain('relay');
});

it("says in the person's own language that nobody has put their name to it", () => {
  const operator = { name: '', contact: '' };

  expect(saysOf({ operator })).toContain('Nobody has put their name');
  expect(saysOf({ operator }, 'es')).toContain('Nadie ha puesto');
});
