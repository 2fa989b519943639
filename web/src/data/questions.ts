import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/client';
import { SESSION } from '../api/questions';
import type { components } from '../api/schema';
import { useTexts } from '../texts/useTexts';
import { type FindingPage, type Import, type ImportPage, type Inbox, isOver, type JobPage, type Preview, type QuarantinePage, type Rehearsal } from './answers';
import { type Draft, orderOf } from './order';

const PAGE = 25;

function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  return send<T>('GET', path, undefined, signal);
}

export function useImports(cursor: string) {
  return useQuery({
    queryKey: ['imports', cursor],
    queryFn: ({ signal }) => ask<ImportPage>(`/api/v1/imports?limit=${PAGE}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.imports.some((each) => !isOver(each.state)) === true ? 3_000 : false),
  });
}

export function useImport(id: string) {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['import', id, language],
    enabled: id !== '',
    queryFn: ({ signal }) => ask<Import>(`/api/v1/imports/${encodeURIComponent(id)}?language=${language}`, signal),
    refetchInterval: ({ state }) => (state.data !== undefined && !isOver(state.data.state) ? 3_000 : false),
  });
}

export function useQuarantine(id: string) {
  return useInfiniteQuery({
    queryKey: ['quarantine', id],
    initialPageParam: 0,
    queryFn: ({ signal, pageParam }) => ask<QuarantinePage>(`/api/v1/imports/${encodeURIComponent(id)}/quarantine/rows?cursor=${pageParam}&limit=20`, signal),
    getNextPageParam: (last) => last.next,
  });
}

/** Told the answer also when what asked is gone from the screen meanwhile. */
type Done<T> = (answer: T) => void;

/** Cancels an import or takes it back; whatever shows figures asks anew. */
export function useImportAction(id: string, action: 'cancel' | 'undo', done: Done<Import> = () => {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<Import>('POST', `/api/v1/imports/${encodeURIComponent(id)}/${action}`),
    onSuccess: (answer) => {
      done(answer);
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
    },
  });
}

/** What a file would be read as; a mapping that was changed is too large for an address. */
export function usePreview(file: string, draft: Draft) {
  return useQuery({
    queryKey: ['preview', file, draft],
    queryFn: ({ signal }) => send<Preview>('POST', `/api/v1/uploads/${encodeURIComponent(file)}/preview`, orderOf(file, draft), signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}

export function useStartImport(file: string, draft: Draft, done: Done<Import>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<Import>('POST', '/api/v1/imports', orderOf(file, draft)),
    onSuccess: (begun) => {
      done(begun);
      return client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
}

export function useStartRehearsal(file: string, draft: Draft, done: Done<Rehearsal>) {
  return useMutation({
    mutationFn: () => send<Rehearsal>('POST', '/api/v1/rehearsals', orderOf(file, draft)),
    onSuccess: done,
  });
}

export function useRehearsal(id: string) {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['rehearsal', id, language],
    enabled: id !== '',
    queryFn: ({ signal }) => ask<Rehearsal>(`/api/v1/rehearsals/${encodeURIComponent(id)}?language=${language}`, signal),
    refetchInterval: ({ state }) => (state.data !== undefined && isOver(state.data.state) ? false : 700),
  });
}

export function useSources() {
  return useQuery({
    queryKey: ['sources'],
    queryFn: async ({ signal }) => (await ask<components['schemas']['Sources']>('/api/v1/sources', signal)).sources,
  });
}

/** What waits in the inbox of the server; looked at again as long as something does. */
export function useInbox() {
  return useQuery({
    queryKey: ['inbox'],
    queryFn: ({ signal }) => ask<Inbox>('/api/v1/inbox', signal),
    refetchInterval: ({ state }) => ((state.data?.count ?? 0) > 0 ? 5_000 : false),
  });
}

export function useFreshness() {
  return useQuery({
    queryKey: ['freshness'],
    queryFn: async ({ signal }) => (await ask<components['schemas']['Freshness']>('/api/v1/freshness', signal)).kinds,
  });
}

export function useFindings(cursor: string) {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['findings', cursor, language],
    queryFn: ({ signal }) => ask<FindingPage>(`/api/v1/findings?language=${language}&limit=${PAGE}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, signal),
    placeholderData: keepPreviousData,
  });
}

export function useJobs(cursor: string) {
  return useQuery({
    queryKey: ['jobs', cursor],
    queryFn: ({ signal }) => ask<JobPage>(`/api/v1/jobs?limit=${PAGE}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, signal),
    placeholderData: keepPreviousData,
  });
}
