import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed } from './Failed';
import { Loading } from './Loading';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly rows?: number;
  /** Draws the answer once it is there. */
  readonly children: (answer: T) => ReactNode;
}

/** What was asked for in each of its states: on its way, failed, there, or there but about to be replaced. */
export function Answered<T>({ query, rows = 6, children }: Props<T>) {
  if (query.isPending) return <Loading rows={rows} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <div className={query.isPlaceholderData ? 'stale' : undefined} aria-busy={query.isPlaceholderData}>
      {children(query.data)}
    </div>
  );
}
