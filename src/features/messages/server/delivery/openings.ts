import { setting } from '#root/src/settings.ts';
import { openMail, openPost } from './mail.ts';
import { openPush, openTelling } from './push.ts';
import { pushKeysFrom } from './vapid.ts';
import type { Outlets, Ways } from './ways.ts';

/** The address of the installation as officers know it, without a slash behind: ORIGIN, else the first name it was told; undefined where nothing is known. */
export function knownAddress(env: NodeJS.ProcessEnv): string | undefined {
  const origin = setting('ORIGIN', env)?.replace(/\/$/, '');
  const name = setting('MINHBACH_NAMES', env)
    .split(/[\s,]+/)
    .find(Boolean);
  return origin ?? (name && `http://${name}:${String(setting('PORT', env))}`);
}

/** Who sends where nothing is set: letters then lie in a folder, and nobody answers them. */
const NOBODY = 'Minh Bạch <khong-tra-loi@minh-bach.invalid>';

function settingsOf(installKey: Uint8Array, env: NodeJS.ProcessEnv) {
  const base = knownAddress(env);
  const from = setting('MINHBACH_MAIL_FROM', env) ?? NOBODY;
  const seconds = setting('MINHBACH_SMTP_SECONDS', env);
  const subject = base?.startsWith('https://') ? base : `mailto:${/<([^<>]+)>/.exec(from)?.[1] ?? from}`;
  const dataFolder = setting('MINHBACH_DATA', env) ?? 'data';
  return {
    mail: { smtpUrl: setting('MINHBACH_SMTP_URL', env), from, base, seconds, dataFolder },
    push: { keys: pushKeysFrom(installKey), subject, seconds },
  };
}

/** Opens the ways out of the product by the settings of a process. */
export function openWays(installKey: Uint8Array, env: NodeJS.ProcessEnv = process.env): Ways {
  const { mail, push } = settingsOf(installKey, env);
  return { mail: openMail(mail), push: openPush(push) };
}

/** The same ways for those who are no officers. */
export function openOutlets(installKey: Uint8Array, env: NodeJS.ProcessEnv = process.env): Outlets {
  const { mail, push } = settingsOf(installKey, env);
  return { mail: openPost(mail), push: openTelling(push) };
}
