import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How the server takes the next letters to an address. */
export type Manner =
  /** 4xx to the recipient. */
  | 'temporary'
  /** 5xx to the recipient. */
  | 'refused'
  /** Takes the letter and cuts the line before it says so. */
  | 'cut'
  /** Takes the letter and says nothing for longer than anybody waits. */
  | 'silent';

const error = (text: string, responseCode: number): Error => Object.assign(new Error(text), { responseCode });

/**
 * A real SMTP server on this machine that keeps what it took, also where its answer was lost; `port` starts one again where one was, `pauseMs` is how
 * long it thinks about each. */
export async function aMailServer(given: { port?: number; user?: { name: string; password: string }; pauseMs?: number } = {}) {
  const taken: ParsedMail[] = [];
  const manners = new Map<string, Manner>();
  let connections = 0;
  const server = new SMTPServer({
    authOptional: !given.user,
    allowInsecureAuth: true,
    disabledCommands: given.user ? [] : ['AUTH'],
    hideSTARTTLS: true,
    logger: false,
    onConnect(_session, done) {
      connections += 1;
      done();
    },
    onAuth({ username, password }, _session, done) {
      if (username === given.user?.name && password === given.user?.password) done(null, { user: username });
      else done(error('Invalid name or password', 535));
    },
    onRcptTo({ address }, _session, done) {
      const manner = manners.get(address);
      if (manner === 'temporary') return done(error('Mailbox busy, try again later', 450));
      return manner === 'refused' ? done(error('No such user here', 550)) : done();
    },
    onData(stream, session, done) {
      void (async () => {
        taken.push(await simpleParser(stream));
        if (given.pauseMs) await pause(given.pauseMs);
        const [to] = session.envelope.rcptTo;
        const manner = manners.get(to?.address ?? '');
        if (manner === 'silent') await pause(5000, undefined, { ref: false });
        if (manner === 'cut')
          return [...server.connections].forEach((one) => (one as unknown as { _socket: { destroy: () => void } })._socket.destroy());
        done();
      })().catch(() => undefined);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(given.port ?? 0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  const user = given.user ? `${given.user.name}:${given.user.password}@` : '';
  return {
    taken,
    port,
    url: `smtp://${user}127.0.0.1:${port}`,
    manner: (address: string, manner: Manner | undefined) => (manner ? manners.set(address, manner) : manners.delete(address)),
    connections: () => connections,
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}
