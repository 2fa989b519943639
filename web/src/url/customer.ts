import { between, type View, writeView } from './view';

const START = '/customers/';

/** The id in the address of a customer's page; undefined where it is none. */
export function customerOf(path: string): string | undefined {
  if (!path.startsWith(START) || path.length === START.length) return undefined;
  try {
    return decodeURIComponent(path.slice(START.length));
  } catch {
    return undefined;
  }
}

/** The address of a customer's page, under the same question. */
export function addressOf(id: string, view: View): string {
  return START + encodeURIComponent(id) + writeView(between(view));
}
