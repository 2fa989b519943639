import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from './client';
import type { components } from './schema';

const PATH = '/api/v1/schedules';
const KEY = ['schedules'] as const;

export const RHYTHMS = ['monthly', 'weekly', 'daily'] as const;
export type Rhythm = (typeof RHYTHMS)[number];
export const ATTACHED = ['report', 'workbook', 'none'] as const;
export type Attached = (typeof ATTACHED)[number];

type Schemas = components['schemas'];

/** A letter that is sent again and again, as a person says it: of the words of the server those that can be chosen here. */
export type ScheduleWanted = Required<Omit<Schemas['ScheduleWanted'], 'rhythm' | 'attached'>> & { readonly rhythm: Rhythm; readonly attached: Attached };

export type SendingState = 'waiting' | 'sending' | 'sent' | 'failed' | 'uncertain';

/** One letter; asked for by nobody, it was its time. */
export type Sending = Omit<Schemas['SendingView'], 'state'> & { readonly state: SendingState };

export type Schedule = ScheduleWanted & Omit<Schemas['ScheduleView'], keyof ScheduleWanted | 'last'> & { readonly last: Sending | null };

/** With whether letters can be sent at all, and to which domains; to any when there are none. */
export type Schedules = Omit<Schemas['ScheduleList'], 'schedules'> & { readonly schedules: readonly Schedule[] };

/** Asked again while a letter is on its way. */
export function useSchedules() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => send<Schedules>('GET', PATH, undefined, signal),
    refetchInterval: (query) => (query.state.data?.schedules.some(({ last }) => isOpen(last)) === true ? 2000 : false),
  });
}

export function useSendings(id: string) {
  return useQuery({
    queryKey: [...KEY, id],
    queryFn: ({ signal }) => send<readonly Sending[]>('GET', `${PATH}/${id}/sendings`, undefined, signal),
    refetchInterval: (query) => (isOpen(query.state.data?.[0] ?? null) ? 2000 : false),
  });
}

function isOpen(sending: Sending | null): boolean {
  return sending?.state === 'waiting' || sending?.state === 'sending';
}

/**
 * Makes a schedule, or changes the one of an id.
 *
 * @param done told what was saved, also when the form is gone from the screen meanwhile
 */
export function useSave(done: (saved: Schedule) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, wanted }: { readonly id: string; readonly wanted: ScheduleWanted }) =>
      id === '' ? send<Schedule>('POST', PATH, wanted) : send<Schedule>('PUT', `${PATH}/${id}`, wanted),
    onSuccess: (saved) => {
      done(saved);
      return refresh(client);
    },
  });
}

export function useSendNow() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => send<Sending>('POST', `${PATH}/${id}/send`), onSettled: () => refresh(client) });
}

export function useRemove() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => send<undefined>('DELETE', `${PATH}/${id}`), onSuccess: () => refresh(client) });
}

function refresh(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: KEY });
}
