import { formatDay } from '#platform/values/format.ts';
import type { Words } from '#platform/values/messages.ts';
import { refuse, type Doubt } from '#platform/values/result.ts';

export const notOnItsWay = {
  underWay: () =>
    refuse('plan-is-submitted', {
      vi: 'Dự thảo đang trình ký nên không sửa hoặc ghi nhận theo cách khác được. Rút về hoặc chờ lãnh đạo trả lại rồi sửa.',
      en: 'The draft is on its way to be signed. Take it back, or wait until it is given back, to change it.',
    }),
  discords: (doubts: readonly Doubt[]) => {
    const { refusal } = refuse(
      'duty-discords',
      {
        vi: 'Nội dung và thời hạn của một số nhiệm vụ không khớp: sửa lại, hoặc đánh dấu đã xem rồi trình.',
        en: 'Words and deadlines of some duties disagree: put them right, or tick that you have seen them, then submit.',
      },
      'sure',
    );
    return { ok: false as const, refusal: { ...refusal, doubts } };
  },
  notUnderWay: () =>
    refuse('not-submitted', {
      vi: 'Dự thảo không còn ở bước này; tải lại trang để xem bước hiện tại.',
      en: 'The draft is no longer at this step; open the page anew.',
    }),
  notALeader: () =>
    refuse(
      'not-a-leader',
      {
        vi: 'Người được chọn không phải lãnh đạo đang giữ chức: chọn người khác.',
        en: 'This officer is no leader in office: choose another.',
      },
      'leaderId',
    ),
  mayNotDecide: () =>
    refuse('may-not-decide-plan', {
      vi: 'Chỉ lãnh đạo duyệt hoặc trả lại dự thảo kế hoạch.',
      en: 'Only a leader approves a draft or gives it back.',
    }),
  ownDraft: () =>
    refuse(
      'own-draft',
      {
        vi: 'Người soạn hoặc trình dự thảo không tự duyệt khi cơ quan còn lãnh đạo khác.',
        en: 'Who drafted or submitted it does not approve it while another leader may.',
      },
      'decision',
    ),
  ownSignature: () =>
    refuse(
      'own-signature',
      {
        vi: 'Người soạn dự thảo không ký văn bản của chính mình khi cơ quan còn lãnh đạo khác.',
        en: 'Who drafted it does not sign it while another leader may.',
      },
      'signerName',
    ),
  signedToCome: (today: Temporal.PlainDate) =>
    refuse(
      'signed-to-come',
      { vi: `Ngày ký chưa tới: hôm nay là ${formatDay(today)}.`, en: `That day has not come: today is ${formatDay(today)}.` },
      'signedOn',
    ),
  signedBefore: (on: Temporal.PlainDate) =>
    refuse(
      'signed-before-approval',
      {
        vi: `Ngày ký trước ngày trình (${formatDay(on)}).`,
        en: `Signed before it was submitted (${formatDay(on)}).`,
      },
      'signedOn',
    ),
  numberedBefore: (on: Temporal.PlainDate) =>
    refuse(
      'numbered-before-signing',
      { vi: `Ngày ban hành trước ngày ký (${formatDay(on)}).`, en: `Issued before it was signed (${formatDay(on)}).` },
      'issuedOn',
    ),
  seriesOfAnotherForm: (form: Words, suffix: string) =>
    refuse(
      'series-of-another-form',
      suffix
        ? {
            vi: `${form.vi} lấy số theo dãy ${suffix}…, không theo dãy này.`,
            en: `A ${form.en.toLowerCase()} takes its number from the series ${suffix}…, not from this one.`,
          }
        : {
            vi: `${form.vi} không lấy số theo dãy của quyết định hoặc kế hoạch.`,
            en: `A ${form.en.toLowerCase()} takes no number from the series of decisions or plans.`,
          },
      'series',
    ),
  paperChanged: () =>
    refuse('plan-paper-changed', {
      vi: 'Nội dung kế hoạch vừa thay đổi trong lúc lập văn bản. Tải lại trang, xem lại rồi ban hành.',
      en: 'The plan changed while its paper was composed. Open the page anew, look at it and issue it.',
    }),
  mayNotNumber: () =>
    refuse('may-not-number', {
      vi: 'Chỉ văn thư cấp số; cơ quan chưa có văn thư thì người chủ trì kế hoạch cấp.',
      en: 'Only the records clerk gives numbers; where there is none, the owner of the plan.',
    }),
} as const;
