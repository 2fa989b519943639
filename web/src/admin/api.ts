import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/client';

/** Whose customers somebody sees: his own, those of his team, or all. */
export const SCOPES = ['mine', 'team', 'all'] as const;
export const PEOPLE_ROLES = ['owner', 'analyst', 'manager', 'agent', 'viewer'] as const;
export const TOKEN_ROLES = [...PEOPLE_ROLES, 'ingest', 'monitor'] as const;

/** What somebody is here; what is null or left out is as the role has it. */
export interface Place {
  readonly name: string;
  readonly role: string;
  readonly scope?: string | null;
  readonly team?: string | null;
  readonly customerOwner?: string | null;
}

export interface Person extends Place {
  readonly id: string;
  readonly email: string;
  /** The one that counts. */
  readonly scope: string;
  /** The one that was said; null: that of the role, which changes with it. */
  readonly saidScope: string | null;
  readonly state: 'active' | 'invited' | 'disabled';
  readonly disabledAt: string | null;
}

/** The link is an address of this server without its beginning. */
export interface Invited {
  readonly person: Person;
  readonly link: string;
}

export interface Token extends Place {
  readonly id: string;
  /** Who made it for himself, by his e-mail address; null for one of the company. */
  readonly person: string | null;
  readonly scope: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface Entry {
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** JSON. */
  readonly detail: string;
}

export interface Settings {
  readonly currency: string;
  readonly zone: string;
  readonly fiscalYearStartMonth: number;
  readonly personal: string;
}

export interface System {
  readonly version: string;
  readonly java: string;
  readonly startedAt: string;
  readonly upSeconds: number;
  readonly facts: {
    readonly customers: number;
    readonly imports: number;
    readonly lastImportAt: string | null;
    readonly firstDay: string | null;
    readonly lastDay: string | null;
    readonly memoryBytes: number;
  };
  readonly status: string;
  readonly health: Readonly<Record<string, string>>;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly subject: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly problem: string | null;
}

export interface AuditFilter {
  readonly actor: string;
  readonly action: string;
  /** Days; the second is the first that is not wanted any more. */
  readonly from: string;
  readonly to: string;
}

const API = '/api/v1';

function useList<T>(name: string, path: string) {
  return useQuery({ queryKey: ['admin', name], queryFn: ({ signal }) => send<T>('GET', API + path, undefined, signal) });
}

export const usePeople = () => useList<Person[]>('people', '/people');
export const useTokens = () => useList<Token[]>('tokens', '/tokens');
export const useSettings = () => useList<Settings>('settings', '/settings');
export const useSystem = () => useList<System>('system', '/system');
export const useNights = () => useList<{ readonly jobs: readonly Job[] }>('jobs', '/jobs?kind=nightly&limit=14');
export const useAuditNames = () => useList<{ readonly actors: readonly string[]; readonly actions: readonly string[] }>('audit-names', '/audit/names');

/** Told the answer of a change also when what asked for it is gone from the screen meanwhile: a secret is shown once. */
type Done<T> = (answer: T) => void;

/** A change, after which the lists it touches are asked for anew. */
function useChange<V, T>(names: readonly string[], change: (wanted: V) => Promise<T>, done: Done<T> = () => {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      done(answer);
      for (const name of names) void client.invalidateQueries({ queryKey: ['admin', name] });
    },
  });
}

export const useInvite = (done: Done<Invited>) =>
  useChange(['people'], (wanted: Place & { readonly email: string }) => send<Invited>('POST', `${API}/people`, wanted), done);
export const useNewLink = (done: Done<Invited>) => useChange(['people'], (id: string) => send<Invited>('POST', `${API}/people/${id}/link`), done);
export const useChangePerson = (done?: Done<Person>) =>
  useChange(['people'], ({ id, ...place }: Place & { readonly id: string; readonly disabled: boolean }) => send<Person>('PUT', `${API}/people/${id}`, place), done);
export const useNewToken = (done: Done<{ readonly secret: string }>) =>
  useChange(['tokens'], (wanted: Place & { readonly expiresAt: string | null }) => send<{ readonly secret: string }>('POST', `${API}/tokens`, wanted), done);
export const useRevoke = () => useChange(['tokens'], (id: string) => send<undefined>('DELETE', `${API}/tokens/${id}`));

/** Every figure depends on the settings, so all of them are asked for anew. */
export function useChangeSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Settings) => send<Settings>('PUT', `${API}/settings`, wanted),
    onSuccess: (settings) => {
      client.setQueryData(['admin', 'settings'], settings);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[1] !== 'settings' });
    },
  });
}

const PAGE = 100;

export function auditQuery(filter: AuditFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== '');
  return new URLSearchParams(given).toString();
}

/** The trail, newest first, a page at a time. */
export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['admin', 'audit', filter],
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal, pageParam }) =>
      send<Entry[]>('GET', `${API}/audit?${auditQuery(filter)}&limit=${PAGE}${pageParam === 0 ? '' : `&before=${pageParam}`}`, undefined, signal),
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last[last.length - 1]?.number),
  });
}
