import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/client';
import type { components } from '../api/schema';

/** Whose customers somebody sees: his own, those of his team, or all. */
export const SCOPES = ['mine', 'team', 'all'] as const;
export const PEOPLE_ROLES = ['owner', 'analyst', 'manager', 'agent', 'viewer'] as const;
export const TOKEN_ROLES = [...PEOPLE_ROLES, 'ingest', 'monitor'] as const;

type Schemas = components['schemas'];

/** What somebody is here; what is null or left out is as the role has it. */
export interface Place {
  readonly name: string;
  readonly role: string;
  readonly scope?: string | null;
  readonly team?: string | null;
  readonly customerOwner?: string | null;
}

/** The scope is the one that counts; the one that was said is null where it is that of the role, which changes with it. */
export type Person = Omit<Schemas['ListedPerson'], 'state'> & { readonly state: 'active' | 'invited' | 'disabled' };

/** The link is an address of this server without its beginning. */
export type Invited = Omit<Schemas['Invited'], 'person'> & { readonly person: Person };

/** With who made it for himself, by his e-mail address; null for one of the company. */
export type Token = Schemas['ListedToken'];
export type Entry = Schemas['Entry'];
export type Settings = Required<Schemas['SettingView']>;
export type System = Schemas['SystemView'];
export type Job = Schemas['JobLine'];

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
export const useNights = () => useList<Schemas['JobPage']>('jobs', '/jobs?kind=nightly&limit=14');
export const useAuditNames = () => useList<Schemas['Names']>('audit-names', '/audit/names');

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
export const useNewToken = (done: Done<Schemas['Created']>) =>
  useChange(['tokens'], (wanted: Place & { readonly expiresAt: string | null }) => send<Schemas['Created']>('POST', `${API}/tokens`, wanted), done);
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
