import type { RequestEvent } from '@sveltejs/kit';
import { inquiriesReadBy, inquiryLine, inquiryListForm, inquiryTexts, mayAskInquiry, maySeeInquiries } from '#features/inquiries/index.ts';
import { countInquiries, inquiriesOf } from '#features/inquiries/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { formatNumber } from '#platform/values/format.ts';
import { askList } from '#platform/values/lists.ts';
import { namer } from './inquiries.ts';

const SIZE = 30;

export const load = staffLoad(maySeeInquiries, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const usual = { by: 'moi', descending: false } as const;
  const asked = askList(inquiryListForm, url.searchParams, { locale, orders: ['moi'], usual });
  const { tim: search, chieu, 'tinh-trang': state } = asked.filter;
  const [whose, own] = [inquiriesReadBy(actor), unitsOf(actor)];
  const filter = {
    search,
    ...(whose !== 'all' && { readBy: whose }),
    ...(chieu === 'den' && { toUnits: own }),
    ...(chieu === 'di' && { fromUnits: own }),
    ...(state === 'qua-han' && { overdueOn: today }),
    ...(state === 'cho' && { isAnswered: false }),
    ...(state === 'xong' && { isAnswered: true }),
    ...(state === 'rut' && { isWithdrawn: true as const }),
  };
  const found = await countInquiries(db, actor.authorityId, filter);
  const pages = Math.max(1, Math.ceil(found / SIZE));
  const page = Math.min(pages, asked.page);
  const nameOf = await namer(staff);
  const inquiries = await inquiriesOf(db, actor.authorityId, { ...filter, limit: SIZE, offset: (page - 1) * SIZE });
  return {
    locale,
    saved: url.searchParams.get('da-luu') === 'gui',
    mayAsk: mayAskInquiry(actor) === undefined,
    found: inquiryTexts[locale].found(formatNumber(found, locale)),
    list: { ...asked.view, page },
    pages,
    inquiries: inquiries.map((inquiry) => inquiryLine(inquiry, { locale, nameOf, today })),
  };
});
