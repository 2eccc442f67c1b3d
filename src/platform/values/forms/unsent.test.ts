import { expect, test } from 'vitest';
import { z } from 'zod';
import * as forms from '../forms.ts';

const words = (vi: string): { vi: string; en: string } => ({ vi, en: vi });
const schema = forms.form({
  id: forms.hidden(),
  title: forms.text({ label: words('Tên') }),
  secret: forms.text({ label: words('Mật khẩu'), input: 'password' }),
  channel: forms.choice({ label: words('Hình thức'), options: { radio: words('Đài') } }),
  unitIds: forms.picks({ label: words('Đơn vị'), value: z.string() }),
  rows: forms.rows({
    label: words('Số lượng'),
    of: forms.form({ unitId: forms.pick({ label: words('Đơn vị') }), count: forms.whole({ label: words('Số') }) }),
  }),
  isOpen: forms.yesNo({ label: words('Công khai') }),
  note: forms.longText({ label: words('Ghi chú'), optional: true }),
});

test('what was typed and chosen is shown by the labels of its fields; secrets, hidden values and boxes are not', () => {
  const units = [{ value: 'u', label: '\u2003Văn phòng' }];
  const typed = {
    ...{ id: 'x', title: 'Hội nghị', secret: 'không lộ', channel: 'radio', isOpen: 'on', note: '' },
    ...{
      unitIds: ['u'],
      rows: [
        { unitId: 'u', count: '3' },
        { unitId: '', count: '4' },
      ],
    },
  };
  const options = { unitIds: units, 'rows.unitId': units };
  const shown = forms.unsentOf(schema, { errors: { '': 'Đã chốt.', title: 'Đã chốt.' }, typed }, options, 'vi');
  expect(shown).toEqual({
    reasons: ['Đã chốt.'],
    fields: [
      { label: 'Tên', text: 'Hội nghị' },
      { label: 'Hình thức', text: 'Đài' },
      { label: 'Đơn vị', text: 'Văn phòng' },
      { label: 'Số lượng', text: 'Văn phòng; 3\n4' },
    ],
  });
});

test.each(['\u200B', '\u2800', '\u3164', '\u0301', ' \u00AD '])('what cannot be seen counts as nothing in every field (%#)', (unseen) => {
  const data = new FormData();
  for (const name of ['title', 'channel', 'unitIds', 'rows.0.unitId', 'rows.0.count', 'note']) data.append(name, unseen);
  const parsed = forms.parseForm(schema, data);
  expect(parsed.ok || parsed.answer.errors).toMatchObject({ title: 'Nhập tên.', channel: expect.any(String) as string });
  expect(parsed.ok || parsed.right).toMatchObject({ unitIds: [], rows: [] });
  expect(parsed.ok || parsed.right.note).toBeUndefined();
});
