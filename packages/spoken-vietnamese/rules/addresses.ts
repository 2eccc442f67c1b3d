import { digitByDigit } from '../numbers.ts';
import type { Rule } from '../rule.ts';
import { foreign } from '../words/short-forms.ts';
import { letterName, spelt } from '../words/letters.ts';

const labels: Readonly<Record<string, string>> = {
  com: 'com',
  dichvucong: 'dịch vụ công',
  edu: 'e đu',
  gov: 'gờ o vê',
  net: 'nét',
  org: 'o rờ gờ',
  vn: 'vê nờ',
};

/** Syllables as an address writes them, without marks. */
const bareSyllable = new RegExp(
  `^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?(?:${'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|ooc|op|ot|u|ua|uan|uat|uay|uc|ue|uech|uenh|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uynh|uyt|uyu|y|yem|yen|yet|yeu'})$`,
);
const LONGEST = 7;
const MOST_LETTERS = 40;

/** A label as syllables ("binhminh" → "binh minh"), long ones first; nothing where it is none. */
function syllablesIn(label: string): string[] | undefined {
  if (label === '') return [];
  if (label.length > MOST_LETTERS) return undefined;
  for (let end = Math.min(LONGEST, label.length); end > 1; end -= 1) {
    const first = label.slice(0, end);
    const rest = bareSyllable.test(first) ? syllablesIn(label.slice(end)) : undefined;
    if (rest) return [first, ...rest];
  }
  return undefined;
}

const labelInWords = (label: string): string =>
  label
    .split(/(\d+)/)
    .filter(Boolean)
    .map((part) => (/\d/.test(part) ? digitByDigit(part) : (labels[part] ?? foreign[part] ?? syllablesIn(part)?.join(' ') ?? spelt(part))))
    .join(' ');

const marks: Readonly<Record<string, string>> = {
  '.': 'chấm',
  '/': 'gạch chéo',
  '-': 'gạch ngang',
  _: 'gạch dưới',
  '@': 'a còng',
  '+': 'cộng',
  '?': 'hỏi',
  '=': 'bằng',
  '#': 'thăng',
  '&': 'và',
  '%': 'phần trăm',
  ':': 'hai chấm',
  '~': 'ngã',
};

const addressInWords = (written: string): string =>
  written
    .toLowerCase()
    .split(/([./\-_@+?=#&%:~])/)
    .filter(Boolean)
    .map((part) => marks[part] ?? labelInWords(part))
    .join(' ');

const asksTelephone =
  /(?:điện thoại|đt|số máy|đường dây nóng|hotline|tổng đài|đầu số|gọi|liên hệ|zalo|fax|di động|sđt)(?:\s+(?:số|theo|về|qua|đến|tới|là|miễn phí|liên hệ|hỗ trợ|tư vấn)){0,3}\s*:?\s*\(?$/iu;

const telephoneInWords = (written: string): string =>
  written
    .replace(/^\+/, 'cộng ')
    .split(/[\s.()-]+/)
    .filter(Boolean)
    .map((part) => (part === 'cộng' ? part : digitByDigit(part)))
    .join(', ')
    .replace('cộng, ', 'cộng ');

const manyFigures = (written: string): boolean => written.replace(/\D/g, '').length >= 8;

export const addressRules: readonly Rule[] = [
  { form: /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,9}/iuy, say: ([written]) => addressInWords(written) },
  {
    form: /(?:https?:\/\/)?(?:www\.)?((?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,9}(?:vn|com|net|org|gov|edu|info|io|app|me)(?![\p{L}\d]|\.[\p{L}\d])(?:\/[^\s“”"'()<>,;]{0,300}[^\s“”"'()<>,;.?!:])?)\/?/iuy,
    say: ([, host = '']) => addressInWords(host),
  },
  {
    form: /(?:https?:\/\/)(?:www\.)?([^\s“”"'()<>,;]{0,300}[^\s“”"'()<>,;.?!:/])\/?/iuy,
    say: ([, host = '']) => addressInWords(host),
  },
  {
    form: /\+?\(?\d{2,5}\)?(?:[ .-]?\d{2,4}){1,4}(?![\d%/,]|\.\d)/uy,
    say: ([written], before) => {
      const asked = asksTelephone.test(before);
      if (!manyFigures(written) && !(asked && /^1[89]00/.test(written))) return undefined;
      if (/^(?:\+84|\(?0|1[89]00)/.test(written) || asked) return telephoneInWords(written);
      return undefined;
    },
  },
  // Short numbers that are called: 1022, 113.
  {
    form: /1\d{2,4}(?![\d.,%/]|\s*(?:đồng|đ\b))/uy,
    say: ([written], before) => (asksTelephone.test(before) ? digitByDigit(written) : undefined),
  },
  // Codes of procedures, and long rows of figures that are no amounts.
  {
    form: /\d(?:\.\d{6})(?:\.\d{2,3})*(?:\.H\d{2})?(?![\d\p{L}])/uy,
    say: ([written]) =>
      written
        .split(/(\.|H)/)
        .filter(Boolean)
        .map((part) => (part === '.' ? 'chấm' : part === 'H' ? letterName(part) : digitByDigit(part)))
        .join(' '),
  },
  { form: /\d{9,}(?![\d.,]\d)/uy, say: ([written]) => digitByDigit(written) },
];
