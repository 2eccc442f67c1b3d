import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as forms from '#platform/values/forms.ts';
import Form from './Form.svelte';
import { isOpened } from './shape.ts';

const words = (vi: string): { vi: string; en: string } => ({ vi, en: vi });
const schema = forms.form({
  id: forms.hidden(),
  title: forms.text({ label: words('Tên hoạt động'), hint: words('Ngắn gọn'), autocomplete: 'off' }),
  heldOn: forms.day({ label: words('Ngày thực hiện') }),
  channel: forms.choice({ label: words('Hình thức'), options: { radio: words('Đài'), web: words('Trang tin') } }),
  cost: forms.money({ label: words('Kinh phí'), optional: true }),
  rows: forms.rows({ label: words('Số lượng'), of: forms.form({ count: forms.whole({ label: words('Số') }) }) }),
  photos: forms.files({ label: words('Ảnh'), accept: ['jpg', 'png'] }),
});
const fields = forms.fieldsOf(schema, { values: { id: 'x', channel: 'web', cost: 1_500_000 } });

/** The page as a browser without JavaScript gets it, without the marks of hydration. */
const html = (props: Partial<Parameters<typeof Form>[1]>): string =>
  render(Form, { props: { fields, submit: 'Ghi', ...props } }).body.replaceAll(/<!--.*?-->/g, '');
const tag = (page: string, pattern: RegExp): string =>
  [...page.matchAll(/<[a-z]+ [^>]*>/g)].map(([found]) => found).find((found) => pattern.test(found)) ?? '';

describe('an empty form', () => {
  const page = html({});
  test('every control has its label, the groups a legend', () => {
    for (const name of ['title', 'heldOn', 'cost', 'photos']) {
      const [, id] = / id="([^"]+)"/.exec(tag(page, new RegExp(`name="${name}"`))) ?? [];
      expect(page, name).toContain(`<label for="${id}"`);
    }
    expect(page).toMatch(/<legend[^>]*>Hình thức/);
  });
  test('what need not be filled in says so, what must be is marked for screen readers', () => {
    expect(page).toMatch(/Kinh phí <span[^>]*>\(không bắt buộc\)/);
    expect(tag(page, /name="title"/)).toContain('aria-required="true"');
  });
  test('what is wanted later says when, instead of that it is not needed', () => {
    const needed = words('cần có trước khi xác nhận');
    const later = forms.form({ proof: forms.files({ label: words('Ảnh'), needed }) });
    const asked = html({ fields: forms.fieldsOf(later) });
    expect(asked).toContain('(cần có trước khi xác nhận)');
    expect(asked).not.toContain('không bắt buộc');
  });
  test('hints belong to their control, and there is no error yet', () => {
    const [, id] = / aria-describedby="([^"]+)"/.exec(tag(page, /name="title"/)) ?? [];
    expect(page).toMatch(new RegExp(`id="${id}"[^>]*>Ngắn gọn`));
    expect(page).not.toContain('role="alert"');
    expect(page).not.toContain('aria-invalid');
  });
  test('stored values stand in their fields; what is carried is not asked', () => {
    expect(tag(page, /name="cost"/)).toContain('value="1.500.000"');
    expect(tag(page, /value="web"/)).toContain('checked');
    expect(tag(page, /name="id"/)).toMatch(/type="hidden"[^>]*value="x"|value="x"[^>]*type="hidden"/);
  });
  test('a text of several lines stands in its field too', () => {
    const note = forms.form({ note: forms.longText({ label: words('Ghi chú') }) });
    const typed = html({ fields: forms.fieldsOf(note, { values: { note: 'Hai dòng\n<b>' } }) });
    expect(typed).toMatch(/<textarea[^>]*>Hai dòng\n&lt;b>/);
  });
  test('files are sent as such, and nothing needs an inline style', () => {
    expect(tag(page, /^<form/)).toContain('enctype="multipart/form-data"');
    expect(tag(page, /name="photos"/)).toContain('accept=".jpg,.png"');
    expect(page).not.toContain('style=');
  });
});

describe('a form that comes back', () => {
  const parsed = forms.parseForm(schema, new URLSearchParams({ id: 'x', title: '"><script>', heldOn: '31/02/2026', 'rows.0.count': 'x' }));
  const page = html({ answer: parsed.ok ? undefined : parsed.answer });
  test('each sentence stands on top with a link to its field, and beside the field', () => {
    const links = [...page.matchAll(/<a [^>]*href="#([^"]+)"[^>]*>([^<]+)</g)];
    expect(links.map(([, , sentence]) => sentence)).toEqual([
      'Ngày thực hiện không phải là ngày có thật. Ghi theo ngày/tháng/năm, ví dụ 05/01/2026.',
      'Chọn hình thức.',
      'Số phải là số, ví dụ 1.500 hoặc 83,5.',
    ]);
    expect(links.at(-1)?.[1]).toMatch(/-rows-0-count$/);
    for (const [, target] of links) expect(tag(page, new RegExp(` id="${target}"`))).toMatch(/^<input/);
    const control = tag(page, /name="heldOn"/);
    expect(control).toContain('aria-invalid="true"');
    expect(control).toMatch(/aria-describedby="[^"]*-error"/);
  });
  test('what was typed is there again, harmless', () => {
    expect(tag(page, /name="heldOn"/)).toContain('value="31/02/2026"');
    expect(page).not.toContain('<script>');
    expect(page).toContain('value="&quot;>&lt;script>"');
  });
  test('a sentence about the whole form has no link', () => {
    const refused = html({ answer: { errors: { '': 'Kỳ này đã chốt số liệu.' }, typed: {} } });
    expect(tag(refused, /role="alert"/)).toContain('autofocus');
    expect(refused).toMatch(/role="alert"[\s\S]*<strong>Kỳ này đã chốt số liệu\.<\/strong>/);
  });
});

describe('fields that are folded away', () => {
  const unit = forms.form({
    unitId: forms.pick({ label: words('Đơn vị') }),
    note: forms.text({ label: words('Ghi chú'), optional: true }),
  });
  const asked = (note = '') => forms.fieldsOf(unit, { values: { unitId: 'a', note }, options: { unitId: [{ value: 'a', label: 'A' }] } });
  const names = ['unitId', 'note'];
  const answer = (errors: Record<string, string>, typed = {}) => ({ errors, typed });
  test.each([
    ['empty, but for what goes without saying', asked(), undefined, false],
    ['something is stored', asked('Trời mưa'), undefined, true],
    ['something was typed', asked(), answer({}, { note: 'Trời mưa' }), true],
    ['what was stored is taken out', asked('Trời mưa'), answer({}, { note: '' }), false],
    ['something is wrong', asked(), answer({ 'note.0.x': 'Sai.' }), true],
    ['something else is wrong', asked(), answer({ title: 'Sai.' }), false],
  ])('%s', (_what, fields, given, open) => {
    expect(isOpened(names, fields, given)).toBe(open);
  });
});

describe('a long list of boxes', () => {
  const list = forms.form({ unitIds: forms.picks({ label: words('Đơn vị'), value: z.string() }) });
  const options = [
    { value: 'a', label: 'Văn phòng', group: 'Phòng' },
    { value: 'b', label: 'Tổ dân phố số 1', group: 'Tổ dân phố' },
    { value: 'c', label: 'Tổ dân phố số 2', group: 'Tổ dân phố' },
  ];
  const page = html({ fields: forms.fieldsOf(list, { options: { unitIds: options }, values: { unitIds: ['c'] } }) });

  test('stands in groups without a script, each with its own legend, chosen as stored', () => {
    expect([...page.matchAll(/<legend[^>]*>([^<]*)/g)].map(([, text]) => text?.trim())).toEqual(['Đơn vị', 'Phòng (1)', 'Tổ dân phố (2)']);
    expect(page.match(/name="unitIds"/g)).toHaveLength(3);
    expect(tag(page, /value="c"/)).toContain('checked');
    expect(tag(page, /value="b"/)).not.toContain('checked');
  });
  test('offers what takes a script only where there is one', () => {
    expect(page).not.toContain('Chọn cả nhóm');
    expect(page).not.toContain('type="search"');
  });
});
