import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { EXPIRED, SESSION } from '../api/questions';
import { Appearance } from './Appearance';
import { Routes } from './Routes';

/** A refusal is not tried again. A session that is over is noticed, whatever was asked for, so that one can sign in again. */
function newClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && asProblem(error).status === 0 && asProblem(error).code !== 'FAULT',
      },
    },
  });
  const notice = (error: unknown) => {
    if (asProblem(error).code === 'NOT_SIGNED_IN' && client.getQueryData(SESSION) != null) client.setQueryData(EXPIRED, true);
  };
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') notice(event.action.error);
  });
  client.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') notice(event.action.error);
  });
  return client;
}

export function App() {
  const [client] = useState(newClient);
  return (
    <QueryClientProvider client={client}>
      <Appearance>
        <Routes />
      </Appearance>
    </QueryClientProvider>
  );
}
