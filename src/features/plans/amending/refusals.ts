import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

/** Why a plan is not amended, or an amendment not issued. */
export const notAmended = {
  notHeld: () =>
    refuse('amended-does-not-hold', {
      vi: 'Chỉ sửa đổi, đính chính được kế hoạch đã ban hành và đang có hiệu lực.',
      en: 'Only a plan that is issued and holds can be amended.',
    }),
  endedMeanwhile: () =>
    refuse('amended-does-not-hold', {
      vi: 'Kế hoạch được sửa đổi không còn hiệu lực: đã bị thu hồi hoặc đã có kế hoạch khác thay thế. Hãy thôi dự thảo này.',
      en: 'The plan to be amended holds no longer: it was withdrawn, or another one replaced it. Give this draft up.',
    }),
  underWay: (title: string) =>
    refuse('amendment-under-way', {
      vi: `Kế hoạch đang có dự thảo “${title}”. Sửa tiếp dự thảo ấy, hoặc thôi dự thảo ấy rồi lập dự thảo mới.`,
      en: `The draft “${title}” amends this plan already. Go on with it, or give it up and begin another.`,
    }),
  notAmending: () =>
    refuse('not-an-amendment', { vi: 'Đây không phải dự thảo sửa đổi, đính chính.', en: 'This is no draft that amends a plan.' }),
  isOver: () =>
    refuse('amendment-is-over', {
      vi: 'Văn bản sửa đổi này đã ban hành hoặc đã thôi nên không sửa được nữa.',
      en: 'This amendment was issued or given up, so it is not changed any more.',
    }),
  hasOwnForm: () =>
    refuse('amendment-has-own-form', {
      vi: 'Đây là dự thảo sửa đổi một kế hoạch. Sửa trích yếu, lý do, ngày áp dụng ở mẫu “Văn bản sửa đổi”.',
      en: 'This draft amends a plan. Its subject, reason and day are changed in its own form.',
    }),
  noEdition: () => refuse('no-such-edition', { vi: 'Kế hoạch không có bản áp dụng này.', en: 'The plan has no such earlier wording.' }),
  nothingChanged: () =>
    refuse('nothing-amended', {
      vi: 'Dự thảo chưa sửa gì so với kế hoạch. Sửa, bổ sung hoặc bỏ mục, chỉ tiêu, nhiệm vụ rồi mới trình.',
      en: 'The draft does not differ from the plan yet. Change, add or strike out something first.',
    }),
  beforePaper: (issuedOn: Temporal.PlainDate) =>
    refuse(
      'holds-before-its-paper',
      {
        vi: `Văn bản ghi ngày ${formatDay(issuedOn)}; nội dung sửa đổi không áp dụng trước ngày ấy. Chỗ ghi sai từ đầu thì chọn đính chính.`,
        en: `The paper is of ${formatDay(issuedOn)}; it does not hold before. What was a slip of the pen is rectified instead.`,
      },
      'issuedOn',
    ),
  wordedByPaper: (paper: string) =>
    refuse(
      'worded-by-paper',
      {
        vi: `Nội dung này đã được sửa bằng văn bản ${paper}, không còn như văn bản gốc. Muốn đổi thì lập văn bản đính chính hoặc sửa đổi.`,
        en: `These words were brought by ${paper} and are no longer those of the plan’s own paper. Rectify or amend them by a paper.`,
      },
      'text',
    ),
  beforePlan: (issuedOn: Temporal.PlainDate) =>
    refuse(
      'amended-before-issue',
      {
        vi: `Kế hoạch ban hành ngày ${formatDay(issuedOn)}; văn bản sửa đổi không thể có ngày trước đó.`,
        en: `The plan was issued on ${formatDay(issuedOn)}; the paper that amends it cannot be earlier.`,
      },
      'issuedOn',
    ),
} as const;
