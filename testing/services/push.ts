import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, Agent } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';

/** Of the simulator alone; it opens nothing. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgsTNI8OIifab+dQ2o
bna+X4vi0eMl2PPTsuGR/TmUsjWhRANCAASAioLTh/L+9SqHNeDO/bSx+AJWKMiu
v7nXYpCkHGsbL6bbFDWrVxYc9YfIR7UlmP2LquQ6eMbBYhFQM159OIyu
-----END PRIVATE KEY-----`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBuzCCAWCgAwIBAgIULENq93v9YXhegKur0mVmy8Rs8fwwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPcHVzaC5leGFtcGxlLnZuMCAXDTI2MTEyOTIwMjIyNVoYDzIx
MjYxMTA1MjAyMjI1WjAaMRgwFgYDVQQDDA9wdXNoLmV4YW1wbGUudm4wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAASAioLTh/L+9SqHNeDO/bSx+AJWKMiuv7nXYpCk
HGsbL6bbFDWrVxYc9YfIR7UlmP2LquQ6eMbBYhFQM159OIyuo4GBMH8wHQYDVR0O
BBYEFDkkumfKvMgl70M+jEB9Sop6y8lZMB8GA1UdIwQYMBaAFDkkumfKvMgl70M+
jEB9Sop6y8lZMA8GA1UdEwEB/wQFMAMBAf8wLAYDVR0RBCUwI4IPcHVzaC5leGFt
cGxlLnZughBtb3ZlZC5leGFtcGxlLnZuMAoGCCqGSM49BAMCA0kAMEYCIQDW78Bg
claeWbDyukuxgkFhL8FXQXqocFTqY4TE8uyGKwIhAJz6Ygz7Kknw4V/iIm37ZvrS
5amDdk0mtwnw9wMbs60O
-----END CERTIFICATE-----`;

export interface Pushed {
  path: string;
  topic: string | undefined;
  authorization: string;
  /** What the device shows, decrypted as a browser does (RFC 8291). */
  shown: { title: string; body: string; address: string; tag: string };
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
}

/** A browser that subscribed at the service under a path: what it tells the product, and how it reads what comes. */
export function aBrowser(path: string) {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys();
  const auth = randomBytes(16);
  const device = {
    endpoint: `https://push.example.vn/${path}`,
    publicKey: publicKey.toString('base64url'),
    authSecret: auth.toString('base64url'),
    name: 'Chrome trên Android',
  };
  const read = (body: Buffer): Pushed['shown'] => {
    const [salt, length] = [body.subarray(0, 16), body.readUInt8(20)];
    const server = body.subarray(21, 21 + length);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, server]);
    const secret = Buffer.from(hkdfSync('sha256', pair.computeSecret(server), auth, info, 32));
    const draw = (name: string, bytes: number) =>
      Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(`Content-Encoding: ${name}\0`), bytes));
    const sealed = body.subarray(21 + length);
    const opener = createDecipheriv('aes-128-gcm', draw('aes128gcm', 16), draw('nonce', 12));
    opener.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]);
    return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')) as Pushed['shown'];
  };
  return { path: `/${path}`, device, read };
}

type Browser = ReturnType<typeof aBrowser>;

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => Buffer.concat((await request.toArray()) as Buffer[]);

/** A push service on this machine that answers under each path as it is told (201 unless said), and an agent by which its name leads to it. */
export async function aPushService(browsers: readonly Browser[]) {
  const pushed: Pushed[] = [];
  const answers = new Map<string, Answer>();
  const server = createServer({ key, cert }, (request, response) => {
    void (async () => {
      const { url: path = '', headers } = request;
      const body = await bodyOf(request);
      const { status, headers: more } = answers.get(path) ?? { status: 201 };
      const browser = browsers.find((one) => one.path === path);
      if (browser && status === 201)
        pushed.push({
          path,
          topic: headers['topic'] as string | undefined,
          authorization: headers.authorization ?? '',
          shown: browser.read(body),
        });
      response.writeHead(status, more).end(status === 201 ? '' : 'không nhận');
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ ca: cert });
  Object.assign(agent, {
    createConnection: ({ servername }: { servername?: string }) =>
      connect({ host: '127.0.0.1', port, ca: cert, servername: servername ?? 'push.example.vn' }),
  });
  return {
    pushed,
    agent,
    answer: (browser: Browser, answer: Answer) => answers.set(browser.path, answer),
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
