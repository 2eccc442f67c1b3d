import { Agent, request } from 'node:http';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends exactly this, also what no browser would; comes back with what was answered, status 0 where the connection was cut. */
export const send = (site: string, address: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> =>
  new Promise((done) => {
    const { hostname, port } = new URL(site);
    const cut = (): void => done({ status: 0, headers: {}, body: '' });
    const asked = request(
      { agent, hostname, port, path: address, method, headers: { host: `${hostname}:${port}`, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('error', cut).on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    asked.on('error', cut).end(body);
  });

const part = (name: string, more: string, text: string): string =>
  `--bien\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${text}\r\n`;

const hostile = [
  '\0',
  '\'"><script>',
  '999999999999999999999',
  '-1e400',
  '\ud800',
  '../../etc/passwd',
  '31/02/2026',
  'á'.repeat(3000),
  '[object Object]',
];

/** Every field of a form with something that no page of ours sends. */
const filled = (names: readonly string[], value: string): string =>
  names.map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`).join('&');

/** Bodies that are no form, or a form gone wrong; `names` are the fields of the page's forms. */
export function badBodies(names: readonly string[]): Sent[] {
  const form = 'application/x-www-form-urlencoded';
  const multipart = 'multipart/form-data; boundary=bien';
  const bodies: [type: string | undefined, body: string][] = [
    ['multipart/form-data', 'a=1'],
    ['multipart/form-data; boundary=', '--\r\n'],
    ['multipart/form-data; boundary=khac', `${part('a', '', '1')}--bien--\r\n`],
    [multipart, part('a', '', '1')],
    [multipart, '--bien\r\nContent-Disp'],
    [multipart, part(names[0] ?? 'a', '; filename="a.jpg"', 'x'.repeat(30_000))],
    [multipart, ''],
    [multipart, `${part('a\0', '; filename="\0.pdf"', 'x')}${part('', '; filename=""', '')}--bien--\r\n`],
    [multipart, `${names.map((name) => part(name, '; filename="a.exe"', 'MZ')).join('')}--bien--\r\n`],
    [multipart, `${names.map((name) => part(name, '', '\0')).join('')}--bien--\r\n`],
    ['text/plain', 'a=1'],
    ['application/json', '{"a":'],
    ['application/xml', '<a/>'],
    ['; ;', 'a'],
    [undefined, 'a=1'],
    [form, '%00=%00&a=%E1%BB&%=%&&&=&a.b.c=1&__proto__=1&constructor=2'],
    [form, `a=${'x'.repeat(70_000)}`],
    ...hostile.map((value): [string, string] => [form, filled(names, value)]),
    [form, [...names, ...names].map((name) => `${encodeURIComponent(name)}=1`).join('&')],
    [form, names.map((name) => `${encodeURIComponent(name)}.0.${encodeURIComponent(name)}=%00`).join('&')],
  ];
  return bodies.map(([type, body]) => ({ method: 'POST', headers: type === undefined ? {} : { 'content-type': type }, body }));
}

/** What may stand behind an address, or in its headers, and is nothing a reader sends. */
export const badQuestions = (address: string, parameters: readonly string[]): { address: string; headers?: Record<string, string> }[] => [
  ...['%00', '%E1%BB', "'%22%3E", '-1', '99999999999999999999', 'x'.repeat(4000)].flatMap((value) => [
    { address: `${address}?${parameters.map((name) => `${name}=${value}`).join('&')}` },
    { address: `${address === '/' ? '' : address}/${value}` },
  ]),
  { address: `${address}?/default` },
  { address: `${address}?/__proto__` },
  { address: `${address}?x-sveltekit-invalidated=1` },
  { address: `${address === '/' ? '' : address}/__data.json?x-sveltekit-invalidated=%00` },
  { address: `/en${address}?a[]=1&a[b]=2&%00` },
  { address, headers: { cookie: 'theme=%00; minhbach=%E1; =; a', accept: ';;q=,*', 'accept-language': 'x'.repeat(2000) } },
  {
    address,
    headers: {
      'x-sveltekit-error': '1',
      'x-sveltekit-pathname': '/%00',
      'x-sveltekit-action': 'true',
      'if-none-match': '"',
      range: 'bytes=9-1',
    },
  },
];
