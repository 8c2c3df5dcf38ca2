import { hostMistakes } from '../../../src/app/config/own-address.ts';

it.each([{}, { HOST: '' }, { HOST: '127.0.0.1' }, { HOST: 'localhost' }, { HOST: '0.0.0.0' }, { HOST: '127.9.9.9' }])(
  'has nothing against an address of this computer (%j)',
  async (env) => {
    expect(await hostMistakes(env)).toEqual([]);
  },
);

it.each(['203.0.113.7', '2001:db8::7', 'no-such-host.invalid'])(
  'says that this computer has no address %s, and what to write',
  async (HOST) => {
    expect(await hostMistakes({ HOST })).toEqual([
      `HOST: this computer has no address ${HOST}. Set it to 127.0.0.1, or to one it has.`,
    ]);
  },
);

it('leaves what is no address at all to those who read settings, and looks no such name up', async () => {
  expect(await hostMistakes({ HOST: 'a b' })).toEqual([]);
});
