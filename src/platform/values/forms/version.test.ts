import { describe, expect, test } from 'vitest';
import * as forms from '#platform/values/forms.ts';

const words = (vi: string): { vi: string; en: string } => ({ vi, en: vi });
const schema = forms.form({
  id: forms.hidden(),
  title: forms.text({ label: words('Tên') }),
  place: forms.text({ label: words('Địa điểm'), optional: true }),
  heldOn: forms.day({ label: words('Ngày') }),
  count: forms.whole({ label: words('Số'), optional: true }),
  isInternal: forms.yesNo({ label: words('Nội bộ') }),
  channels: forms.choices({ label: words('Hình thức'), options: { radio: words('Đài'), web: words('Trang tin') } }),
  rows: forms.rows({ label: words('Dòng'), of: forms.form({ name: forms.text({ label: words('Tên') }) }) }),
});
const start = { id: 'x', title: 'Hội nghị', heldOn: '2026-05-01', count: 1500, channels: ['web', 'radio'], rows: [{ name: 'Một' }] };
const open = (values: object): Record<string, string> => ({ [forms.SHOWN]: forms.versionOf(schema, values) });

/** The form as the browser sends it: what it showed, with what was typed over it. */
const sent = (shown: object, typed: Record<string, unknown> = {}, more: Record<string, string> = {}): forms.Source => {
  const fields = forms.sourceOf(forms.typedOf(schema, { ...shown, ...typed }));
  const carried: Record<string, string> = { ...open(shown), ...more };
  return { getAll: (name) => (name in carried ? [carried[name] ?? ''] : fields.getAll(name)), keys: () => fields.keys() };
};
const check = (source: forms.Source, now: object, seen?: forms.Seen) =>
  forms.checkVersion({ schema, source, start: now, options: {}, locale: 'vi', ...(seen && { seen }) });
const stale = (checked: ReturnType<typeof check>) => {
  if (checked.fresh) throw new Error('It was taken.');
  return checked;
};

describe('what a form showed', () => {
  test('is still so: it is taken, however the browser spells it', () => {
    expect(check(sent(start), start).fresh).toBe(true);
    expect(check(sent(start, { title: 'Hội nghị khác' }), start).fresh).toBe(true);
    const spelled = sent({ ...start, title: ' Hội  nghị ', channels: ['radio', 'web'] });
    expect(check(spelled, start).fresh).toBe(true);
  });
  test('changed meanwhile in a field that was left alone: shown once, theirs is offered', () => {
    const checked = stale(check(sent(start, { title: 'Của tôi' }), { ...start, place: 'Nhà văn hóa' }));
    expect(checked.fields).toEqual([{ name: 'place', label: 'Địa điểm', theirs: 'Nhà văn hóa', mine: '(để trống)', both: false }]);
  });
  test('both changed one field alike: nothing to ask', () => {
    expect(check(sent(start, { place: 'Hội trường' }), { ...start, place: 'Hội trường' }).fresh).toBe(true);
  });
  test('both changed one field: a choice is needed, and stays needed until it is made', () => {
    const now = { ...start, title: 'Của họ', isInternal: true, rows: [{ name: 'Hai' }, { name: 'Ba' }] };
    const typed = { title: 'Của tôi' };
    const first = stale(check(sent(start, typed), now));
    expect(first.fields.map(({ name, both, theirs }) => [name, both, theirs])).toEqual([
      ['title', true, 'Của họ'],
      ['isInternal', false, 'có'],
      ['rows', false, 'Hai; Ba'],
    ]);
    const again = { [forms.SHOWN]: first.version };
    expect(stale(check(sent(start, typed, again), now)).fields).toHaveLength(3);
    const theirs = { [forms.keepOf('isInternal')]: 'theirs', [forms.keepOf('rows')]: 'theirs' };
    expect(stale(check(sent(start, typed, { ...again, ...theirs }), now)).fields.map(({ name }) => name)).toEqual(['title']);
    const chosen = check(sent(start, typed, { ...again, ...theirs, [forms.keepOf('title')]: 'mine' }), now);
    if (!chosen.fresh) throw new Error('It was refused.');
    const value = forms.parseForm(schema, chosen.source);
    expect(value.ok && [value.value.title, value.value.isInternal, value.value.rows]).toEqual([
      'Của tôi',
      true,
      [{ name: 'Hai' }, { name: 'Ba' }],
    ]);
  });
  test('a third person saved while the choice was made: it is asked again', () => {
    const first = stale(check(sent(start, { title: 'Của tôi' }), { ...start, title: 'Của họ' }));
    const more = { [forms.SHOWN]: first.version, [forms.keepOf('title')]: 'mine' };
    const second = stale(check(sent(start, { title: 'Của tôi' }, more), { ...start, title: 'Người thứ ba' }));
    expect(second.fields[0]).toMatchObject({ theirs: 'Người thứ ba', both: true });
  });
  test('a form without a version overwrites nothing unseen', () => {
    const without = sent(start, { title: 'Của tôi' }, { [forms.SHOWN]: '' });
    expect(stale(check(without, { ...start, place: 'Nhà văn hóa' })).fields.map(({ name }) => name)).toEqual(['title', 'place']);
  });
  test('what stood beside the fields counts too', () => {
    const beside = sent(start, {}, { [forms.SHOWN]: forms.versionOf(schema, start, { 'Trực thuộc': 'Phòng A' }) });
    expect(check(beside, start, { 'Trực thuộc': 'Phòng A' }).fresh).toBe(true);
    const moved = stale(check(beside, start, { 'Trực thuộc': 'Phòng B' }));
    expect([moved.fields, moved.seen]).toEqual([[], ['Trực thuộc']]);
    expect(check(sent(start, {}, { [forms.SHOWN]: moved.version }), start, { 'Trực thuộc': 'Phòng B' }).fresh).toBe(true);
  });
});
