import { refuse } from '#platform/values/result.ts';

export const joint = {
  ownUnit: (at: number) =>
    refuse(
      'joint-is-own',
      {
        vi: 'Đây là đơn vị thực hiện đã ghi ở trên; chọn đơn vị phối hợp khác.',
        en: 'This is the unit whose record it is; please choose another one that held it too.',
      },
      `jointUnits.${at}.unitId`,
    ),
  unitTwice: (at: number) =>
    refuse('joint-twice', { vi: 'Đơn vị này đã được ghi ở trên.', en: 'This unit stands above already.' }, `jointUnits.${at}.unitId`),
  unknownUnit: (at: number) =>
    refuse(
      'no-such-unit',
      { vi: 'Không tìm thấy đơn vị này trong cơ quan của bạn.', en: 'There is no such unit in your authority.' },
      `jointUnits.${at}.unitId`,
    ),
  objected: (at: number, name: string) =>
    refuse(
      'joint-objected',
      {
        vi: `${name} đã báo không cùng thực hiện hoạt động này. Bỏ đơn vị này ra; nếu nhầm, đơn vị tự rút lại ý kiến trên trang của hoạt động.`,
        en: `${name} said that it took no part in this activity. Please leave it out; where that is a mistake, the unit takes its word back on the page of the activity.`,
      },
      `jointUnits.${at}.unitId`,
    ),
  ownObjected: (name: string) =>
    refuse(
      'own-unit-objected',
      {
        vi: `${name} đã báo không tham gia hoạt động này, nên chỉ người của đơn vị đó nhận hoạt động là của mình. Chọn đơn vị khác.`,
        en: `${name} said that it took no part in this activity, so only its own officers make it theirs. Please choose another unit.`,
      },
      'unitId',
    ),
  dutyOfAnother: () =>
    refuse(
      'duty-of-another-plan',
      {
        vi: 'Có nhiệm vụ không thuộc kế hoạch của hoạt động này; chỉ chọn nhiệm vụ của cùng kế hoạch.',
        en: 'A duty belongs to another plan than this activity; please choose duties of the same plan only.',
      },
      'alsoDuties',
    ),
  notJoint: () =>
    refuse('not-joint', {
      vi: 'Hoạt động này không ghi đơn vị của bạn cùng thực hiện, hoặc đơn vị đã báo không tham gia.',
      en: 'This activity does not name your unit as one that held it too, or your unit has said so already.',
    }),
  nothingSaid: () =>
    refuse('nothing-objected', {
      vi: 'Đơn vị của bạn chưa báo gì về hoạt động này.',
      en: 'Your unit has said nothing about this activity.',
    }),
  confirmedWithout: () =>
    refuse('confirmed-without-unit', {
      vi: 'Hoạt động đang được xác nhận là không có đơn vị của bạn. Mời báo người phụ trách kế hoạch trả lại hoạt động, đơn vị rút ý kiến rồi xác nhận lại.',
      en: 'The activity stands confirmed without your unit. Please ask the owner of the plan to give it back; then take your word back and have it confirmed anew.',
    }),
  isWithdrawn: () =>
    refuse('joint-withdrawn', {
      vi: 'Hoạt động đã được rút nên không cần báo.',
      en: 'The activity was withdrawn, so nothing needs to be said.',
    }),
};
