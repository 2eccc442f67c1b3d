/** The Front hands a request on to its teams in the neighbourhoods and answers once. */
export const relay = {
  by: 'partner',
  unit: 'front',
  duty: 'partnersPersuade',
  at: '2026-03-02T08:30',
  note: 'Mời Ban công tác Mặt trận các tổ dân phố vận động hội viên nộp hồ sơ trực tuyến trong sinh hoạt quý I.',
  dueOn: '2026-03-25',
  members: [
    { name: 'Ban công tác Mặt trận Tổ dân phố số 1', at: '2026-03-16T19:30', on: '2026-03-14', times: 1, people: 42, said: 'Sinh hoạt chi hội, làm mẫu nộp hồ sơ trên điện thoại', link: 'https://mttq.saomai.example.vn/sinh-hoat-quy-1' },
    { name: 'Ban công tác Mặt trận Tổ dân phố số 2', at: '2026-03-17T09:00', on: '2026-03-15', times: 2, people: 71, said: 'Hai buổi sinh hoạt, phát tờ gấp' },
    { name: 'Ban công tác Mặt trận Tổ dân phố số 3', at: '2026-03-18T20:10', on: '2026-03-17', times: 1, people: 38, said: 'Lồng ghép trong buổi họp tổ' },
    { name: 'Ban công tác Mặt trận Tổ dân phố số 4', at: '2026-03-20T10:00' },
    { name: 'Ban công tác Mặt trận Tổ dân phố số 5' },
  ],
  confirmedAt: '2026-03-30T09:00',
  summed: { at: '2026-03-27T15:00', title: 'Ban công tác Mặt trận ba tổ dân phố vận động hội viên nộp hồ sơ trực tuyến' },
} as const; // prettier-ignore
