import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { SESSION } from '../api/questions';
import { useDraft } from './useDraft';

afterEach(() => sessionStorage.clear());

function Box() {
  const place = useDraft<string>('box');
  return <input aria-label="box" defaultValue={place.read()} onChange={(event) => place.keep(event.target.value)} />;
}

function openAs(email: string | null) {
  const client = new QueryClient();
  client.setQueryData(SESSION, { name: 'Kim', email, role: 'owner', rights: [] });
  const { unmount } = render(
    <QueryClientProvider client={client}>
      <Box />
    </QueryClientProvider>,
  );
  return unmount;
}

const typed = () => (screen.getByLabelText('box') as HTMLInputElement).value;

describe('a draft', () => {
  it('comes back to whoever typed it, and to nobody of the same name', async () => {
    const leave = openAs('kim@example.org');
    fireEvent.change(screen.getByLabelText('box'), { target: { value: 'half a note' } });
    leave();
    const leaveAgain = openAs('kim@other.example.org');
    await waitFor(() => expect(typed()).toBe(''));
    leaveAgain();
    openAs('kim@example.org');
    expect(typed()).toBe('half a note');
  });
});
