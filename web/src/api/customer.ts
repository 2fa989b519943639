import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings, Warning } from './answers';
import { send } from './client';
import type { View } from '../url/view';

/** One customer as the server answers it. Days are such as 2025-12-01, money is in minor units. */
export interface CustomerHistory {
  readonly customer: string;
  readonly definition: string;
  readonly asOf: string | null;
  readonly lastDay: string;
  readonly state: StateSpan | null;
  readonly states: readonly StateSpan[];
  readonly known: { readonly counted: Readonly<Record<string, string | number | null>>; readonly attributes: Readonly<Record<string, string>> };
  readonly money: CustomerMoney;
  readonly contracts: readonly Contract[];
  readonly warnings: readonly Warning[];
  readonly settings: Settings;
  readonly masked: boolean;
  readonly person: Readonly<Record<'name' | 'email' | 'phone' | 'birthday', string | null>> | null;
}

export interface StateSpan {
  readonly from: string;
  /** None while it goes on. */
  readonly to: string | null;
  readonly days: number;
  readonly state: string;
  readonly cause: Cause;
}

export interface Cause {
  readonly kind: string;
  readonly since: string;
  readonly days: number;
  readonly plan: string | null;
  readonly endKind: string | null;
  readonly reason: string | null;
}

export interface Amount {
  readonly currency: string;
  readonly amount: number;
}

export interface CustomerMoney {
  readonly mrr: readonly Amount[];
  readonly steps: readonly { readonly from: string; readonly to: string | null; readonly mrr: readonly Amount[] }[];
  readonly movements: readonly { readonly day: string; readonly line: string; readonly amount: number; readonly currency: string }[];
  readonly orders: { readonly count: number; readonly last: string | null; readonly sums: readonly Amount[] };
}

export interface Contract {
  readonly plan: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly running: boolean;
  readonly mrr: number | null;
  readonly currency: string | null;
  readonly cancelRequested: string | null;
  readonly endKind: string;
  readonly reason: string | null;
  readonly next: { readonly day: string; readonly kind: string; readonly inDays: number } | null;
}

/** Something that happened; of a fact with several moments each is one. */
export interface TimelineEntry {
  readonly kind: string;
  readonly event: string;
  readonly at: string | null;
  readonly day: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly key: string | null;
  readonly source: string;
  readonly by: string | null;
  readonly batch: number;
  readonly knownAt: string | null;
  readonly corrections: number;
  readonly takenBack: string | null;
  readonly byHand: boolean;
}

/** Somebody to talk to at a customer. */
export interface Contact {
  readonly key: string | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly since: string | null;
  readonly left: string | null;
  readonly at: string | null;
  readonly source: string;
  readonly by: string | null;
  readonly batch: number;
  readonly byHand: boolean;
}

export interface ContactPage {
  readonly contacts: readonly Contact[];
  readonly championLeft: string | null;
  readonly lastInteraction: { readonly day: string; readonly channel: string | null; readonly direction: string | null; readonly by: string | null } | null;
  readonly masked: boolean;
}

export interface TimelinePage {
  readonly count: number;
  readonly entries: readonly TimelineEntry[];
  readonly next: string | null;
}

export interface NewFact {
  readonly kind: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly replaces?: { readonly key: string; readonly batch: number };
}

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

export function useErasing(id: string, done: (erased: { readonly pseudonym: string }) => void) {
  return useChange(() => send<{ readonly pseudonym: string }>('POST', `${of(id)}/erase`), done);
}

export function everythingKnown(id: string): Promise<object> {
  return send<object>('GET', `${of(id)}/facts`);
}
