import type { Outlets } from '#features/messages/server/index.ts';
import type { Adapter } from '../adapter.ts';

export const addressesIn = (recipients: string | undefined): string[] => [
  ...new Set((recipients ?? '').split(/[\s,;]+/).filter((one) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(one))),
];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same words for programs that show HTML: paragraphs, and links that can be pressed. */
const htmlOf = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(
      (part) =>
        `<p>${escaped(part)
          .replace(/https:\/\/[^\s<>"]+/g, (link) => `<a href="${link}">${link}</a>`)
          .replaceAll('\n', '<br>')}</p>`,
    )
    .join('\n');

/**
 * A letter to each address of a list through the product's own mail. The same letter sent again bears the same number, by which the other side knows that it has
 * it. Who subscribed on the portal gets word of a story by the subscriptions and is none of these.
 */
export function email(mail: Outlets['mail']): Adapter {
  return {
    perMinute: 30,
    async post({ secrets }, { key, authorityId, title, words, link, since }) {
      const to = addressesIn(secrets['recipients']);
      if (to.length === 0) return { state: 'failed', fault: 'Chưa có địa chỉ nhận thư.' };
      const text = link === undefined || words.includes(link) ? words : `${words}\n\n${link}`;
      const missed: string[] = [];
      for (const [number, address] of to.entries()) {
        const letter = {
          id: `${key}-${number + 1}`,
          authorityId,
          madeAt: since,
          to: address,
          subject: title,
          text,
          html: htmlOf(text),
          headers: {},
        };
        const outcome = await mail.post(letter);
        if (outcome.state === 'sent' || outcome.state === 'filed') continue;
        const fault = 'detail' in outcome ? outcome.detail : '';
        // Nothing has left yet: all of it is tried again.
        if (number === 0 && (outcome.state === 'away' || outcome.state === 'later')) return { state: 'later', fault };
        missed.push(fault);
      }
      if (missed.length === to.length) return { state: 'failed', fault: missed[0] ?? '' };
      const fault = missed.length > 0 ? `Không gửi được ${missed.length} trên ${to.length} địa chỉ: ${missed[0] ?? ''}` : undefined;
      return { state: 'sent', externalId: key, link: null, recipients: to.length - missed.length, ...(fault !== undefined && { fault }) };
    },
    test({ secrets }) {
      const count = addressesIn(secrets['recipients']).length;
      return Promise.resolve(
        count > 0
          ? { state: 'well', name: `${count} địa chỉ`, link: null, lastPostOn: null }
          : { state: 'ill', fault: 'Chưa có địa chỉ nhận thư.' },
      );
    },
  };
}
