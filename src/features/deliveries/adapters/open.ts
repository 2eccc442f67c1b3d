import type { Outlets } from '#features/messages/server/index.ts';
import type { Adapter } from './adapter.ts';
import { email } from './email/email.ts';
import { facebook } from './facebook/facebook.ts';
import type { KindCode } from './kinds.ts';
import { sms } from './sms/sms.ts';
import { webhook } from './webhook/webhook.ts';
import { zalo } from './zalo/zalo.ts';

export type Adapters = Partial<Record<KindCode, Adapter>>;

/** What hands stories over by itself, at the services as they lie; what a person posts has none. */
export const openAdapters = (mail: Outlets['mail']): Adapters => ({
  facebook: facebook(),
  zalo: zalo(),
  webhook: webhook(),
  sms: sms(),
  email: email(mail),
});

/** What the demonstration hands stories over by: nothing leaves the machine, and what it says names itself as invented. */
export function pretendedAdapters(): Adapters {
  const pretended: Adapter = {
    perMinute: 60,
    post: (_to, { key }) => Promise.resolve({ state: 'sent', externalId: key, link: `https://bai-dang-gia-dinh.example/${key}` }),
    find: () => Promise.resolve({ state: 'absent' }),
    test: () => Promise.resolve({ state: 'well', name: 'Kết nối giả định, không gửi ra ngoài', link: null, lastPostOn: null }),
  };
  return { facebook: pretended, zalo: pretended, webhook: pretended, sms: pretended, email: pretended };
}
