import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SESSION } from '../api/questions';
import type { Import } from './answers';

/**
 * How far an import is, told by the server as it goes on; whoever cannot be told asks from time to time instead, as do those
 * that wait for their turn: a browser has few lines to a server, and one runs at a time.
 */
export function useProgress(known: Import): Import {
  const client = useQueryClient();
  const [told, setTold] = useState<Import | null>(null);
  const { id } = known;
  const running = known.state === 'running';
  useEffect(() => {
    if (!running || typeof EventSource === 'undefined') return undefined;
    const events = new EventSource(`/api/v1/imports/${encodeURIComponent(id)}/events`);
    events.addEventListener('progress', ({ data }: MessageEvent<string>) => setTold(JSON.parse(data) as Import));
    events.addEventListener('end', () => {
      events.close();
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] && queryKey[0] !== 'preview' });
    });
    return () => events.close();
  }, [id, running, client]);
  return running && told?.id === id ? told : known;
}
