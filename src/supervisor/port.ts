import { createServer } from 'node:net';
import { ok, refuse, type Result } from '../platform/values/result.ts';

const reasons = {
  EADDRINUSE: (host: string, port: number) =>
    refuse(
      'port-taken',
      `Cổng ${port} trên ${host} đang có chương trình khác dùng; hãy dừng chương trình đó hoặc chạy với cổng khác, ví dụ PORT=${port + 1} npm start.\n` +
        `Port ${port} on ${host} is taken by another program; stop that one or start with another port, for instance PORT=${port + 1} npm start.`,
      'PORT',
    ),
  EACCES: (host: string, port: number) =>
    refuse(
      'port-forbidden',
      `Tài khoản này không được mở cổng ${port} trên ${host}; hãy dùng cổng từ 1024 trở lên, ví dụ PORT=3000.\n` +
        `This account may not open port ${port} on ${host}; use a port from 1024 on, for instance PORT=3000.`,
      'PORT',
    ),
  EADDRNOTAVAIL: (host: string) =>
    refuse(
      'host-not-here',
      `HOST=${host} không phải là địa chỉ của máy này; hãy đặt 127.0.0.1 hoặc 0.0.0.0.\nHOST=${host} is no address of this machine; set 127.0.0.1 or 0.0.0.0.`,
      'HOST',
    ),
  ENOTFOUND: (host: string) => refuse('host-unknown', `Không tìm thấy địa chỉ của HOST=${host}.\nHOST=${host} has no address.`, 'HOST'),
};

export function portRefusal(error: unknown, host: string, port: number): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code === 'EAI_AGAIN' ? 'ENOTFOUND' : (code as keyof typeof reasons)];
  if (!reason) throw error;
  return reason(host, port);
}

/** Tries the port before anything else is started. Refused when it is taken, forbidden, or the host is not this machine's. */
export async function checkPort(host: string, port: number): Promise<Result<void>> {
  const probe = createServer();
  try {
    await new Promise<void>((done, fail) => probe.once('error', fail).listen(port, host, done));
    return ok(undefined);
  } catch (error) {
    return portRefusal(error, host, port);
  } finally {
    probe.close();
  }
}
