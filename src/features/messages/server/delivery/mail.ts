import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { bodyOf, SETTINGS, subjectOf } from './composing.ts';
import { letterFile } from './filing.ts';
import { shortly, type Letter, type Outcome, type Post, type Posting, type Way } from './ways.ts';

export interface MailSettings {
  /** `smtps://name:password@host:465`; undefined: letters are laid into the folder. */
  smtpUrl: string | undefined;
  from: string;
  /** The address of the installation as officers know it, for links. */
  base: string | undefined;
  /** The data folder: letters that are not sent lie under `mail/` in it. */
  dataFolder: string;
  /** How long the server may keep silent. */
  seconds: number;
}

const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

const postingOf = (letter: Letter, base: string | undefined): Posting => ({
  id: letter.id,
  authorityId: letter.authorityId,
  madeAt: letter.madeAt,
  to: { name: letter.name, address: letter.email ?? '' },
  subject: subjectOf(letter),
  ...bodyOf(letter, base),
  headers: base === undefined ? {} : { 'List-Unsubscribe': `<${base}${SETTINGS}>` },
});

/** The same letter sent again bears the same Message-ID and Date, by which the other side knows that it has it. */
function composed(posting: Posting, from: string): SendMailOptions & { messageId: string } {
  const { id, authorityId: _, madeAt, headers, ...said } = posting;
  const domain = addressIn(from).split('@')[1] ?? 'localhost';
  return {
    ...said,
    from,
    messageId: `<${id}@${domain}>`,
    date: new Date(madeAt.epochMilliseconds),
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

interface MailError {
  code?: string;
  command?: string;
  responseCode?: number;
  message: string;
}

/**
 * What an error of the mail server means for the letter; 4xx passes, 5xx does not (RFC 5321, 4.2.1). `isBegun`: the server has taken some of it, so that it
 * may have it whole and only its answer is missing.
 */
export function outcomeOf({ code, responseCode: said = 0, message, command }: MailError, isBegun: boolean): Outcome {
  const detail = shortly(message);
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return { state: 'away', reason: 'sign-in', detail };
  if (code === 'EENVELOPE' && said === 0) return { state: 'failed', reason: 'bad-address', detail };
  // 421: the server closes; so does one that greets with 4xx or 5xx. Whatever comes next would hear the same.
  if (said === 421 || (said > 0 && command === 'CONN')) return { state: 'away', reason: 'busy', detail };
  if (said >= 500) return { state: 'failed', reason: 'refused', detail };
  if (said >= 400) return { state: 'later', reason: 'temporary', detail };
  return isBegun ? { state: 'later', reason: 'unanswered', detail } : { state: 'away', reason: 'unreachable', detail };
}

/** Letters by SMTP, over a few connections that are kept open while there are letters. */
function bySmtp(settings: MailSettings, smtpUrl: string): Post {
  const patience = settings.seconds * 1000;
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    // What has to be sent again is said here and not by the library.
    maxRequeues: 0,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  } as object);
  const begun = new Set<string>();
  transport.use('stream', (mail, done) => {
    const { messageId } = mail.data;
    mail.message.transform(() => new PassThrough().once('data', () => begun.add(messageId ?? '')));
    done();
  });
  return {
    async post(posting) {
      const mail = composed(posting, settings.from);
      try {
        await transport.sendMail(mail);
        return { state: 'sent' };
      } catch (error) {
        return outcomeOf(error as MailError, begun.has(mail.messageId));
      } finally {
        begun.delete(mail.messageId);
      }
    },
    close: () => transport.close(),
  };
}

/** Letters laid into the data folder, whole or not at all; laid twice it is one. */
function intoFolder(settings: MailSettings): Post {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async post(posting) {
      const { message } = await transport.sendMail(composed(posting, settings.from));
      const file = letterFile(settings.dataFolder, posting);
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(`${file}.new`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.new`, file);
      return { state: 'filed' };
    },
    close: () => undefined,
  };
}

/** E-mail by the server that is set, or as files in the data folder where none is. */
export const openPost = (settings: MailSettings): Post => (settings.smtpUrl ? bySmtp(settings, settings.smtpUrl) : intoFolder(settings));

/** The same for letters to officers. */
export function openMail(settings: MailSettings): Way {
  const { post, close } = openPost(settings);
  return { send: (letter) => post(postingOf(letter, settings.base)), close };
}
