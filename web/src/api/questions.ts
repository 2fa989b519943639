import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { View } from '../url/view';
import type { Answers, BreakdownAnswer, EconomicsAnswer, EconomicsByGroup, RateAnswer } from './answers';
import { type QueryOf, get, session } from './client';
import { asProblem } from './problem';
import type { paths } from './schema';

export const SESSION = ['session'] as const;

/** Whether the session of whoever is signed in has come to its end meanwhile. */
export const EXPIRED = ['expired'] as const;

/** The part of a view that a figure depends on. */
export type Question = Pick<View, 'period' | 'definition' | 'segment' | 'asOf'>;

export function questionOf({ period, definition, segment, asOf }: Question): Question {
  return { period, definition, segment, asOf };
}

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery({
    queryKey: SESSION,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      try {
        return await session.me(signal);
      } catch (failed) {
        if (asProblem(failed).status === 401) return null;
        throw failed;
      }
    },
  });
}

/** What tells whoever is signed in from everybody else: the e-mail, as two people may have one name. */
export function useAccount(): string {
  const me = useSession().data;
  return me?.email ?? me?.name ?? '';
}

export function useExpired(): boolean {
  return useQuery({ queryKey: EXPIRED, queryFn: () => false, initialData: false, staleTime: Infinity }).data;
}

/** How one can sign in here. */
export function useWays() {
  return useQuery({ queryKey: ['ways'], staleTime: Infinity, queryFn: ({ signal }) => session.ways(signal) });
}

/** The answer of a path, the one before it standing until the new one is there. */
export function useAnswer<P extends keyof Answers & keyof paths>(path: P, query: Parameters<typeof get<P>>[1]) {
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => get(path, query, signal),
    placeholderData: keepPreviousData,
  });
}

/** The rate itself: asked for by an attribute, the same path answers that of each group. */
export async function rate(question: Omit<QueryOf<'/api/v1/churn'>, 'by'>, signal: AbortSignal): Promise<RateAnswer> {
  const answer = await get('/api/v1/churn', question, signal);
  if ('groups' in answer) throw new Error('groups nobody asked for');
  return answer;
}

export function useChurn(question: Question) {
  return useQuery({
    queryKey: ['churn', question],
    queryFn: ({ signal }) => rate(question, signal),
    placeholderData: keepPreviousData,
  });
}

/** How far back the series of the overview go. */
export const MONTHS = 12;

/** Churn of the twelve months up to the period, and of the one after it where that still runs. */
export function useChurnByMonth(question: Question) {
  return useQuery({
    queryKey: ['churn', 'series', question],
    queryFn: ({ signal }) => get('/api/v1/churn/series', { ...question, count: MONTHS }, signal),
    placeholderData: keepPreviousData,
  });
}

/** A rate by the values of an attribute. */
export async function breakdown(question: Question, by: string, metric: string, signal: AbortSignal): Promise<BreakdownAnswer> {
  const answer = await get('/api/v1/churn', { ...question, by, metric }, signal);
  if (!('groups' in answer)) throw new Error('no groups');
  return answer;
}

export function useRetention(question: Question) {
  return useQuery({
    queryKey: ['retention', question],
    queryFn: async ({ signal }): Promise<RateAnswer> => {
      const answer = await get('/api/v1/retention', question, signal);
      if ('renewals' in answer) throw new Error('renewals nobody asked for');
      return answer;
    },
    placeholderData: keepPreviousData,
  });
}

/** Unit economics of all customers together. */
export function useEconomics(question: Question) {
  return useQuery({
    queryKey: ['economics', question],
    queryFn: async ({ signal }): Promise<EconomicsAnswer> => {
      const answer = await get('/api/v1/economics', question, signal);
      if ('groups' in answer) throw new Error('groups nobody asked for');
      return answer;
    },
    placeholderData: keepPreviousData,
  });
}

/** The same for each value of an attribute; asked for only once there is one. */
export function useEconomicsByGroup(question: Question, by: string) {
  return useQuery({
    queryKey: ['economics', question, by],
    enabled: by !== '',
    queryFn: async ({ signal }): Promise<EconomicsByGroup> => {
      const answer = await get('/api/v1/economics', { ...question, by }, signal);
      if (!('groups' in answer)) throw new Error('no groups');
      return answer;
    },
    placeholderData: keepPreviousData,
  });
}

export function useMovements(question: Question) {
  return useQuery({
    queryKey: ['movements', question],
    queryFn: ({ signal }) => get('/api/v1/movements', question, signal),
    placeholderData: keepPreviousData,
  });
}

/** Recurring revenue of the same months as the churn by month; asked for only once what is read first has come. */
export function useMovementsByMonth(question: Question, ready: boolean) {
  return useQuery({
    queryKey: ['movements', 'series', question],
    queryFn: ({ signal }) => get('/api/v1/movements/series', { ...question, count: MONTHS }, signal),
    enabled: ready,
  });
}

const DEFINITIONS = {
  queryKey: ['definitions'],
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/api/v1/definitions', {}, signal),
} as const;

export function useDefinitions() {
  return useQuery({ ...DEFINITIONS, select: (all) => all.definitions });
}

/** What may be written behind each switch. */
export function useSettings() {
  return useQuery({ ...DEFINITIONS, select: (all) => all.settings });
}

export function useMetrics() {
  return useQuery({
    queryKey: ['metrics'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await get('/api/v1/metrics', {}, signal)).metrics,
  });
}

/** The way from the churn of the question's definition to that of another one. */
export function useBridge(question: Question, other: string) {
  return useQuery({
    queryKey: ['compare', question, other],
    enabled: other !== '',
    queryFn: ({ signal }) => get('/api/v1/compare', { ...question, with: other }, signal),
  });
}

const PAGE = 100;

/** What of a list is asked for, and in which order. */
interface Listing {
  readonly show?: readonly string[];
  readonly limit?: number;
  /** A column, with `-` before it for the largest first. */
  readonly sort?: string;
  /** A part of an id or a name. */
  readonly search?: string;
}

/** The customers of a flow, a page at a time, with what is to be shown of each; nothing given: the usual. */
export function useCustomers(question: Question, flow: string, { show = [], limit = PAGE, sort = '', search = '' }: Listing = {}) {
  return useInfiniteQuery({
    queryKey: ['customers', question, flow, show, limit, sort, search],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal, pageParam }) =>
      get('/api/v1/customers', { ...question, flow, show: [...show], sort, search, cursor: pageParam, limit }, signal),
    getNextPageParam: (last) => last.next,
  });
}
