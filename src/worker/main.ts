import { openApp, useApp } from '#platform/server/app.ts';
import { work } from '#platform/server/jobs.ts';
import { untilAsked } from '#platform/server/asked.ts';
import { beat } from './heartbeat.ts';
import { untilAnswers } from './patience.ts';
import { subscriptions } from './subscriptions.ts';

const app = openApp(process.env);
useApp(app);
const asked = untilAsked();
if (await untilAnswers(app.pool, asked)) {
  const running = await work(app.pool, subscriptions, { db: app.db, now: () => app.clock.now() });
  const heartbeat = beat(app.pool, 'worker');
  await asked;
  await running.stop();
  heartbeat.stop();
}
await app.close();
process.exit(0);
