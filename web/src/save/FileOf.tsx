import { createContext, type ReactNode, useContext } from 'react';
import type { Answers } from '../api/answers';
import type { QueryOf } from '../api/client';
import type { paths } from '../api/schema';

/** What a file of a view is asked for by: the same question as the view's own. */
export interface Source {
  readonly path: keyof Answers & keyof paths;
  readonly query: Readonly<Record<string, unknown>>;
}

const SourceContext = createContext<Source | null>(null);

interface Props<P extends keyof Answers & keyof paths> {
  readonly path: P;
  readonly query: QueryOf<P>;
  readonly children: ReactNode;
}

/** Says which answer is shown below, so that whatever is saved there can be had as a workbook of the server's. */
export function FileOf<P extends keyof Answers & keyof paths>({ path, query, children }: Props<P>) {
  return <SourceContext.Provider value={{ path, query: query as Readonly<Record<string, unknown>> }}>{children}</SourceContext.Provider>;
}

/** What is drawn below is made of several answers, of which no single file can be had. */
export function NoFileOf({ children }: { readonly children: ReactNode }) {
  return <SourceContext.Provider value={null}>{children}</SourceContext.Provider>;
}

export function useSource(): Source | null {
  return useContext(SourceContext);
}
