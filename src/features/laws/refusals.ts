import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

/** Why a paper, a state or a request is not taken, in the words of the reader. */
export const refusals = {
  noPost: () =>
    said('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được danh mục văn bản pháp luật.',
      en: 'This account holds no post yet, so it does not see the register of papers.',
    }),
  mayNotKeep: () =>
    said('may-not-keep-laws', {
      vi: 'Chỉ văn thư hoặc người chủ trì kế hoạch được ghi, sửa danh mục văn bản pháp luật.',
      en: 'Only the records clerk or the owner of the plan keeps the register of papers.',
    }),
  dayOfOtherYear: (year: number) =>
    said('day-of-other-year', { vi: `Ngày phải thuộc năm ${year}.`, en: `The day must be in ${year}.` }, 'dueOn'),
  milestoneThere: (year: number) =>
    said('milestone-there', { vi: `Năm ${year} đã có mốc đúng như vậy.`, en: `${year} has just this milestone already.` }, 'text'),
  tooManyMilestones: () =>
    said('too-many-milestones', { vi: 'Một văn bản có nhiều nhất 200 mốc.', en: 'A paper has at most 200 milestones.' }, 'text'),
  noMilestone: () =>
    said('no-milestone', {
      vi: 'Mốc này không còn; có thể người khác đã bỏ.',
      en: 'This milestone is gone; somebody else may have dropped it.',
    }),
  mayNotAsk: () =>
    said('may-not-ask-to-spread', {
      vi: 'Người theo dõi và người kiểm toán chỉ xem, không đề nghị phổ biến văn bản.',
      en: 'Those who only look do not ask for a paper to be made known.',
    }),
  mayNotSettle: () =>
    said('may-not-settle-spreading', {
      vi: 'Chỉ người chủ trì kế hoạch trả lời đề nghị phổ biến văn bản.',
      en: 'Only the owner of the plan answers whether a paper is made known.',
    }),
  unknown: () => said('unknown-law', { vi: 'Không tìm thấy văn bản này trong danh mục.', en: 'There is no such paper in the register.' }),
  unknownSuccessor: () =>
    said(
      'unknown-successor',
      { vi: 'Văn bản đã chọn không có trong danh mục.', en: 'The chosen paper is not in the register.' },
      'byLawId',
    ),
  known: (name: string) =>
    said(
      'known-law',
      {
        vi: `Danh mục đã có ${name}. Hãy mở văn bản đó để xem hoặc sửa.`,
        en: `${name} is in the register already. Open it to see or correct it.`,
      },
      'symbol',
    ),
  symbolForm: (symbol: string) =>
    said(
      'symbol-form',
      {
        vi: `“${symbol}” chưa đúng dạng số, ký hiệu, ví dụ 30/2020/NĐ-CP.`,
        en: `"${symbol}" is no number of a paper, such as 30/2020/NĐ-CP.`,
      },
      'symbol',
    ),
  yearDiffers: () =>
    said(
      'year-differs',
      { vi: 'Năm ban hành khác năm của ngày ban hành. Chỉ cần ghi ngày.', en: 'The year is not that of the day. The day is enough.' },
      'issuedYear',
    ),
  inFuture: () => said('issued-in-future', { vi: 'Ngày ban hành chưa tới.', en: 'The day of issue has not come yet.' }, 'issuedOn'),
  dropped: () =>
    said('dropped-law', {
      vi: 'Văn bản này đã được bỏ khỏi danh mục. Hãy lấy lại trước.',
      en: 'This paper was taken out of the register. Take it back first.',
    }),
  notDropped: () => said('not-dropped', { vi: 'Văn bản này đang có trong danh mục.', en: 'This paper is in the register.' }),
  noFile: () =>
    said(
      'file-kind',
      { vi: 'Chỉ nhận tệp PDF hoặc Word (DOCX) còn nguyên vẹn.', en: 'Only a sound PDF or Word (DOCX) file is taken.' },
      'file',
    ),
  stateTwice: () => said('state-twice', { vi: 'Tình trạng này đã được ghi rồi.', en: 'This state is recorded already.' }, 'fromOn'),
  successorMissing: () =>
    said(
      'successor-missing',
      {
        vi: 'Chọn văn bản thay thế. Chưa có trong danh mục thì thêm văn bản đó trước.',
        en: 'Choose the replacing paper; add it to the register first if it is not there.',
      },
      'byLawId',
    ),
  itself: () =>
    said(
      'itself',
      { vi: 'Một văn bản không tự thay thế, sửa đổi hay bãi bỏ chính nó.', en: 'A paper does not replace, amend or repeal itself.' },
      'byLawId',
    ),
  circle: () =>
    said(
      'circle',
      {
        vi: 'Văn bản được chọn đã được ghi là do chính văn bản này thay thế (trực tiếp hoặc qua văn bản khác).',
        en: 'The chosen paper is recorded as replaced by this very one, directly or through others.',
      },
      'byLawId',
    ),
  notSuspended: () =>
    said('not-suspended', { vi: 'Văn bản không đang ngưng hiệu lực vào ngày này.', en: 'The paper is not suspended on that day.' }, 'kind'),
  ended: (on: string) =>
    said(
      'law-ended',
      {
        vi: `Văn bản đã ghi hết hiệu lực từ ngày ${on}. Nếu ghi nhầm, hãy bỏ tình trạng đó trước.`,
        en: `The paper is recorded as ended from ${on}. If that is wrong, take it back first.`,
      },
      'fromOn',
    ),
  begun: (on: string) =>
    said(
      'law-begun',
      {
        vi: `Văn bản đã ghi có hiệu lực từ ngày ${on}. Nếu ghi nhầm, hãy bỏ tình trạng đó trước.`,
        en: `The paper is recorded as in force from ${on}. If that is wrong, take it back first.`,
      },
      'fromOn',
    ),
  beginsAfter: (on: string) =>
    said(
      'begins-after',
      {
        vi: `Ngày có hiệu lực phải trước ngày ${on}, là ngày đã ghi tình trạng khác.`,
        en: `It must be in force before ${on}, on which something else is recorded.`,
      },
      'fromOn',
    ),
  beforeForce: (on: string) =>
    said(
      'before-force',
      {
        vi: `Văn bản có hiệu lực từ ngày ${on}; ngày ghi phải sau ngày đó.`,
        en: `The paper is in force from ${on}; the day must come after it.`,
      },
      'fromOn',
    ),
  endsBefore: (on: string) =>
    said(
      'ends-before',
      {
        vi: `Đã ghi một tình trạng từ ngày ${on}; ngày hết hiệu lực không thể trước ngày đó.`,
        en: `Something is recorded for ${on}; the paper cannot end before.`,
      },
      'fromOn',
    ),
  beforeIssue: (on: string) =>
    said(
      'before-issue',
      {
        vi: `Văn bản ban hành ngày ${on}; ngày ghi không thể trước ngày đó.`,
        en: `The paper was issued on ${on}; the day cannot be before.`,
      },
      'fromOn',
    ),
  unknownState: () =>
    said('unknown-state', { vi: 'Không tìm thấy tình trạng này, hoặc đã được bỏ.', en: 'There is no such state, or it was taken back.' }),
  ownState: () =>
    said('own-state', {
      vi: 'Người ghi tình trạng không tự đối chiếu. Cần một người khác.',
      en: 'Who recorded a state does not check it. Somebody else has to.',
    }),
  checked: () => said('state-checked', { vi: 'Tình trạng này đã có người đối chiếu.', en: 'Somebody has checked this state already.' }),
  asked: () =>
    said('spreading-asked', {
      vi: 'Văn bản này đang có đề nghị phổ biến chưa trả lời.',
      en: 'There is an open request to make this paper known.',
    }),
  notAsked: () => said('nothing-asked', { vi: 'Đề nghị này không còn chờ trả lời.', en: 'This request waits for no answer.' }),
} as const;

/** Why the text of a file could not be taken out; what the engine says comes beside these in its own words. */
export const unread = {
  noWords: 'Tệp không có chữ nào đọc được. Nếu là bản quét, hãy quét lại rõ hơn hoặc lưu bản Word.',
  startedTooOften: 'Việc đọc tệp này đã bắt đầu nhiều lần mà chưa lần nào xong nên không thử nữa. Hãy lưu bản khác của tệp.',
} as const;
