import { createLocales } from '../../src/slack/locales.ts';

const MARIA = { team: 'T1', user: 'U1' };

it('asks once for each person, and again after Slack did not answer', async () => {
  const answers = [undefined, 'es-MX'];
  let asked = 0;
  const localeOf = async (): Promise<string> => {
    const answer = answers[asked];
    asked += 1;
    if (answer === undefined) throw new Error('away');
    return answer;
  };
  const locales = createLocales({ localeOf }, 1_000);

  expect(await locales.of(MARIA)).toBeUndefined();
  expect([await locales.of(MARIA), await locales.of(MARIA)]).toEqual(['es', 'es']);
  expect(asked).toBe(2);
});
