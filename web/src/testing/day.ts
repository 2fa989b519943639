import { fireEvent, waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** Types a day into the box with this label, once the calendar that belongs to it has come. */
export async function typeDay(find: () => HTMLElement, day: string): Promise<void> {
  await waitFor(() => expect((find() as HTMLInputElement).readOnly).toBe(false));
  const box = find();
  fireEvent.focus(box);
  fireEvent.change(box, { target: { value: day } });
  fireEvent.keyDown(box, { key: 'Enter' });
  fireEvent.blur(box);
}
