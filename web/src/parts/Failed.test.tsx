import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Particular } from '../api/problem';
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

  const told = (code: string, values: Record<string, string>, reasons: Particular['reasons'] = {}) => ({
    ...SAMPLE,
    '/api/v1/churn': { status: 400, body: { status: 400, code: 'INVALID_PERIOD', detail: 'In English.', particular: { code, values, reasons } } },
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

  it('says all that is the matter in its sentence in the language of the reader', async () => {
    const wrong = [
      { code: 'COLUMN_ABSENT', values: { column: 'wann' } },
      { code: 'MAPPING_ZONE_UNKNOWN', values: { zone: 'Mars' } },
    ];
    open('/overview?lang=zh-CN', told('MAPPING_MISFITS', { mapping: 'shop', file: 'a.csv', wrong: 'In English.', columns: 'who' }, { wrong }));
    expect(await screen.findAllByText('字段对应“shop”不适合 a.csv。没有列“wann”。“Mars”不是时区；请写成 Europe/Berlin 这样。其列为 who。')).not.toEqual([]);
  });

  it('calls what a sentence speaks of as the screens call it', async () => {
    const wrong = [{ code: 'ENTRY_MISSING', values: { field: 'role' } }, { code: 'ENTRY_TOO_SMALL', values: { field: 'limit', least: '1' } }];
    open('/overview?lang=ru', told('ENTRIES_UNFIT', { wrong: 'In English.' }, { wrong }));
    expect(await screen.findAllByText('Исправьте: не указано «роль». «limit» — число не меньше 1.')).not.toEqual([]);
  });

  it('says in the language of the reader why a change cannot be split', async () => {
    const values = { metric: 'churn.cohort', from: '2026-01-01', to: '2026-01-31', why: 'nobody was a customer at the start' };
    open('/overview?lang=zh-CN', told('CHANGE_UNDEFINED', values));
    expect(await screen.findAllByText(/在 2026-01-01 至 2026-01-31 无定义（期初没有客户），因此无法拆分其变化。$/)).not.toEqual([]);
  });

  it('tells for which reasons every row was refused', async () => {
    const reasons = 'MISSING 3, BAD_DATE 9';
    open('/overview?lang=en', told('EVERY_ROW_REFUSED', { rows: '12', file: 'a.csv', reasons }));
    expect(await screen.findAllByText(/\(a needed value is not there: 3; this is no date in the chosen format, or no day of the calendar: 9\)/)).not.toEqual([]);
  });

  it('tells which fields are missing', async () => {
    open('/overview?lang=zh-CN', told('COLUMNS_MISSING', { file: 'a.csv', kind: 'contracts', missing: 'customer_id, started_at', columns: 'who' }));
    expect(await screen.findAllByText(/^a\.csv（合同）：没有找到 客户、开始日期 的列。/)).not.toEqual([]);
  });

  it('has what is the matter in its sentence in English where there are no words for it', async () => {
    const why = [{ code: 'NOT_KNOWN_YET', values: {} }];
    open('/overview?lang=ru', told('DEFINITION_SWITCH_WRONG', { file: 'x.yaml', line: '3', key: 'gap_days', why: 'In English.' }, { why }));
    expect(await screen.findAllByText('x.yaml, строка 3: gap_days: In English.')).not.toEqual([]);
  });

  it('says no more of a fault of the program than that', async () => {
    open('/overview?lang=ru', { ...SAMPLE, '/api/v1/churn': problem(500, 'INTERNAL', 'This failed by a fault of the program.') });
    expect(await screen.findAllByText(/^Сбой в самой программе/)).not.toEqual([]);
    expect(screen.queryByText('Подробности, по-английски')).toBeNull();
  });

  it('says what the title says already once', async () => {
    const body = { status: 403, code: 'NOT_ALLOWED', detail: 'In English.', particular: { code: 'ROLE_TOO_SMALL', values: {}, reasons: {} } };
    open('/overview?lang=zh-CN', { ...SAMPLE, '/api/v1/churn': { status: 403, body } });
    const alerts = await screen.findAllByRole('alert');
    expect(alerts[0]!.textContent!.match(/您的角色无权进行此操作/g)).toHaveLength(1);
  });

  it('folds the English of a newer server', async () => {
    open('/overview?lang=ru', told('NOT_KNOWN_YET', {}));
    expect(await screen.findAllByText('Подробности, по-английски')).not.toEqual([]);
  });
});
