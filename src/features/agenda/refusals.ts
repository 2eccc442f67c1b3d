import { refuse } from '#platform/values/result.ts';

export const refusals = {
  movedMeanwhile: () =>
    refuse('moved-meanwhile', {
      vi: 'Việc này vừa được người khác chuyển sang cột khác. Chưa ghi gì; xem lại bảng rồi chuyển tiếp nếu cần.',
      en: 'Somebody else has just moved this task. Nothing was written; please look at the board again.',
    }),
  notThisWay: () =>
    refuse('not-this-way', {
      vi: 'Việc này không chuyển theo cách đó được. Mở việc để xem có thể làm gì.',
      en: 'This task does not move that way. Please open it to see what can be done.',
    }),
  noReason: () => refuse('no-reason', { vi: 'Ghi vì sao coi là đã xong.', en: 'Please say why it counts as done.' }, 'reason'),
  noNote: () => refuse('no-note', { vi: 'Ghi lời nhắn khi chưa tham gia được.', en: 'Please leave a note when you decline.' }, 'note'),
  unknownView: () => refuse('unknown-view', { vi: 'Không tìm thấy cách xem này.', en: 'There is no such view.' }),
  nameTaken: (name: string) =>
    refuse(
      'name-taken',
      { vi: `Bạn đã có cách xem tên “${name}”. Chọn tên khác hoặc sửa cách xem đó.`, en: `You have a view called "${name}" already.` },
      'name',
    ),
  notOwnUnit: () =>
    refuse(
      'not-own-unit',
      { vi: 'Chỉ chia sẻ được với đơn vị mà bạn đang làm việc.', en: 'A view is shared with a unit in which you work.' },
      'unitId',
    ),
  tooMany: (most: number) =>
    refuse('too-many-views', {
      vi: `Đã có ${most} cách xem. Hãy bỏ bớt cách xem không còn dùng.`,
      en: `There are ${most} views already. Please remove some.`,
    }),
  mayNotFollow: () =>
    refuse('may-not-follow', { vi: 'Bạn chỉ xem được việc của đơn vị mình.', en: 'You see the tasks of your own unit alone.' }, 'scope'),
  noFeed: () =>
    refuse('no-feed', {
      vi: 'Địa chỉ lịch này không còn dùng được. Tạo địa chỉ mới trong mục Việc, Lịch trên điện thoại.',
      en: 'This calendar address is no longer in use. Please make a new one under Tasks.',
    }),
} as const;
