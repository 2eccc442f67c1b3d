import type * as z from 'zod';
import { choice, form, hidden, picks, text } from '#platform/values/forms.ts';
import { tempos } from './wants.ts';

const wants = picks({
  label: { vi: 'Muốn nhận tin về', en: 'I want to hear of' },
  hint: {
    vi: 'Kế hoạch, văn bản sửa đổi và báo cáo mới chỉ gửi cho người chọn “Mọi tin mới”.',
    en: 'New plans, amendments and reports go to those who choose "All news".',
  },
  min: 1,
  max: 60,
});

const tempo = choice({ label: { vi: 'Nhận khi nào', en: 'When' }, options: tempos });

const email = text({
  readBy: 'nobody',
  label: { vi: 'Địa chỉ thư điện tử', en: 'E-mail address' },
  hint: {
    vi: 'Chỉ dùng để gửi tin đã chọn; xóa hẳn khi thôi nhận.',
    en: 'Used for the news you choose and nothing else; erased when you leave.',
  },
  input: 'email',
  autocomplete: 'email',
  pattern: /^[^\s@<>"(),:;]{1,64}@[a-z0-9.-]+\.[a-z]{2,}$/i,
  shape: { vi: 'có dạng ten@coquan.vn', en: 'look like name@example.vn' },
  max: 200,
});

/** Nobody sees this field; who fills it is a program. */
const nickname = text({ readBy: 'nobody', label: { vi: 'Để trống ô này', en: 'Leave this empty' }, max: 200, optional: true });

export const askForm = form({ email, nickname, wants, tempo });

/** Of a device, as its browser gives them. */
export const deviceForm = form({
  endpoint: hidden(text({ readBy: 'nobody', label: { vi: 'Thiết bị', en: 'Device' }, max: 1000 })),
  publicKey: hidden(text({ readBy: 'nobody', label: { vi: 'Thiết bị', en: 'Device' }, max: 200 })),
  authSecret: hidden(text({ readBy: 'nobody', label: { vi: 'Thiết bị', en: 'Device' }, max: 100 })),
  wants,
  tempo,
});

export const deviceGoneForm = form({
  endpoint: hidden(text({ readBy: 'nobody', label: { vi: 'Thiết bị', en: 'Device' }, max: 1000 })),
});

export const confirmForm = form({});

export const changeForm = form({ wants, tempo });

export const leaveForm = form({});

export type AskInput = z.output<typeof askForm>;
export type DeviceInput = z.output<typeof deviceForm>;
export type ChangeInput = z.output<typeof changeForm>;
