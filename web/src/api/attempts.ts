/** What of the requests that change something has not been answered yet, by the request, each with its key. */
const open = new Map<string, string>();

/** Whose answer is a cookie, which is not kept; and what only asks, though by POST, as it is too long for an address. */
const WITHOUT = /^\/api\/v1\/(session|session\/link|uploads\/[^/]+\/preview)$/;

/** A key for an attempt of a person: the same request sent again after a failure carries the same, and is done once. */
export function keyOf(method: string, address: string, body: string): string | undefined {
  if (method !== 'POST' || WITHOUT.test(address)) return undefined;
  const request = `${address} ${body}`;
  const key = open.get(request) ?? newKey();
  open.set(request, key);
  return key;
}

/** What is answered is done with: the same words later are another attempt. */
export function answered(address: string, body: string): void {
  open.delete(`${address} ${body}`);
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
