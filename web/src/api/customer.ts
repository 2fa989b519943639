import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from './client';
import type { components } from './schema';
import type { View } from '../url/view';

type Schemas = components['schemas'];

/** One customer as the server answers it. Days are such as 2025-12-01, money is in minor units. */
export type CustomerHistory = Schemas['CustomerHistory'];
export type StateSpan = Schemas['StateSpan'];
export type Cause = Schemas['StateCause'];
export type Amount = Schemas['Amount'];
export type CustomerMoney = Schemas['CustomerMoney'];
export type Contract = Schemas['CustomerContract'];

/** Something that happened; of a fact with several moments each is one. */
export type TimelineEntry = Schemas['TimelineEntry'];
export type TimelinePage = Schemas['TimelinePage'];

/** Somebody to talk to at a customer. */
export type Contact = Schemas['Contact'];
export type ContactPage = Schemas['ContactPage'];

export type NewFact = Schemas['NewHandFact'];

const of = (id: string) => `/api/v1/customers/${encodeURIComponent(id)}`;

function query(values: readonly (readonly [string, string])[]): string {
  const text = new URLSearchParams(values.filter(([, value]) => value !== '').map(([name, value]) => [name, value])).toString();
  return text === '' ? '' : `?${text}`;
}

export function useCustomer(id: string, { definition, asOf }: Pick<View, 'definition' | 'asOf'>) {
  return useQuery({
    queryKey: ['one', id, definition, asOf],
    queryFn: ({ signal }) => send<CustomerHistory>('GET', of(id) + query([['definition', definition], ['asOf', asOf]]), undefined, signal),
    placeholderData: keepPreviousData,
  });
}

export function useContacts(id: string, asOf: string) {
  return useQuery({
    queryKey: ['contacts', id, asOf],
    queryFn: ({ signal }) => send<ContactPage>('GET', `${of(id)}/contacts${query([['asOf', asOf]])}`, undefined, signal),
    placeholderData: keepPreviousData,
  });
}

const PAGE = '50';

export function useTimeline(id: string, kinds: readonly string[], asOf: string) {
  return useInfiniteQuery({
    queryKey: ['timeline', id, kinds, asOf],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      send<TimelinePage>(
        'GET',
        `${of(id)}/timeline${query([...kinds.map((kind) => ['kind', kind] as const), ['asOf', asOf], ['cursor', pageParam], ['limit', PAGE]])}`,
        undefined,
        signal,
      ),
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/**
 * A change of the facts: every figure may be another afterwards.
 *
 * @param done told the answer also when what asked for the change is gone from the screen meanwhile
 */
function useChange<A, R>(change: (given: A) => Promise<R>, done: (answer: R) => void = () => {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      done(answer);
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}

/** Writes a fact down. */
export function useWriting(id: string, done: () => void) {
  return useChange((fact: NewFact) => send('POST', `${of(id)}/facts`, fact), done);
}

export function useTakingBack(id: string) {
  return useChange((batch: number) => send('POST', `${of(id)}/facts/${batch}/undo`));
}

export function useErasing(id: string, done: (erased: Schemas['ErasedCustomer']) => void) {
  return useChange(() => send<Schemas['ErasedCustomer']>('POST', `${of(id)}/erase`), done);
}

/** Of a contact without a key, batch and row say who it is. */
export function useErasingContact(id: string) {
  return useChange((contact: Pick<Contact, 'key' | 'batch' | 'row'>) => send('POST', `${of(id)}/contacts/erase`, contact));
}

export function everythingKnown(id: string): Promise<object> {
  return send<Schemas['FactsOfCustomer']>('GET', `${of(id)}/facts`);
}
