import { describe, expect, it, vi } from 'vitest';
import { bulk, send, session } from './client';

type Sent = { readonly url: string; readonly key: string | undefined };

/** A server that answers each request with the next of these; gives what it was sent. */
function server(...answers: (() => Response)[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
    sent.push({ url, key: (request.headers as Record<string, string>)['Idempotency-Key'] });
    try {
      return Promise.resolve((answers.shift() ?? done)());
    } catch (failed) {
      return Promise.reject(failed);
    }
  });
  return sent;
}

const done = () => new Response('{}', { status: 200 });
const lost = () => {
  throw new TypeError('network');
};
const busy = () => new Response('{"code":"STORE_LOCKED"}', { status: 409 });

describe('a request that changes something', () => {
  it('carries one key until it is answered, and another the next time', async () => {
    const sent = server(lost, busy, done, done);
    const undo = () => bulk.undo(7);
    await expect(undo()).rejects.toThrow();
    await expect(undo()).rejects.toThrow();
    await undo();
    await undo();
    const keys = sent.map(({ key }) => key);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it('has another key where anything of it is another', async () => {
    const sent = server(lost, lost, lost);
    const post = (address: string, body: object) => send('POST', address, body).catch(() => {});
    await post('/api/v1/segments', { name: 'a' });
    await post('/api/v1/segments', { name: 'b' });
    await post('/api/v1/definitions', { name: 'a' });
    expect(new Set(sent.map(({ key }) => key)).size).toBe(3);
  });

  it('has none where it only asks or signs in', async () => {
    const sent = server();
    await session.signIn({ email: 'a@example.org', password: 'x' });
    await session.enter('secret');
    await send('POST', '/api/v1/uploads/7/preview', {});
    await bulk.exported({ period: '', definition: '', segment: '', asOf: '', flow: 'E', search: '' });
    await send('PUT', '/api/v1/settings', {});
    expect(sent.map(({ key }) => key)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});
