import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublicAddress, pushAddress } from './endpoint.ts';
import { kinds } from './message.ts';
import { settingForm } from './schema.ts';
import { goesAt, usualSetting, type Setting } from './tempo.ts';

const wall = (text: string) => Temporal.PlainDateTime.from(text);
const isWeekend = (day: Temporal.PlainDate): boolean => day.dayOfWeek > 5;
const everyDay = { ...usualSetting, hasQuietDaysOff: false };

const goes = (kind: string, madeAt: string, setting: Partial<Setting> = {}, isUrgent = false) =>
  goesAt({ kind, isUrgent, madeAt: wall(madeAt) }, { ...usualSetting, ...setting }, isWeekend)?.toString({ smallestUnit: 'minute' });

// 2026-06-01 is a Monday.
test.each([
  ['at once in working hours', 'urged', '2026-06-01T09:05', {}, false, '2026-06-01T09:05'],
  ['in the evening it waits for the morning', 'urged', '2026-06-01T21:00', {}, false, '2026-06-02T06:30'],
  ['at the very beginning of rest too', 'urged', '2026-06-01T20:00', {}, false, '2026-06-02T06:30'],
  ['after midnight it waits for the same morning', 'urged', '2026-06-02T00:10', {}, false, '2026-06-02T06:30'],
  ['at the end of rest it goes', 'urged', '2026-06-02T06:30', {}, false, '2026-06-02T06:30'],
  ['on Friday evening it waits for Monday', 'urged', '2026-06-05T20:30', {}, false, '2026-06-08T06:30'],
  ['on Saturday what is urgent goes', 'urged', '2026-06-06T09:00', {}, true, '2026-06-06T09:00'],
  ['at night what is urgent waits too', 'urged', '2026-06-06T23:00', {}, true, '2026-06-07T06:30'],
  ['rest at noon', 'urged', '2026-06-01T12:00', { quietFrom: '11:30', quietUntil: '13:30' }, false, '2026-06-01T13:30'],
  [
    'rest at noon is over in the evening',
    'urged',
    '2026-06-01T22:00',
    { quietFrom: '11:30', quietUntil: '13:30' },
    false,
    '2026-06-01T22:00',
  ],
  ['no hours of rest', 'urged', '2026-06-01T23:59', { quietFrom: '20:00', quietUntil: '20:00' }, false, '2026-06-01T23:59'],
  ['once a day, the same morning', 'task-due', '2026-06-01T00:05', {}, false, '2026-06-01T07:30'],
  ['once a day, the next morning', 'task-due', '2026-06-01T07:31', {}, false, '2026-06-02T07:30'],
  ['once a day after a long rest', 'task-due', '2026-06-01T00:05', { quietUntil: '09:00' }, false, '2026-06-01T09:00'],
  ['once a week on Monday', 'task-due', '2026-06-02T10:00', { tempos: { 'task-due': 'weekly' } }, false, '2026-06-08T07:30'],
  ['on that Monday itself', 'task-due', '2026-06-01T07:00', { tempos: { 'task-due': 'weekly' } }, false, '2026-06-01T07:30'],
  ['never', 'urged', '2026-06-01T09:05', { tempos: { urged: 'never' } }, false, undefined],
  ['a trial waits for nothing', 'trial', '2026-06-06T23:00', {}, false, '2026-06-06T23:00'],
] as const)('%s', (_case, kind, madeAt, setting, isUrgent, expected) => {
  expect(goes(kind, madeAt, setting, isUrgent)).toBe(expected);
});

const minutes = fc.integer({ min: 0, max: 1439 }).map((of) => Temporal.PlainTime.from('00:00').add({ minutes: of }));
const moments = fc.integer({ min: 0, max: 600_000 }).map((of) => wall('2026-01-01T00:00').add({ minutes: of }));

test('an officer settles every kind of message there is', () => {
  for (const kind of Object.keys(kinds)) expect(settingForm.shape).toHaveProperty([kind]);
});

test('for any hours it goes later or at once, never within them, and within four days', () => {
  fc.assert(
    fc.property(moments, minutes, minutes, fc.boolean(), (madeAt, from, until, isUrgent) => {
      const [quietFrom, quietUntil] = [from, until].map((time) => time.toString({ smallestUnit: 'minute' })) as [string, string];
      const found = goesAt({ kind: 'urged', isUrgent, madeAt }, { ...usualSetting, quietFrom, quietUntil }, isWeekend)!;
      expect(Temporal.PlainDateTime.compare(found, madeAt)).toBeGreaterThanOrEqual(0);
      expect(madeAt.until(found, { largestUnit: 'minute' }).minutes).toBeLessThanOrEqual(4 * 1440);
      const time = found.toPlainTime();
      const order = (one: Temporal.PlainTime, other: Temporal.PlainTime) => Temporal.PlainTime.compare(one, other);
      const isQuiet =
        order(from, until) < 0
          ? order(time, from) >= 0 && order(time, until) < 0
          : order(from, until) > 0 && (order(time, from) >= 0 || order(time, until) < 0);
      expect(isQuiet).toBe(false);
      if (!isUrgent) expect(isWeekend(found.toPlainDate())).toBe(false);
    }),
  );
});

test('where every day is a day off it goes all the same, after sixty', () => {
  const found = goesAt({ kind: 'urged', isUrgent: false, madeAt: wall('2026-06-01T09:00') }, usualSetting, () => true);
  expect(found && wall('2026-06-01T09:00').until(found, { largestUnit: 'day' }).days).toBeLessThanOrEqual(61);
  expect(goesAt({ kind: 'urged', isUrgent: false, madeAt: wall('2026-06-01T09:00') }, everyDay, () => true)?.hour).toBe(9);
});

test.each([
  'https://fcm.googleapis.com/fcm/send/abc:def',
  'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
  'https://wns2-par02p.notify.windows.com/w/?token=x',
  'https://web.push.apple.com/QGuQyavXutnMH',
  'https://8.8.8.8/push',
])('%s is a push service', (text) => {
  expect(pushAddress(text)?.href).toBe(text);
});

test.each([
  'http://fcm.googleapis.com/x', 'https://localhost/x', 'https://push', 'https://intranet.local/x', 'https://push.example.vn.', 'https://127.0.0.1/x',
  'https://127.1/x', 'https://2130706433/x', 'https://0x7f.1/x', 'https://10.0.0.8/x', 'https://172.16.4.4/', 'https://192.168.1.1/admin', 'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/', 'https://[::1]/x', 'https://[fd00::1]/x', 'https://[fe80::1]/x', 'https://[::ffff:10.0.0.1]/x', 'https://[64:ff9b::a00:1]/', 'https://[2002:a00:1::]/',
  'https://user:pass@push.example.vn/x', 'https://push.example.vn:8443/x', 'ftp://push.example.vn/x', 'javascript:alert(1)', 'không phải địa chỉ', '', `https://push.example.vn/${'x'.repeat(1000)}`,
])('%s is none', (text) => {
  expect(pushAddress(text)).toBeUndefined();
}); // prettier-ignore

test.each([['203.0.113.5', false], ['1.1.1.1', true], ['2606:4700::1111', true], ['::', false], ['x', false]] as const)(
  'the address %s is of the internet: %s',
  (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic),
); // prettier-ignore
