import { messages } from '../messages.ts';

export const noneFound = messages({
  vi: { title: 'Không tìm thấy mục nào', text: 'Hãy bỏ bớt điều kiện lọc hoặc tìm bằng ít chữ hơn.' },
  en: { title: 'Nothing was found', text: 'Please take some conditions away, or search for fewer words.' },
});
