import type { IncomingMessage } from 'node:http';

interface Wrong {
  status: number;
  sentence: string;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const wrong = (status: number, vi: string, en: string): Wrong => ({ status, sentence: `${vi}\n${en}` });

/** An address is a path here: neither another site nor something that cannot be read. */
const isPath = (address: string): boolean => {
  if (!address.startsWith('/')) return false;
  try {
    decodeURIComponent(address.split('?')[0] ?? '');
    return URL.canParse(`http://x${address}`) && new URL(`http://x${address}`).host === 'x';
  } catch {
    return false;
  }
};

const isForm = (type: string): boolean =>
  type === '' || /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i.test(type);

/** A form that another site's page had sent. The framework refuses it too, in English; here it gets a sentence. */
const isForeignForm = ({ method = '', headers }: IncomingMessage, self: string): boolean =>
  !['GET', 'HEAD', 'OPTIONS'].includes(method) && isForm((headers['content-type'] ?? '').trim()) && headers.origin !== new URL(self).origin;

/** A mail program ends a subscription with one request (RFC 8058): it has no page of ours behind it, and the link is the right to do so. */
const isOneClick = ({ method = '', url = '' }: IncomingMessage): boolean =>
  method === 'POST' && /^[^?]*\/thoi-nhan-tin\?ma=[\w.-]+$/.test(url);

/** Such a request is taken as one of our own pages. */
export function letMailProgramsLeave(request: IncomingMessage, self: string): void {
  if (isOneClick(request)) request.headers.origin = new URL(self).origin;
}

const FRAMEWORK: Readonly<Record<string, RegExp>> = { 'x-sveltekit-invalidated': /^[01]{1,40}$/, 'x-sveltekit-trailing-slash': /^1$/ };

/** The framework's own parameters come from our pages' script alone, for the data of a page, and look one way. */
function asksTheFramework(url: string): boolean {
  const [path = '', query = ''] = url.split('?', 2);
  const own = [...new URLSearchParams(query)].filter(([name]) => /^x-sveltekit-/i.test(name));
  return own.length > 0 && !(path.endsWith('__data.json') && own.every(([name, value]) => FRAMEWORK[name]?.test(value)));
}

/** What cannot be taken, with its sentence; `self` is our own origin. Undefined where the application may be asked. */
export function whyNotTaken(request: IncomingMessage, self: string): Wrong | undefined {
  const { method = '', url = '' } = request;
  if (!METHODS.includes(method)) return wrong(405, 'Trang này không nhận cách gửi đó.', 'This is not a way to ask here.');
  if (!isPath(url) || !URL.canParse(self))
    return wrong(400, 'Địa chỉ này không đọc được. Mời gõ lại.', 'This address cannot be read. Please type it again.');
  if (asksTheFramework(url))
    return wrong(400, 'Địa chỉ này không dùng được. Mời gõ lại.', 'This address cannot be used. Please type it again.');
  if (isForeignForm(request, self))
    return wrong(
      403,
      'Biểu mẫu này không gửi từ trang của chúng tôi nên không được nhận. Mời mở lại trang rồi gửi lại.',
      'This form was not sent from our own page, so it is not taken. Please open the page anew and send it again.',
    );
  return undefined;
}
