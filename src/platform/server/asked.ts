/**
 * For a child of the supervisor, or the same process run alone: settles when it is asked to finish. A child leaves Ctrl-C
 * to the supervisor, who knows the order, and finishes when the supervisor is gone.
 */
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
