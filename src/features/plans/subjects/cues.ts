import { fold } from '#platform/values/text.ts';
import { ownTopicsIn, type OwnTopic } from '../topics/topic.ts';
import { audienceCodes, topicCodes, type Audience, type Subjects } from './vocabulary.ts';

/** Words of a duty, folded, that name a topic. */
const topicCues: Partial<Record<(typeof topicCodes)[number], RegExp>> = {
  institutions: /\bthe che\b|\bvan ban quy pham phap luat\b/,
  procedures: /\b(tthc|thu tuc hanh chinh)\b/,
  apparatus: /\bto chuc bo may\b|\bsap xep\b.{0,40}\b(don vi|bo may|co quan)\b|\btinh gon\b/,
  'civil-service': /\bche do cong vu\b|\bdoi ngu can bo\b|\bbien che\b/,
  'public-finance': /\btai chinh cong\b|\bcong khai tai chinh\b|\bkinh phi\b|\bngan sach\b/,
  'digital-government': /\b(chinh quyen|chinh phu) (so|dien tu)\b|\bchuyen doi so\b|\bcong nghe so\b/,
  direction: /\bchi dao,? dieu hanh\b|\bdon doc\b/,
  indices: /\b(chi so|par ?index|sipas|papi|pci|ddci|dti|xep hang)\b/,
  'one-stop-shop': /\bmot cua\b|\btrung tam phuc vu hanh chinh cong\b/,
  'online-services': /\b(dich vu cong|dvc)\b|\bho so truc tuyen\b|\bthanh toan truc tuyen\b|\bnop ho so\b/,
  'post-service': /\bbuu (chinh|dien)\b/,
  hotlines: /\b(duong day nong|phan anh|kien nghi|hom thu)\b/,
  'quality-management': /\biso\b|\bquan ly chat luong\b/,
  'good-examples': /\b(dien hinh|guong|mo hinh|sang kien|cach lam)\b/,
  shortcomings: /\b(ton tai|han che|nhung nhieu|sach nhieu|phien ha|tieu cuc)\b/,
  emulation: /\b(thi dua|khen thuong|bieu duong)\b/,
  'leadership-duty': /\bnguoi dung dau\b/,
  'open-data': /\bdu lieu mo\b/,
  'investment-climate': /\b(moi truong dau tu|dau tu,? kinh doanh|khoi nghiep)\b/,
  policy: /\b(chu truong|quan diem)\b|\bchinh sach,? phap luat\b/,
  programmes: /\b76\/nq-cp\b|\bchuong trinh tong the\b/,
  importance: /\btam quan trong\b|\by nghia\b/,
  'public-assets': /\btai san cong\b/,
  results: /\bket qua\b.{0,60}\bcai cach hanh chinh\b/,
  transparency: /\b(minh bach|tiep can thong tin|cong khai|niem yet)\b/,
  'on-time': /\b(dung han|truoc han|hai long)\b/,
  apology: /\bxin loi\b|\bqua han\b/,
  rights: /\bquyen,? (va )?nghia vu\b|\bgiam sat\b|\bphan bien\b/,
  tracking: /\bcong dich vu cong quoc gia\b|\btrang thai\b.{0,20}\bho so\b|\btra cuu\b/,
  'data-reuse': /\bso hoa\b|\btai su dung\b/,
  conduct: /\bung xu\b|\bvan hoa cong so\b|\bdao duc cong vu\b/,
  integrity: /\btham nhung\b|\blang phi\b|\btiet kiem\b/,
  'work-style': /\ble loi\b|\bphuong thuc lam viec\b/,
  discipline: /\bky (luat|cuong)\b/,
  'chief-targets': /\bchi tieu chu yeu\b/,
  'filing-for-citizens': /\b(nop|lam) (ho so|thu tuc)\b.{0,40}\b(thay|ho) (nguoi dan|cong dan)\b/,
  'new-papers': /\bvan ban (moi|chi dao)\b|\bquy dinh moi\b/,
};

const audienceCues: Record<Audience, RegExp> = {
  staff: /\b(can bo|cong chuc|vien chuc|nguoi lao dong)\b/,
  leaders: /\b(nguoi dung dau|lanh dao)\b/,
  residents: /\b(nguoi dan|nhan dan|cong dan|quan chung)\b/,
  members: /\b(doan vien|hoi vien)\b/,
  enterprises: /\b(doanh nghiep|ho kinh doanh|hop tac xa)\b/,
  neighbourhoods: /\b(to dan pho|khu dan cu|cac thon)\b/,
  schools: /\b(truong hoc|hoc sinh|giao vien|tram y te)\b/,
};

interface Own {
  own: readonly OwnTopic[];
  today: Temporal.PlainDate;
}

/** What the words of a duty or a title say it is about and for whom, with the topics that the authority added; a person chooses. */
export function proposedSubjects(text: string, added?: Own): Subjects {
  const words = fold(text);
  return {
    topics: [...topicCodes.filter((code) => topicCues[code]?.test(words)), ...(added ? ownTopicsIn(text, added.own, added.today) : [])],
    audiences: audienceCodes.filter((code) => audienceCues[code].test(words)),
  };
}
