import { fold } from '../../language/fold.ts';
import type { Passage } from '../sections.ts';

const source =
  /(?:ngân sách(?: nhà nước| địa phương)?(?: (?:cấp )?(?:trung ương|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn))?|nguồn (?:kinh phí |vốn |tài chính |thu )?(?:sự nghiệp[^,;.()]{0,40}|chi thường xuyên|xã hội hóa|xã hội hoá|hợp pháp khác|(?:kinh phí )?CCHC(?:(?! và | hoặc |\s?$)[^,;.()]){0,20}|tự chủ[^,;.()]{0,20})|(?:các )?nguồn kinh phí hợp pháp khác)(?!\p{L})/giu;

export const budgetOf = (passages: Passage[]): string[] => {
  const sources = new Map<string, string>();
  for (const { paragraph, roles } of passages) {
    if (!roles.includes('budget')) continue;
    for (const match of paragraph.text.matchAll(source)) {
      const text = match[0].trim();
      if (!/^ngân sách$/iu.test(text) && !sources.has(fold(text))) sources.set(fold(text), text);
    }
  }
  return [...sources.values()];
};
