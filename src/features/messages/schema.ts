import { choice, form, hidden, idOf, text, yesNo } from '#platform/values/forms.ts';
import type { Words } from '#platform/values/messages.ts';
import { timeShape } from '#platform/values/forms/times.ts';
import * as z from 'zod';
import { kinds, tempos, type Kind } from './message.ts';

const time = (label: Words) =>
  text({
    readBy: 'administrator',
    label,
    pattern: timeShape,
    shape: { vi: 'là giờ trong ngày, ví dụ 20 giờ', en: 'be a time such as 20:00' },
    max: 15,
  });

const tempoOf = (kind: Kind) => choice({ label: { vi: kinds[kind].vi, en: kinds[kind].en }, options: tempos, look: 'select' });

/** One for each kind, in the order of `kinds`. */
const tempoFields = Object.fromEntries((Object.keys(kinds) as Kind[]).map((kind) => [kind, tempoOf(kind)])) as Record<
  Kind,
  ReturnType<typeof tempoOf>
>;

/** How an officer wants to be reached outside of the product. */
export const settingForm = form({
  email: text({
    readBy: 'administrator',
    label: { vi: 'Địa chỉ thư điện tử', en: 'E-mail address' },
    hint: {
      vi: 'Chỉ dùng để gửi thông báo, không dùng để đăng nhập. Để trống thì không gửi thư.',
      en: 'For messages alone, not for signing in. Left empty, no letters are sent.',
    },
    input: 'email',
    autocomplete: 'email',
    optional: true,
  }),
  language: choice({
    label: { vi: 'Ngôn ngữ của thư', en: 'Language of letters' },
    options: { vi: { vi: 'Tiếng Việt', en: 'Vietnamese' }, en: { vi: 'Tiếng Anh', en: 'English' } },
  }),
  quietFrom: time({ vi: 'Nghỉ nhận từ', en: 'Nothing from' }),
  quietUntil: time({ vi: 'Nhận lại từ', en: 'Again from' }),
  quietDaysOff: yesNo({ label: { vi: 'Không gửi vào ngày nghỉ, trừ việc gấp', en: 'Nothing on days off, but what is urgent' } }),
  ...tempoFields,
});

export type SettingInput = z.output<typeof settingForm>;

/** What a browser says of itself when an officer turns messages on there. */
export const deviceForm = form({
  endpoint: hidden(z.string().max(1000)),
  publicKey: hidden(),
  authSecret: hidden(),
});

export const deviceGoneForm = form({ deviceId: hidden(idOf<'message-device'>()) });

/** A button beside a message. */
export const messageForm = form({ messageId: hidden(idOf<'message'>()) });

/** Everything up to the message that the page showed first. */
export const allReadForm = form({ upTo: hidden(idOf<'message'>()) });

/** A button beside a letter. */
export const letterForm = form({ letterId: hidden(idOf<'message-letter'>()) });

export const trialForm = form({});
