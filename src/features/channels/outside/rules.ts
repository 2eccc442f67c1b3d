import { holds, type Actor } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Refusal } from '#platform/values/result.ts';
import type { OutsideAccount } from './account.ts';
import { accountTexts } from './messages.ts';
import { isService, services } from './services.ts';

/** Every officer sees which pages there are. */
export const maySeeAccounts = (actor: Actor): Refusal | undefined =>
  actor.posts.length > 0
    ? undefined
    : { code: 'no-post', message: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được danh sách trang trên mạng.' };

/** Pages in the name of the authority are listed by who answers for the plan, and by the administrator. */
export const mayKeepAccounts = (actor: Actor): Refusal | undefined =>
  holds(actor, 'administrator', 'plan-owner')
    ? undefined
    : { code: 'may-not-keep-accounts', message: 'Chỉ quản trị đơn vị hoặc người chủ trì kế hoạch được ghi trang, tài khoản trên mạng.' };

export const refusals = {
  unknown: (): Refusal => ({ code: 'unknown-account', message: 'Không tìm thấy trang này.' }),
  unknownUnit: (): Refusal => ({ code: 'unknown-unit', message: 'Không có đơn vị này trong cơ quan.', field: 'unitId' }),
  unreadable: (): Refusal => ({
    code: 'unreadable-address',
    message: 'Địa chỉ này không mở được. Hãy chép lại cả dòng từ trình duyệt.',
    field: 'address',
  }),
  otherService: (): Refusal => ({
    code: 'other-service',
    message: 'Địa chỉ này không phải của dịch vụ đã chọn. Hãy xem lại địa chỉ hoặc chọn đúng dịch vụ.',
    field: 'address',
  }),
  listed: (name: string): Refusal => ({ code: 'already-listed', message: `Địa chỉ này đã có trong danh sách: “${name}”.`, field: 'address' }),
  endsBefore: (): Refusal => ({ code: 'ends-before', message: 'Ngày thôi dùng phải sau ngày bắt đầu dùng.', field: 'endedOn' }),
} as const;

const after = (day: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean =>
  day !== null && Temporal.PlainDate.compare(day, today) > 0;

/** A page in the list of the staff, as plain data; `unit` is the name of its unit on the day. */
export function accountLine(account: OutsideAccount, { locale, today, unit }: { locale: Locale; today: Temporal.PlainDate; unit: string }) {
  const t = accountTexts[locale];
  const { id, service, name, address, isOfficial, sinceOn, endedOn } = account;
  const isEnded = endedOn !== null && !after(endedOn, today);
  const states = [
    isOfficial ? t.official : t.unofficial,
    ...(sinceOn && after(sinceOn, today) ? [t.notYet(formatDay(sinceOn))] : []),
    ...(endedOn ? [t.endedOn(formatDay(endedOn))] : []),
  ];
  return { id, service: isService(service) ? services[service][locale] : service, name, address, unit, isEnded, state: states.join('; ') };
}
