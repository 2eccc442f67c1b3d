import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as forms from '../forms.ts';
import { readDay, readNumber } from './read.ts';

const words = (vi: string, en = vi): { vi: string; en: string } => ({ vi, en });
const activity = forms
  .form({
    id: forms.hidden(forms.idOf<'task'>()),
    title: forms.text({ label: words('Tên hoạt động', 'Name of the activity'), max: 40 }),
    mail: forms.text({ label: words('Thư điện tử'), input: 'email', optional: true }),
    tel: forms.text({ label: words('Số điện thoại'), input: 'tel', optional: true }),
    code: forms.text({ label: words('Mã'), pattern: /^\d{5}$/, shape: words('gồm 5 chữ số', 'have 5 digits'), optional: true }),
    channel: forms.choice({ label: words('Hình thức'), options: { radio: words('Đài'), web: words('Trang tin') } }),
    topics: forms.choices({ label: words('Chủ đề'), min: 1, options: { tthc: words('Thủ tục'), dvc: words('Dịch vụ công') } }),
    from: forms.day({ label: words('Ngày bắt đầu') }),
    until: forms.day({ label: words('Ngày kết thúc'), optional: true }),
    people: forms.whole({ label: words('Số người dự'), max: 1000, optional: true }),
    share: forms.decimal({ label: words('Tỷ lệ'), max: 100, optional: true }),
    cost: forms.money({ label: words('Kinh phí'), optional: true }),
    photos: forms.files({ label: words('Ảnh'), accept: ['jpg'], max: 2, maxBytes: 1024 }),
    quantities: forms.rows({
      label: words('Số lượng'),
      of: forms.form({ what: forms.text({ label: words('Loại') }), count: forms.whole({ label: words('Số') }) }),
    }),
    public: forms.yesNo({ label: words('Công khai') }),
    note: forms.longText({ label: words('Ghi chú'), optional: true }),
  })
  .refine(
    ({ from, until }) => !until || Temporal.PlainDate.compare(from, until) <= 0,
    forms.says(words('Ngày kết thúc phải sau ngày bắt đầu.'), 'until'),
  );

const id = '01890000-0000-7000-8000-000000000001';
const good = { id, title: 'Hội nghị', channel: 'radio', topics: 'tthc', from: '05/01/2026' };
type Given = Record<string, string | File | (string | File)[]>;
const post = (given: Given): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(given)) for (const one of [value].flat()) data.append(name, one);
  return data;
};
const parse = (given: Given): forms.Parsed<typeof activity> => forms.parseForm(activity, post(given));
const value = (given: Given): unknown => {
  const parsed = parse({ ...good, ...given });
  return parsed.ok ? parsed.value : parsed.answer.errors;
};
const errors = (given: Given): Record<string, string> => {
  const parsed = parse({ ...good, ...given });
  return parsed.ok ? {} : parsed.answer.errors;
};

test('a year is shown and named without a mark for thousands, and read with one', () => {
  const planned = forms.form({ year: forms.year({ label: words('Năm') }), people: forms.whole({ label: words('Số người') }) });
  expect(forms.fieldsOf(planned, { values: { year: 2024, people: 2024 } }).map(({ value: typed }) => typed)).toEqual(['2024', '2.024']);
  const read = (year: string) => forms.parseForm(planned, post({ year, people: '5' }));
  expect(read('2.024')).toMatchObject({ ok: true, value: { year: 2024 } });
  const early = read('1999');
  expect(early.ok ? '' : early.answer.errors['year']).toMatch(/2000.*2100/);
});

describe('what is read', () => {
  test('a filled form gives the values of its schema', () => {
    expect(
      value({
        title: '  Hội \n nghị ',
        people: '1.000',
        share: '83,94',
        cost: '1.500.000 đồng',
        until: '2026-01-06',
        public: 'on',
        topics: ['tthc', 'dvc', 'tthc'],
        note: 'Một\r\nHai ',
      }),
    ).toMatchObject({
      title: 'Hội nghị',
      people: 1000,
      share: 83.94,
      cost: 1_500_000,
      public: true,
      topics: ['tthc', 'dvc'],
      note: 'Một\nHai',
    });
  });
  test('days are read as people write them, and must be real', () => {
    const same = ['05/01/2026', '5/1/2026', '5-1-2026', '5.1.2026', '05012026', '2026-01-05', ' 05 / 01 / 2026 '];
    expect(same.map((typed) => readDay(typed)?.toString())).toEqual(same.map(() => '2026-01-05'));
    expect(['31/02/2026', '29/02/2025', '2026-13-01', '00/01/2026', '5/1/26', '1/2', ''].map(readDay)).toEqual(Array(7).fill(undefined));
  });
  test('a dot parts thousands, a comma decimals; what could be meant in two ways is not read', () => {
    expect(['1.500', '1500', '1.5', '83,94', '0.500', '1.500,25', '−3'].map(readNumber)).toEqual([
      1500, 1500, 1.5, 83.94, 0.5, 1500.25, -3,
    ]);
    expect(
      ['1,500', '12,000', '-1,500', '1,234,567', '1.2.3', '12 a', '1e9', '0x10', 'Infinity', 'NaN', '9'.repeat(40)].map(readNumber),
    ).toEqual(Array(11).fill(undefined));
  });
  test('empty fields are absent, empty rows are passed over, the others keep their order', () => {
    const parsed = value({
      note: ' ',
      people: '',
      'quantities.0.what': '',
      'quantities.0.count': '',
      'quantities.10.what': 'Bài',
      'quantities.10.count': '2',
      'quantities.2.what': 'Tin',
      'quantities.2.count': '1',
    });
    expect(parsed).toMatchObject({
      quantities: [
        { what: 'Tin', count: 1 },
        { what: 'Bài', count: 2 },
      ],
    });
    expect(parsed).not.toHaveProperty('note', expect.anything());
  });
  test('an address of a search is read like a form', () => {
    const search = forms.form({ q: forms.text({ label: words('Từ khóa'), optional: true }) });
    expect(forms.parseForm(search, new URLSearchParams('q=cải+cách&trang=2'))).toMatchObject({ ok: true, value: { q: 'cải cách' } });
  });
});

describe('what is not taken', () => {
  test('an empty form names each missing field, in the order of the form', () => {
    const parsed = parse({ id });
    expect(parsed.ok ? [] : Object.entries(parsed.answer.errors)).toEqual([
      ['title', 'Nhập tên hoạt động.'],
      ['channel', 'Chọn hình thức.'],
      ['topics', 'Chọn chủ đề.'],
      ['from', 'Nhập ngày bắt đầu, ví dụ 05/01/2026.'],
    ]);
  });
  test.each<[string, Given, string]>([
    ['title', { title: 'a'.repeat(41) }, 'Tên hoạt động được tối đa 40 ký tự; hiện có 41 ký tự.'],
    ['mail', { mail: 'a@b' }, 'Thư điện tử chưa đúng, ví dụ vanphong@tenxa.gov.vn.'],
    ['tel', { tel: '12' }, 'Số điện thoại chưa đúng, ví dụ 024 3912 3456.'],
    ['code', { code: '12a' }, 'Mã phải gồm 5 chữ số.'],
    ['channel', { channel: 'fax' }, 'Chọn hình thức trong danh sách.'],
    ['topics', { topics: ['tthc', 'x'] }, 'Chọn chủ đề trong danh sách.'],
    ['from', { from: '31/02/2026' }, 'Ngày bắt đầu không phải là ngày có thật. Ghi theo ngày/tháng/năm, ví dụ 05/01/2026.'],
    ['from', { from: '05/01/1826' }, 'Năm phải từ 1900 đến 2100.'],
    ['until', { until: '04/01/2026' }, 'Ngày kết thúc phải sau ngày bắt đầu.'],
    ['people', { people: 'nhiều' }, 'Số người dự phải là số, ví dụ 1.500 hoặc 83,5.'],
    ['people', { people: '1.001' }, 'Số người dự phải từ 0 đến 1.000.'],
    ['people', { people: '1,5' }, 'Số người dự phải là số nguyên, không có phần lẻ.'],
    ['people', { people: '1,500' }, 'Số người dự: “1,500” có thể hiểu theo hai cách. Ghi 1.500 nếu là hàng nghìn, hoặc 1,5 nếu là số lẻ.'],
    ['share', { share: '12,3456' }, 'Tỷ lệ chỉ ghi đến 2 chữ số sau dấu phẩy.'],
    ['photos', { photos: new File(['x'], 'anh.exe') }, 'Tệp “anh.exe” không thuộc loại được nhận (JPG).'],
    ['photos', { photos: new File([], 'anh.jpg') }, 'Tệp “anh.jpg” trống, không có nội dung.'],
    ['photos', { photos: new File(['x'.repeat(1536)], 'anh.JPG') }, 'Tệp “anh.JPG” nặng 1,5 KB; tối đa là 1 KB.'],
    ['photos', { photos: ['a', 'b', 'c'].map((name) => new File(['x'], `${name}.jpg`)) }, 'Chọn tối đa 2 tệp cho mục “Ảnh”.'],
    ['quantities.0.count', { 'quantities.4.what': 'Tin' }, 'Nhập số.'],
    ['id', { id: 'x' }, 'Biểu mẫu đã cũ hoặc bị thiếu. Hãy tải lại trang rồi làm lại.'],
  ])('%s: %j', (field, given, sentence) => {
    expect(errors(given)).toEqual({ [field]: sentence });
  });
  test('the sentences come in English where the page is English', () => {
    const parsed = forms.parseForm(activity, post({ ...good, title: '', code: '1' }), { locale: 'en' });
    expect(parsed.ok ? {} : parsed.answer.errors).toEqual({ title: 'Enter name of the activity.', code: 'Mã must have 5 digits.' });
  });
  test('a value outside of the list that the page brought', () => {
    const unit = forms.form({ unitId: forms.pick({ label: words('Đơn vị') }) });
    const options = { unitId: [{ value: 'a', label: 'A' }] };
    expect(forms.parseForm(unit, post({ unitId: 'b' }), { options })).toMatchObject({
      ok: false,
      answer: { errors: { unitId: 'Chọn đơn vị trong danh sách.' } },
    });
    expect(forms.parseForm(unit, post({ unitId: 'a' }), { options })).toMatchObject({ ok: true, value: { unitId: 'a' } });
  });
  test('the refusal of a command stands beside its field with all that was typed', () => {
    expect(forms.answerTo({ code: 'taken', message: 'Tên này đã có.', field: 'title' }, { title: 'Hội nghị' }, 'vi')).toEqual({
      errors: { title: 'Tên này đã có.' },
      typed: { title: 'Hội nghị' },
    });
    expect(forms.answerTo({ code: 'late', message: 'Kỳ này đã chốt.' }, {}, 'vi').errors).toEqual({ '': 'Kỳ này đã chốt.' });
  });
});

describe('nothing typed is lost', () => {
  test('what was typed comes back as it was, files by name, secrets not at all', () => {
    const signIn = forms.form({
      name: forms.text({ label: words('Tên') }),
      secret: forms.text({ label: words('Mật khẩu'), input: 'password', min: 12 }),
    });
    const parsed = forms.parseForm(signIn, post({ name: ' An ', secret: 'abc' }));
    expect(parsed.ok ? {} : parsed.answer.typed).toEqual({ name: ' An ', secret: '' });
    expect(parse({ ...good, from: '31/02/2026', photos: new File(['x'], 'a.jpg'), 'quantities.3.what': 'Tin' })).toMatchObject({
      answer: { typed: { from: '31/02/2026', photos: ['a.jpg'], quantities: [{ what: 'Tin', count: '' }] } },
    });
  });
  test('a stored value put into its field is read back as itself', () => {
    const start = {
      title: 'Hội nghị',
      from: Temporal.PlainDate.from('2026-01-05'),
      people: 1000,
      share: 83.94,
      cost: 1_500_000,
      topics: ['tthc', 'dvc'],
      public: true,
      quantities: [{ what: 'Tin', count: 3 }],
    } as const;
    const data = new FormData();
    for (const { name, value: typed } of forms.fieldsOf(activity, { values: start as never })) {
      for (const one of [typed].flat()) {
        if (typeof one === 'string') data.append(name, one);
        else for (const [inner, text] of Object.entries(one)) data.append(`${name}.0.${inner}`, text as string);
      }
    }
    data.set('id', id);
    data.set('channel', 'web');
    expect(forms.parseForm(activity, data)).toMatchObject({ ok: true, value: { ...start, from: expect.objectContaining({}) as unknown } });
  });
});

describe('hostile forms', () => {
  test('names of objects and unknown names change nothing', () => {
    const before = Object.keys(Object.prototype).length;
    const parsed = parse({
      ...good,
      __proto__x: '1',
      constructor: 'x',
      'quantities.__proto__.what': 'x',
      'quantities.0.__proto__': 'x',
      admin: 'true',
    });
    expect(parsed.ok && Object.keys(parsed.value)).not.toContain('admin');
    expect(Object.keys(Object.prototype)).toHaveLength(before);
    const polluted = new FormData();
    polluted.append('__proto__', 'x');
    expect(forms.parseForm(activity, polluted).ok).toBe(false);
  });
  test('a single field sent twice, or as a file, is not guessed at', () => {
    expect(errors({ title: ['Một', 'Hai'] })).toEqual({ title: 'Biểu mẫu đã cũ hoặc bị thiếu. Hãy tải lại trang rồi làm lại.' });
    expect(errors({ title: new File(['x'], 'x.txt') })).toEqual({ title: 'Nhập tên hoạt động.' });
    expect(errors({ photos: 'anh.jpg' })).toEqual({});
  });
  test('a field name that every object has is refused when the form is declared', () => {
    expect(() => forms.form({ constructor: forms.text({ label: words('x') }) } as never)).toThrow('constructor');
    expect(() => forms.form({ 'a.b': forms.text({ label: words('x') }) })).toThrow('a.b');
  });
  test('a text of megabytes and thousands of rows end in sentences, not in a fall', () => {
    expect(Object.keys(errors({ title: 'ê'.repeat(2_000_000), from: '1'.repeat(1_000_000), share: '1.'.repeat(500_000) }))).toEqual([
      'title',
      'from',
      'share',
    ]);
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, row) => [`quantities.${row}.what`, 'x']));
    expect(errors(many)).toEqual({ quantities: '“Số lượng” được tối đa 50 dòng.' });
  });
  test('whatever is typed, a form answers with values or with sentences for its own fields', () => {
    const names = [...Object.keys(activity.shape), 'quantities.0.what', 'quantities.1.count', '__proto__', 'toString', ''];
    const entry = fc.tuple(
      fc.constantFrom(...names),
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('-1', '1e400', '99/99/9999', 'radio', id)),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        const data = new FormData();
        for (const [name, typed] of entries) data.append(name, typed);
        const parsed = forms.parseForm(activity, data);
        if (parsed.ok) return;
        for (const [field, sentence] of Object.entries(parsed.answer.errors)) {
          expect(Object.keys(activity.shape)).toContain(field.split('.')[0]);
          expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
        }
        expect(JSON.parse(JSON.stringify(parsed.answer))).toEqual(parsed.answer);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a page is told', () => {
  test('fields in order, with what the schema says about each', () => {
    const fields = forms.fieldsOf(activity, { values: { from: '2026-01-05' } });
    expect(fields.map(({ name, required }) => [name, required])).toContainEqual(['people', false]);
    expect(fields.find(({ name }) => name === 'channel')).toMatchObject({
      kind: 'one',
      look: 'radio',
      required: true,
      options: [
        { value: 'radio', label: 'Đài' },
        { value: 'web', label: 'Trang tin' },
      ],
    });
    expect(fields.find(({ name }) => name === 'from')).toMatchObject({ value: '05/01/2026', required: true });
    expect(fields.find(({ name }) => name === 'quantities')).toMatchObject({ required: false, of: [{ name: 'what' }, { name: 'count' }] });
    expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
  });
  test('the labels head a table or a sheet', () => {
    expect(forms.labelsOf(activity, 'en')).toMatchObject({ title: 'Name of the activity' });
  });
});
