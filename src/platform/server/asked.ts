/** Settles when this process is asked to finish. A supervisor's child leaves Ctrl-C to it, and finishes when the supervisor is gone. */
export function untilAsked(): Promise<void> {
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return new Promise((done) => {
    process.on('SIGTERM', () => done());
    const alone = !process.channel;
    for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => alone && done());
    process.on('disconnect', () => done());
    process.on('message', (message: { type?: string }) => message.type === 'stop' && done());
  });
}
