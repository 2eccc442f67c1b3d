import { messages } from '#platform/values/messages.ts';
import type { Letter } from './ways.ts';

const texts = messages({
  vi: {
    several: (count: number) => `${count} thông báo về công việc`,
    dear: (name: string) => `Kính gửi: ${name}`,
    open: 'Mở trong phần mềm',
    inProduct: 'Xem trong phần mềm, mục Thông báo.',
    footer: (authority: string) => `Thư tự động của phần mềm Minh Bạch, ${authority}. Không trả lời thư này.`,
    settings: 'Đổi giờ nhận, cách gộp hoặc thôi nhận thư',
  },
  en: {
    several: (count: number) => `${count} messages about your work`,
    dear: (name: string) => `To: ${name}`,
    open: 'Open in the product',
    inProduct: 'Please look under Messages in the product.',
    footer: (authority: string) => `Sent by Minh Bạch for ${authority}. Please do not answer.`,
    settings: 'Change hours and tempo, or stop these letters',
  },
});

/** Where an officer settles what goes out. */
export const SETTINGS = '/lam-viec/thong-bao/cai-dat';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${String(letter.charCodeAt(0))};`);

/** The subject of a letter: its one message, or how many there are. */
export const subjectOf = ({ items: [first, ...others], language }: Letter): string =>
  first && others.length === 0 ? first.title : texts[language].several(others.length + 1);

/** Plain text and simple HTML of a letter. `base` is the address of the installation as officers know it; without it there are no links. */
export function bodyOf(letter: Letter, base: string | undefined): { text: string; html: string } {
  const t = texts[letter.language];
  const link = (address: string): string | undefined => base && `${base}${letter.language === 'en' ? '/en' : ''}${address}`;
  const plain = letter.items.map(({ title, text, address }) => [title, text, link(address)].filter(Boolean).join('\n'));
  const ending = [t.footer(letter.authority), base ? `${t.settings}: ${link(SETTINGS) ?? ''}` : t.inProduct];
  const blocks = letter.items.map(({ title, text, address }) => {
    const to = link(address);
    const open = to ? `<br><a href="${escaped(to)}">${t.open}</a>` : '';
    return `<p><strong>${escaped(title)}</strong><br>${escaped(text)}${open}</p>`;
  });
  const end = base ? `<a href="${escaped(link(SETTINGS) ?? '')}">${t.settings}</a>` : t.inProduct;
  return {
    text: [t.dear(letter.name), ...plain, ending.join('\n')].join('\n\n'),
    html: `<!doctype html><html lang="${letter.language}"><head><meta charset="utf-8"><title>${escaped(subjectOf(letter))}</title></head><body style="font: 16px/1.5 sans-serif; max-width: 40em"><p>${escaped(t.dear(letter.name))}</p>${blocks.join('')}<hr><p>${escaped(t.footer(letter.authority))}<br>${end}</p></body></html>`,
  };
}
