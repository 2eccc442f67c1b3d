import { isIPv6 } from 'node:net';
import { isLoopback } from '../settings.ts';
import type { Given } from './environment.ts';

/** The address to open in a browser: ORIGIN where set, else what we listen on. */
export function addressOf({ settings, port }: Given): string {
  if (settings.origin) return settings.origin;
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

export function announce(given: Given): void {
  const lines = [`Minh Bạch: ${addressOf(given)}`];
  if (given.kind === 'demonstration') {
    lines.push('Bản trình diễn: dữ liệu là hư cấu. Để dùng thật, chạy với MINHBACH_DEMO=off và một MINHBACH_DATA mới.');
    lines.push('This is the demonstration: its data is invented. For real use start with MINHBACH_DEMO=off and a new MINHBACH_DATA.');
  }
  if (given.setupCode) lines.push(`Mã thiết lập (gõ ở trang đầu tiên) | set-up code (the first page asks for it): ${given.setupCode}`);
  if (given.kind === 'own' && !given.settings.origin && !isLoopback(given.settings.host)) {
    lines.push(
      'Chỉ trả lời theo địa chỉ của máy này và các tên đã khai báo; nếu dùng tên miền, đặt ORIGIN=https://tên-miền hoặc MINHBACH_NAMES.',
    );
    lines.push(
      'Answers to this machine’s addresses and the names it was told; for a domain name set ORIGIN=https://name or MINHBACH_NAMES.',
    );
  }
  lines.push('Dừng: Ctrl-C | stop with Ctrl-C');
  console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}
