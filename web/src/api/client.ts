import type { Answers, Definition } from './answers';
import { answered, keyOf } from './attempts';
import { ApiProblem, problemOf } from './problem';
import type { components, paths } from './schema';
import type { SavedSegment } from './segments';

/** Who is signed in; a token has no e-mail. */
export type Me = components['schemas']['Me'];
export type Credentials = components['schemas']['Credentials'];
export type NewOwner = components['schemas']['NewOwner'];

/** How one can sign in; where `oidc` is given, the browser goes there for the company's own accounts. */
export type Ways = components['schemas']['Ways'];

/** The query parameters of a path, as the server's document has them. */
export type QueryOf<P extends keyof paths> = paths[P] extends { get: { parameters: infer A } }
  ? A extends { query: infer Q } | { query?: infer Q }
    ? Exclude<Q, undefined>
    : never
  : never;

/** Asks for a figure or a list; parameters left empty are not sent. */
export function get<P extends keyof Answers & keyof paths>(
  path: P,
  query: [QueryOf<P>] extends [never] ? Record<string, never> : QueryOf<P>,
  signal?: AbortSignal,
): Promise<Answers[P]> {
  return send<Answers[P]>('GET', addressOf(path, query as Record<string, unknown>), undefined, signal);
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The same answer as a file in a language, a workbook or what else is named, under the name the server gives it. */
export async function getFile(
  path: string,
  query: Readonly<Record<string, unknown>>,
  language: string,
  type = WORKBOOK,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const response = await reach(addressOf(path, query), {
    method: 'GET',
    credentials: 'same-origin',
    headers: { Accept: `${type}, application/json`, 'Accept-Language': language },
  });
  if (!response.ok) throw await problemOf(response);
  const named = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '');
  return { name: named?.[1] ?? 'holdfast.xlsx', blob: await response.blob() };
}

/** A path with its query; parameters left empty are left out. */
function addressOf(path: string, query: Readonly<Record<string, unknown>>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (each !== undefined && each !== '') given.append(name, String(each));
    }
  }
  const text = given.toString();
  return path + (text === '' ? '' : `?${text}`);
}

export const session = {
  me: (signal?: AbortSignal) => send<Me>('GET', '/api/v1/session', undefined, signal),
  signIn: (credentials: Credentials) => send<Me>('POST', '/api/v1/session', credentials),
  signOut: () => send<undefined>('DELETE', '/api/v1/session'),
  setUp: (owner: NewOwner) => send<Me>('POST', '/api/v1/setup', owner),
  enter: (link: string) => send<Me>('POST', '/api/v1/session/link', { link }),
  accept: (link: string, password: string) => send<Me>('POST', '/api/v1/invitation', { link, password }),
  ways: (signal?: AbortSignal) => send<Ways>('GET', '/api/v1/sign-in', undefined, signal),
};

/** What a segment says when it is kept. */
export type KeptSegment = Required<components['schemas']['NewSegment']>;

export const segments = {
  add: (segment: KeptSegment) => send<SavedSegment>('POST', '/api/v1/segments', segment),
  change: (name: string, segment: KeptSegment & { readonly version: number }) =>
    send<SavedSegment>('PUT', `/api/v1/segments/${encodeURIComponent(name)}`, segment),
  remove: (name: string) => send<undefined>('DELETE', `/api/v1/segments/${encodeURIComponent(name)}`),
};

/** A definition to keep; the version is the one that was changed, none for a new one. */
export type KeptDefinition = components['schemas']['NewDefinition'];

export const definitions = {
  save: (definition: KeptDefinition) => send<Definition>('POST', '/api/v1/definitions', definition),
  versions: (name: string, signal?: AbortSignal) =>
    send<readonly Definition[]>('GET', `/api/v1/definitions/${encodeURIComponent(name)}/versions`, undefined, signal),
};

type Listed = components['schemas']['ListedCustomers'];

/** A list of customers as it is asked for, for what is done with all of it; what is empty is not sent. */
export type CustomerList = Required<Omit<Listed, 'set' | 'sort' | 'show'>> & Pick<Listed, 'sort' | 'show'>;

/** Many customers: by their ids, or all of a list, with how many those were. */
export type Whom = Pick<components['schemas']['Change'], 'customers' | 'count'> & { readonly list?: CustomerList };
export type BulkChange = Whom & Required<Pick<components['schemas']['Change'], 'attribute' | 'value'>>;
export type BulkFact = Whom & Pick<components['schemas']['BulkFact'], 'fields'> & { readonly kind: 'note' | 'void' | 'unvoid' };

type BulkDone = components['schemas']['Done'];

/** What was written down, and how many were passed over as they were so already. */
type BulkWritten = components['schemas']['BulkFactWritten'];

/** What is empty is not sent: the server has its own for what is left out. */
function said<T extends object>(body: T): object {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== '' && value !== undefined));
}

export const bulk = {
  change: ({ list, ...change }: BulkChange) =>
    send<BulkDone>('POST', '/api/v1/customers/bulk', { ...change, ...(list === undefined ? {} : { list: said(list) }) }),
  write: ({ list, ...fact }: BulkFact) => send<BulkWritten>('POST', '/api/v1/customers/bulk/facts', { ...fact, ...(list === undefined ? {} : { list: said(list) }) }),
  undo: (batch: number) => send<BulkDone>('POST', `/api/v1/customers/bulk/${batch}/undo`),
  /** The file as text. */
  exported: async (list: CustomerList, customers?: readonly string[]): Promise<string> => {
    const body = { list: said(list), ...(customers === undefined ? {} : { customers }) };
    const response = await reach('/api/v1/customers/export', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...headers('POST', true), Accept: 'text/csv, application/problem+json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw await problemOf(response);
    return response.text();
  },
};

/** A request that is no question of figures. A POST sent again after a failure is done once. */
export async function send<T>(method: string, address: string, body?: object, signal?: AbortSignal): Promise<T> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const key = keyOf(method, address, text ?? '');
  const response = await reach(address, {
    method,
    credentials: 'same-origin',
    headers: { ...headers(method, text !== undefined), ...(key === undefined ? {} : { 'Idempotency-Key': key }) },
    ...(text === undefined ? {} : { body: text }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw await problemOf(response);
  answered(address, text ?? '');
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Asks for a file. */
export async function sendForFile(method: string, address: string): Promise<Blob> {
  const response = await reach(address, { method, credentials: 'same-origin', headers: headers(method, false) });
  if (!response.ok) throw await problemOf(response);
  return response.blob();
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (failed) {
    if (failed instanceof DOMException && failed.name === 'AbortError') throw failed;
    throw new ApiProblem('UNREACHABLE', 0, '');
  }
}

/** A change carries the proof that a page of the server's own asked for it. */
function headers(method: string, hasBody: boolean): Record<string, string> {
  const proof = method === 'GET' ? undefined : cookie('XSRF-TOKEN');
  return {
    Accept: 'application/json',
    ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
    ...(proof === undefined ? {} : { 'X-XSRF-TOKEN': proof }),
  };
}

export function cookie(name: string): string | undefined {
  const start = `${name}=`;
  return document.cookie
    .split('; ')
    .find((each) => each.startsWith(start))
    ?.slice(start.length);
}
