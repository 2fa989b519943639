import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, problem, SAMPLE } from '../testing/screen';

const REFUSED = { ...SAMPLE, '/api/v1/churn': problem(422, 'SEGMENT_INVALID', 'It should go on.') };

describe('a failure', () => {
  it('is told in the language of the reader, with the English particulars folded', async () => {
    open('/overview?lang=ru', REFUSED);
    const folded = (await screen.findAllByText('Подробности, по-английски'))[0]!.closest('details')!;
    expect(folded.open).toBe(false);
    expect(folded.querySelector('[lang=en]')).toBeTruthy();
  });

  it('shows its particulars at once to who reads English', async () => {
    open('/overview?lang=en', REFUSED);
    expect((await screen.findAllByText(/^The server says: /))[0]!.closest('details')).toBeNull();
  });
});
