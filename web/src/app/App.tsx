import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { SESSION } from '../api/questions';
import { Appearance } from './Appearance';
import { Routes } from './Routes';

/** A refusal is not tried again; a session that is over is forgotten, so that the sign-in page takes its place. */
function newClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && asProblem(error).status === 0 && asProblem(error).code !== 'FAULT',
      },
    },
  });
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error' && asProblem(event.action.error).status === 401) {
      client.setQueryData(SESSION, null);
    }
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
