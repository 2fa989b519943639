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

  const told = (code: string, values: Record<string, string>) => ({
    ...SAMPLE,
    '/api/v1/churn': { status: 400, body: { status: 400, code: 'INVALID_PERIOD', detail: 'In English.', particular: { code, values } } },
  });

  it('says what exactly is the matter in the language of the reader where there are words for it', async () => {
    open('/overview?lang=ru', told('PERIOD_BACKWARDS', { text: '2026..2025', from: '2026-01-01', to: '2025-12-31' }));
    expect(await screen.findAllByText('Период «2026..2025» заканчивается 2025-12-31, раньше своего начала 2026-01-01; поставьте более раннюю дату первой.')).not.toEqual([]);
    expect(screen.queryByText('Подробности, по-английски')).toBeNull();
    expect(screen.queryByText(/In English/)).toBeNull();
  });

  it('says where a rule cannot be read', async () => {
    open('/overview?lang=zh-CN', told('RULE_OPERATOR_WANTED', { found: '', position: '6' }));
    expect(await screen.findAllByText(/应为比较符/)).not.toEqual([]);
  });

  it('folds the English of a newer server', async () => {
    open('/overview?lang=ru', told('NOT_KNOWN_YET', {}));
    expect(await screen.findAllByText('Подробности, по-английски')).not.toEqual([]);
  });
});
