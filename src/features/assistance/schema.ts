import type { z } from 'zod';
import { form, text } from '#platform/values/forms.ts';

export const connectForm = form({
  baseUrl: text({
    readBy: 'staff',
    label: { vi: 'Địa chỉ của dịch vụ', en: 'Address of the service' },
    hint: { vi: 'Phần đứng trước /chat/completions, ví dụ https://dich-vu.example.vn/v1', en: 'What stands before /chat/completions' },
    input: 'url',
    max: 300,
  }),
  model: text({
    readBy: 'staff',
    label: { vi: 'Tên mô hình', en: 'Name of the model' },
    max: 100,
  }),
  key: text({
    readBy: 'nobody',
    label: { vi: 'Khóa (API key)', en: 'Key' },
    hint: { vi: 'Máy trong mạng của cơ quan có thể không cần.', en: 'A machine of your own may need none.' },
    input: 'password',
    max: 1000,
    optional: true,
  }),
});

export const offForm = form({});

export type ConnectInput = z.output<typeof connectForm>;
