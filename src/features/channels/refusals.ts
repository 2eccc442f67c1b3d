import { refuse } from '#platform/values/result.ts';

export const refusals = {
  mayNot: () =>
    refuse('may-not-keep-accounts', {
      vi: 'Chỉ quản trị đơn vị hoặc người chủ trì kế hoạch được ghi trang, tài khoản trên mạng.',
      en: 'Only the administrator or the owner of the plan lists pages on other services.',
    }),
  unknown: () => refuse('unknown-account', { vi: 'Không tìm thấy trang này.', en: 'There is no such page.' }),
  unknownUnit: () => refuse('unknown-unit', { vi: 'Không có đơn vị này trong cơ quan.', en: 'The authority has no such unit.' }, 'unitId'),
  unreadable: () =>
    refuse(
      'unreadable-address',
      {
        vi: 'Địa chỉ này không mở được. Hãy chép lại cả dòng từ trình duyệt.',
        en: 'This address cannot be opened. Copy the whole line of the browser.',
      },
      'address',
    ),
  otherService: () =>
    refuse(
      'other-service',
      {
        vi: 'Địa chỉ này không phải của dịch vụ đã chọn. Hãy xem lại địa chỉ hoặc chọn đúng dịch vụ.',
        en: 'This address does not lie at the service that was chosen. Look at the address, or choose the right service.',
      },
      'address',
    ),
  listed: (name: string) =>
    refuse(
      'already-listed',
      { vi: `Địa chỉ này đã có trong danh sách: “${name}”.`, en: `This address is in the list: "${name}".` },
      'address',
    ),
  endsBefore: () =>
    refuse('ends-before', { vi: 'Ngày thôi dùng phải sau ngày bắt đầu dùng.', en: 'It must end after it began.' }, 'endedOn'),
} as const;
