import fc from 'fast-check';
import { dayOf } from '../../../src/core/official/calendar.ts';

describe('the day in Washington', () => {
  const byIntl = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' });

  it('is what the time zone data says, at any moment since 2007', () => {
    const moments = fc.date({
      min: new Date('2007-01-01T05:00:00Z'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (at) => expect(dayOf(at)).toBe(byIntl.format(at))),
      { numRuns: 2000 },
    );
  });

  it('turns at the right hour on the days when clocks are changed', () => {
    for (let year = 2007; year < 2060; year += 1) {
      for (const [month, days] of [
        [2, 31],
        [10, 30],
      ] as const) {
        for (let hour = 0; hour < days * 24; hour += 1) {
          const at = new Date(Date.UTC(year, month, 1, hour));
          if (dayOf(at) !== byIntl.format(at)) throw new Error(`${at.toISOString()}: ${dayOf(at)}`);
        }
      }
    }
    expect(dayOf(new Date('2027-01-03T04:59:59Z'))).toBe('2027-01-02');
  });
});
