// Sends one call of each kind with Segment's own library: node send.mjs HOST WRITE_KEY
import { Analytics } from '@segment/analytics-node';

const [host, writeKey] = process.argv.slice(2);
const analytics = new Analytics({ host, writeKey, flushAt: 3, flushInterval: 100, maxRetries: 0 });
let failures = 0;
analytics.on('error', (failure) => {
  failures++;
  console.error(failure.code, String(failure.reason));
});

const timestamp = new Date('2026-02-03T04:05:06.000Z');
analytics.identify({ userId: 'ann', traits: { email: 'ann@example.org', plan: 'pro', seats: 5 }, timestamp });
analytics.group({ userId: 'ann', groupId: 'acme', traits: { industry: 'mining' }, timestamp });
analytics.page({ userId: 'ann', name: 'Prices', timestamp });
analytics.screen({ anonymousId: 'visitor', name: 'Home', timestamp });
analytics.alias({ userId: 'bob', previousId: 'visitor', timestamp });
analytics.track({
  userId: 'bob',
  event: 'Order Completed',
  properties: { order_id: 'o1', total: 12.5, currency: 'EUR' },
  timestamp,
});
for (let i = 0; i < 40; i++) {
  analytics.track({ userId: 'cem', event: 'login', messageId: `login-${i % 20}`, timestamp });
}
await analytics.closeAndFlush({ timeout: 20_000 });
process.exitCode = failures === 0 ? 0 : 1;
