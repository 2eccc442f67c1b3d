import type { OfficerKey } from '../officers.ts';

/** What became of the plan of the ward once it bore its number. */
export const SENT = {
  attached: { at: '2026-01-19T07:40', name: 'Ke hoach 12-KH-UBND ban ky.pdf' },
  /** Bodies above, by the exchange of documents; one has answered. */
  above: { at: '2026-01-19T07:50', names: ['UBND tỉnh Đông Giang', 'Sở Nội vụ tỉnh Đông Giang'] },
  came: { at: '2026-01-21T09:00', name: 'Sở Nội vụ tỉnh Đông Giang', note: 'Có phản hồi trên trục liên thông (giả định)' },
  /** Units that said so when leaders and units met; some have not. */
  met: { at: '2026-01-22T11:30', note: 'Đơn vị báo đã nhận tại giao ban (giả định)', all: 22 },
  /** Officers who received it for their units. */
  received: [
    { by: 'procedures', at: '2026-01-19T08:20' },
    { by: 'finance', at: '2026-01-20T10:05' },
  ] satisfies { by: OfficerKey; at: string }[],
} as const;
