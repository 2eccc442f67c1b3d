import { statSync } from 'node:fs';
import { isIP } from 'node:net';

export const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text.replace(/\/$/, '');
export const isDatabase = (text: string): boolean => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);

export const isMailServer = (text: string): boolean =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '';

/** An address, or a name with an address in angles behind it. */
export const isSender = (text: string): boolean => /^(?:[^<>\r\n]{1,100}<[^\s<>@]{1,64}@[^\s<>@]+>|[^\s<>@]{1,64}@[^\s<>@]+)$/.test(text);

/** As Amazon names them: also a store of another make takes these. */
export const isBucketName = (text: string): boolean => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text);

export const isName = (text: string): boolean => isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);

export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  return (
    text === 'loopback' ||
    (family > 0 && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))))
  );
}

export function isInstant(text: string): boolean {
  try {
    return Boolean(Temporal.Instant.from(text));
  } catch {
    return false;
  }
}

/** True for a folder that is there. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Addresses as they stand before the paths of a service: http or https, without a user, a question or a fragment. */
export const areBaseAddresses = (text: string): boolean =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .every((one) => {
      const url = URL.parse(one);
      return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
    });
