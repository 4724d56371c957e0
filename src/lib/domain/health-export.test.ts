import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDay } from './calendar-day.ts';
import type { HealthDay } from './health-day.ts';
import { readHealthExport } from './health-export.ts';

const TODAY = '2026-11-23' as CalendarDay;
/** In Berlin in winter; minutes. */
const OFFSET = 60;
const given = { today: TODAY, utcOffsetAt: () => OFFSET };

/** A table as typed here: lines, and cells between bars. */
function table(...lines: string[]): string[][] {
  return lines.map((line) => line.split('|'));
}

function read(rows: readonly string[][], changes: Partial<Parameters<typeof readHealthExport>[1]> = {}) {
  const found = readHealthExport(rows, { ...given, ...changes });
  if (!found.ok) throw new Error(found.error.type);
  return found.value;
}

function steps(rows: readonly string[][]): [string, number | null][] {
  return read(rows).days.map(({ day, stepCount }) => [day, stepCount]);
}

function standing(rows: readonly string[][]): [string, number | null][] {
  return read(rows).days.map(({ day, standingMinutes }) => [day, standingMinutes]);
}

describe('columns', () => {
  it.each([
    ['the plainest table', table('date|steps', '2026-11-01|4312')],
    ['with a mark of byte order', table('\uFEFFDay|Step Count', '2026-11-01|4312')],
    ['German', table('Datum|Schritte', '01.11.2026|4.312')],
    ['Spanish', table('Fecha|Pasos', '2026-11-01|4312')],
    ['Google Fit', table('Date|Move Minutes count|Calories (kcal)|Step count', '2026-11-01|35|1801.5|4312')],
    ['Fitbit, with a title', table('Activities', 'Date|Calories Burned|Steps', '2026-11-01|2,100|4,312')],
    ['QS Access', table('Start|Finish|Steps (count)', '01-Nov-2026 00:00|02-Nov-2026 00:00|4312.0')],
    ['Health Auto Export', table('Date|Step Count (count)', '2026-11-01 00:00:00 -0500|4311.6498')],
    [
      'Samsung Health, days as UTC midnights',
      table(
        'com.samsung.shealth.tracker.pedometer_day_summary|6230500|10',
        'create_time|step_count|deviceuuid|day_time',
        '1793000000123|4312|abc|1793491200000',
      ),
    ],
    [
      'Samsung Health, names with their table before them',
      table(
        'com.samsung.shealth.tracker.pedometer_step_count|1|2',
        'com.samsung.health.step_count.start_time|com.samsung.health.step_count.count',
        '2026-11-01 08:00:00.000|4312',
      ),
    ],
    [
      'Samsung Health, daily trend',
      table('com.samsung.shealth.step_daily_trend|1|2', 'count|day_time', '4312|1793491200000'),
    ],
    [
      'Apple Health, one measurement a line',
      table(
        'type|sourceName|startDate|endDate|value',
        'HKQuantityTypeIdentifierStepCount|Phone|2026-11-01 08:00:00 +0100|x|4000',
        'HKQuantityTypeIdentifierHeartRate|Watch|2026-11-01 08:00:00 +0100|x|71',
        'HKQuantityTypeIdentifierStepCount|Phone|2026-11-01 21:10:00 +0100|x|312',
      ),
    ],
  ])('are recognised by name: %s', (_, rows) => {
    expect(steps(rows)).toEqual([['2026-11-01', 4312]]);
  });

  it.each([
    ['Health Auto Export', table('Date|Apple Stand Time (min)', '2026-11-01|95')],
    ['its longer names', table('Date|Stand Minutes', '2026-11-01|95')],
    ['Google Fit', table('Date|Move Minutes count', '2026-11-01|95')],
    [
      'Apple Health',
      table(
        'startDate|value|type',
        '2026-11-01 08:00:00 +0100|90|HKQuantityTypeIdentifierAppleStandTime',
        '2026-11-01 09:00:00 +0100|5|HKQuantityTypeIdentifierAppleStandTime',
      ),
    ],
  ])('of standing minutes are recognised too: %s', (_, rows) => {
    expect(standing(rows)).toEqual([['2026-11-01', 95]]);
  });

  it.each([
    ['nothing at all', []],
    ['a letter', table('Dear Ann,', 'how are you?')],
    ['no day', table('name|steps', 'Ann|4312')],
    ['no count', table('date|weight', '2026-11-01|70')],
    ['hours, which are not minutes', table('date|stand time (hr)', '2026-11-01|2')],
    ['how often something was lifted', table('deviceuuid|count|start_time', 'abc|12|2026-11-01')],
  ])('are not invented: %s', (_, rows) => {
    expect(readHealthExport(rows, given)).toEqual({ ok: false, error: { type: 'no-columns' } });
  });
});

describe('days', () => {
  it.each([
    ['2026-11-01', '2026-11-01', 'as such'],
    ['2026-1-5', '2026-01-05', 'as spreadsheets write it'],
    ['2026-11-01T23:59:00-08:00', '2026-11-01', 'the day as it was there, wherever we are now'],
    ['2026-11-01T23:30:00Z', '2026-11-02', 'a moment without a place is one of the own day'],
    ['1.11.2026', '2026-11-01', 'points stand behind the day first'],
    ['31/10/2026', '2026-10-31', 'no month is a thirty-first'],
    ['10/31/2026', '2026-10-31', 'no month is a thirty-first'],
    ['5/5/26', '2026-05-05', 'the same either way'],
    ['1793489400000', '2026-11-01', 'half past midnight in Berlin, still October in UTC'],
  ])('%s is %s: %s', (written, day) => {
    expect(
      steps([
        ['date', 'steps'],
        [written, '1'],
      ]),
    ).toEqual([[day, 1]]);
  });

  it('in doubt are asked about, with both ways to read the first of them', () => {
    const rows = table('date|steps', '05/05/2026|1', '03/05/2026|2');
    expect(readHealthExport(rows, given)).toEqual({
      ok: false,
      error: {
        type: 'ambiguous-days',
        written: '03/05/2026',
        'day-first': '2026-05-03',
        'month-first': '2026-03-05',
      },
    });
    expect(read(rows, { dayOrder: 'day-first' }).days.map(({ day }) => day)).toEqual([
      '2026-05-03',
      '2026-05-05',
    ]);
  });

  it('are in one order for the whole file, whatever was answered', () => {
    const rows = table('date|steps', '03/05/2026|1', '03/31/2026|2');
    expect(read(rows, { dayOrder: 'day-first' }).days.map(({ day }) => day)).toEqual([
      '2026-03-05',
      '2026-03-31',
    ]);
  });

  it('that are not over are left for later, so that half a day does not stay', () => {
    const found = read(table('date|steps', `${TODAY}|900`, '2026-11-24|0', '2026-11-22|4312'));
    expect(found.days.map(({ day }) => day)).toEqual(['2026-11-22']);
    expect(found.skipped['not-over']).toBe(2);
  });
});

describe('counts', () => {
  it('of a phone and a watch on the same walk are not added up', () => {
    expect(
      steps(
        table(
          'type|sourceName|startDate|value',
          'HKQuantityTypeIdentifierStepCount|Phone|2026-11-01|3000',
          'HKQuantityTypeIdentifierStepCount|Watch|2026-11-01|2500',
          'HKQuantityTypeIdentifierStepCount|Watch|2026-11-01|1500',
        ),
      ),
    ).toEqual([['2026-11-01', 4000]]);
  });

  it.each([
    ['4,312', 4312],
    ['4.312', 4312],
    ['4 312', 4312],
    ['4’312', 4312],
    ['12,345.6', 12_346],
    ['12.345,6', 12_346],
    ['0', 0],
    ['200000', 200_000],
  ])('%s is %i', (written, count) => {
    expect(
      steps([
        ['date', 'steps'],
        ['2026-11-01', written],
      ]),
    ).toEqual([['2026-11-01', count]]);
  });

  it('with points are fractions when another line shows that', () => {
    expect(steps(table('date|steps', '2026-11-01|4.312', '2026-11-02|4312.5'))).toEqual([
      ['2026-11-01', 4],
      ['2026-11-02', 4313],
    ]);
  });

  it('that can not be are counted as left out, with the reason, and hide nothing else', () => {
    const found = read(
      table(
        'date|steps|stand minutes',
        'soon|1|1',
        '2026-02-30|1|1',
        '2026-11-01|-4|',
        '2026-11-02||',
      ).concat(table('2026-11-03|200001|1441', '2026-11-04|1e9|30', '', '2026-11-05|7')),
    );
    expect(found.days).toEqual([
      { day: '2026-11-04', stepCount: null, standingMinutes: 30 },
      { day: '2026-11-05', stepCount: 7, standingMinutes: null },
    ]);
    expect(found.used).toBe(2);
    expect(found.skipped).toEqual({ day: 2, number: 3, other: 0, 'not-over': 0 });
  });

  it('of one day that are too many together are left out', () => {
    const found = read(table('date|steps', '2026-11-01|150000', '2026-11-01|60000', '2026-11-02|5'));
    expect(found.days.map(({ day }) => day)).toEqual(['2026-11-02']);
    expect(found.skipped.number).toBe(1);
  });
});

const pad = (part: number) => String(part).padStart(2, '0');
const parts = (day: string) => day.split('-').map(Number) as [number, number, number];
const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const msOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** A count as several measurements of the same day. */
function split(count: number): number[] {
  return [Math.floor(count / 3), count - Math.floor(count / 3)];
}

/** Each way of writing days down that a phone or an app has; `order` puts the lines in any order. */
const WRITERS: Record<string, (days: HealthDay[], order: (rows: string[][]) => string[][]) => string[][]> = {
  plain: (days, order) => [
    ['date', 'steps'],
    ...order(days.map(({ day, stepCount }) => [day, String(stepCount)])),
  ],
  german: (days, order) => [
    ['Datum', 'Schritte'],
    ...order(
      days.map(({ day, stepCount }) => {
        const [year, month, date] = parts(day);
        return [`${pad(date)}.${pad(month)}.${String(year)}`, grouped(stepCount ?? 0).replaceAll(',', '.')];
      }),
    ),
  ],
  fitbit: (days, order) => [
    ['Activities'],
    ['Date', 'Steps'],
    ...order(
      days.map(({ day, stepCount }) => {
        const [year, month, date] = parts(day);
        return [`${pad(date)}/${pad(month)}/${String(year)}`, grouped(stepCount ?? 0)];
      }),
    ),
  ],
  google: (days, order) => [
    ['Date', 'Move Minutes count', 'Step count'],
    ...order(
      days.map(({ day, stepCount, standingMinutes }) => [day, String(standingMinutes), String(stepCount)]),
    ),
  ],
  samsung: (days, order) => [
    ['com.samsung.shealth.tracker.pedometer_day_summary', '6230500', '10'],
    ['create_time', 'step_count', 'day_time'],
    ...order(days.map(({ day, stepCount }) => ['1700000000000', String(stepCount), String(msOf(day))])),
  ],
  apple: (days, order) => [
    ['type', 'sourceName', 'startDate', 'endDate', 'value'],
    ...order(
      days.flatMap(({ day, stepCount, standingMinutes }) => [
        ...split(stepCount ?? 0).map((part) => [
          'HKQuantityTypeIdentifierStepCount',
          'Phone',
          `${day} 08:12:00 -0500`,
          `${day} 08:20:00 -0500`,
          String(part),
        ]),
        ...split(standingMinutes ?? 0).map((part) => [
          'HKQuantityTypeIdentifierAppleStandTime',
          'Watch',
          `${day} 23:59:00 -0500`,
          `${day} 23:59:30 -0500`,
          String(part),
        ]),
      ]),
    ),
  ],
  'qs access': (days, order) => [
    ['Start', 'Finish', 'Steps (count)'],
    ...order(
      days.map(({ day, stepCount }) => {
        const [year, month, date] = parts(day);
        const name = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
        const written = `${pad(date)}-${name[month - 1] ?? ''}-${String(year)} 00:00`;
        return [written, written, `${String(stepCount)}.0`];
      }),
    ),
  ],
  'health auto export': (days, order) => [
    ['Date', 'Apple Stand Time (min)', 'Step Count (count)'],
    ...order(
      days.map(({ day, stepCount, standingMinutes }) => [
        `${day} 00:00:00 +0100`,
        String(standingMinutes),
        String(stepCount),
      ]),
    ),
  ],
};

/** From Baker Island to Kiribati; minutes. */
const anyOffset = fc.integer({ min: -12 * 60, max: 14 * 60 });

const BOTH = ['google', 'apple', 'health auto export'];

describe.each(Object.keys(WRITERS))('what is written as %s', (name) => {
  it('comes back the same, in any order of lines, wherever the phone is now', () => {
    const someDays = fc
      .uniqueArray(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 40 })
      .chain((ago) =>
        fc.tuple(
          ...ago.map((days) =>
            fc.record({
              day: fc.constant(addDays(TODAY, -days)),
              stepCount: fc.integer({ min: 0, max: 200_000 }),
              standingMinutes: fc.integer({ min: 0, max: 1440 }),
            }),
          ),
        ),
      );
    fc.assert(
      fc.property(someDays, fc.infiniteStream(fc.nat()), anyOffset, (days: HealthDay[], chance, offset) => {
        const shuffled = (rows: string[][]) =>
          rows
            .map((row) => ({ row, at: chance.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ row }) => row);
        const rows = WRITERS[name]?.(days, shuffled) ?? [];
        const expected = days
          .map((day) => (BOTH.includes(name) ? day : { ...day, standingMinutes: null }))
          .sort((one, other) => (one.day < other.day ? -1 : 1));
        const found = read(rows, { dayOrder: 'day-first', utcOffsetAt: () => offset });
        expect(found.days).toEqual(expected);
        expect(found.skipped).toEqual({ day: 0, number: 0, other: 0, 'not-over': 0 });
      }),
    );
  });
});

describe('any table of anything', () => {
  it('is read or refused, and never breaks', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'date',
        'steps',
        'type',
        'value',
        '1793491200000',
        '99999999999999',
        '03/04/2026',
        '4,312',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 12 }), (rows) => {
        const found = readHealthExport(rows, given);
        if (!found.ok) return;
        for (const { day, stepCount } of found.value.days) {
          expect(day < TODAY).toBe(true);
          expect(stepCount ?? 0).toBeLessThanOrEqual(200_000);
        }
      }),
    );
  });
});
