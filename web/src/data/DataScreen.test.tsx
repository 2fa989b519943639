import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { COMPANY, failed, job, preview } from '../testing/data';
import { typeDay } from '../testing/day';
import { barriers, open, problem, SAMPLE } from '../testing/screen';

const EMPTY = { ...COMPANY, '/api/v1/imports': { body: { imports: [], next: null } }, '/api/v1/sources': { body: { sources: [] } } };
const WIZARD = '/data?lang=en&part=new&file=u1';

beforeEach(() => sessionStorage.clear());

describe('imports', () => {
  it('are listed with what became of their rows, and open with the address', async () => {
    open('/data?lang=en', COMPANY);
    const table = await screen.findByRole('region', { name: 'Imports' });
    expect(within(table).getByText('ada@example.org', { selector: 'tr:nth-child(2) small' })).toBeTruthy();
    fireEvent.click(within(table).getByRole('button', { name: /^contracts-2026\.csv/ }));
    expect(window.location.search).toContain('open=i1');
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText('2 rows set aside')).toBeTruthy();
    expect(await within(drawer).findByText('not a day')).toBeTruthy();
    expect(within(drawer).getByText('Check whether start and end are in the right columns.')).toBeTruthy();
    expect(within(drawer).getByRole('link', { name: 'Save these rows as CSV' }).getAttribute('href')).toBe('/api/v1/imports/i1/quarantine?lang=en');
  });

  it('are taken back only after one has read what that does', async () => {
    const asked = open('/data?lang=en&open=i1', COMPANY);
    fireEvent.click(await screen.findByRole('button', { name: 'Take back' }));
    expect(await screen.findByText(/The 3 facts of this file will count no more/)).toBeTruthy();
    expect(asked.filter((each) => each.startsWith('POST'))).toEqual([]);
    fireEvent.click(screen.getAllByRole('button', { name: 'Take back' }).at(-1)!);
    await vi.waitFor(() => expect(asked).toContain('POST /api/v1/imports/i1/undo'));
  });

  it('that failed say why and lead back to how the file is read', async () => {
    open('/data?lang=en&open=i2', COMPANY);
    expect(await screen.findByText(/No row could become a fact/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Change how it is read and import again' }));
    expect(window.location.search).toContain(`file=${failed.upload}`);
    expect(await screen.findByRole('heading', { name: 'Which column is what' })).toBeTruthy();
  });

  it('that failed say exactly why in the language of the reader', async () => {
    const particular = { code: 'EVERY_ROW_REFUSED', values: { file: 'bad.csv', rows: '12', reasons: '12 x BAD_DATE' } };
    const why = { ...failed, problem: { ...failed.problem!, particular } };
    open('/data?lang=ru&open=i2', { ...COMPANY, '/api/v1/imports/i2': { body: why } });
    expect(await screen.findByText(/^Ни одна из строк \(12\) файла bad\.csv не прочитана/)).toBeTruthy();
    expect(screen.queryByText(failed.problem!.detail)).toBeNull();
  });

  it('that are none lead to the first file', async () => {
    open('/data?lang=ru', EMPTY);
    fireEvent.click(await screen.findByRole('link', { name: 'Загрузить первый файл' }));
    expect(await screen.findByText(/Перетащите файл сюда/)).toBeTruthy();
    expect(window.location.search).toContain('part=new');
  });

  it('that are none here, where facts came another way, lead to the sources', async () => {
    open('/data?lang=en', { ...COMPANY, '/api/v1/imports': { body: { imports: [], next: null } } });
    expect(await screen.findByText(/^Nothing was imported through this server yet/)).toBeTruthy();
    expect(screen.queryByText(/No customers are known yet/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'See the sources' }));
    expect(window.location.search).toContain('part=sources');
  });

  it('name what waits in the inbox of the server', async () => {
    open('/data?lang=en', COMPANY);
    expect(await screen.findByText('1 file waits in the inbox of the server')).toBeTruthy();
    expect(screen.getByText('orders.csv · Orders · 2 kB')).toBeTruthy();
  });

  it('tell how far they are as it is said', async () => {
    const told: Record<string, (event: { data: string }) => void> = {};
    const lines: string[] = [];
    let closed = 0;
    vi.stubGlobal('EventSource', class {
      constructor(address: string) {
        lines.push(address);
      }
      addEventListener(name: string, hear: (event: { data: string }) => void) {
        told[name] = hear;
      }
      close() {
        closed += 1;
      }
    });
    const running = { ...failed, id: 'i3', state: 'running', problem: null };
    open('/data?lang=en', { ...COMPANY, '/api/v1/imports': { body: { imports: [{ ...running, id: 'i5', state: 'queued' }, { ...running, id: 'i4', state: 'queued' }, running, failed], next: null } } });
    await screen.findByText('Waiting for its turn');
    expect(lines).toEqual(['/api/v1/imports/i3/events']);
    told.progress!({ data: JSON.stringify({ ...running, progress: { phase: 'reading', unit: 'bytes', done: 5, total: 10, share: 0.5, secondsLeft: 12.2 } }) });
    expect(await screen.findByText('Reading · 50.00% · 12 seconds left')).toBeTruthy();
    told.end!({ data: '' });
    expect(closed).toBe(1);
    vi.stubGlobal('EventSource', undefined);
  });
});

describe('a new import', () => {
  it('names notations of days and columns without a heading in the language of the reader', async () => {
    const columns = preview.columns.map((each, i) => (i === 0 ? { ...each, name: 'column 1' } : { ...each, dates: 'year first' }));
    const fields = preview.fields.map((each) => (each.name === 'started_at' ? { ...each, format: 'year first' } : each));
    const seen = { ...preview, columns: columns.map((each) => ({ ...each, readAs: each.name === 'column 1' ? [] : each.readAs })), fields };
    open('/data?lang=zh-CN&part=new&file=u1', { ...COMPANY, '/api/v1/uploads/u1/preview': { body: seen } });
    expect(await screen.findByRole('columnheader', { name: '第 1 列' })).toBeTruthy();
    expect(screen.getByText('年、月、日')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/column 1|year first/);
  });

  it('does not begin while a day cannot be read', async () => {
    open(WIZARD, COMPANY);
    const start = () => screen.getByRole('button', { name: 'Import' }) as HTMLButtonElement;
    await waitFor(() => expect(start().disabled).toBe(false));
    await typeDay(() => screen.getByLabelText('Exported on'), '31.02.2025');
    expect(await screen.findByText(/This is no day that can be chosen here/)).toBeTruthy();
    expect(start().disabled).toBe(true);
    await typeDay(() => screen.getByLabelText('Exported on'), '2025-02-28');
    await waitFor(() => expect(start().disabled).toBe(false));
  });

  it('shows what was guessed and why, and sends what was changed', async () => {
    const asked: unknown[] = [];
    open(WIZARD, COMPANY);
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
      if (request.method === 'POST') asked.push([url, JSON.parse(String(request.body))]);
      return fetch(url, request);
    });
    expect(await screen.findByText('by its header')).toBeTruthy();
    expect(screen.getByText('Not read: fee.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show 1 more field' }));
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Column of Amount' }));
    fireEvent.click(await screen.findByTitle('fee'));
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toEqual(['/api/v1/uploads/u1/preview', expect.objectContaining({ mapping: expect.objectContaining({ fields: expect.objectContaining({ amount: { column: 'fee', format: '1234,56' } }) as unknown }) as unknown })]);
    expect(sessionStorage.getItem('holdfast:draft:ada@example.org:import u1')).toContain('"amount":{"column":"fee","format":"1234,56"}');
  });

  it('says what was noticed while reading in the language of the reader, and what has no words as it comes', async () => {
    const values = { column: 'tenure', most: '1200', unit: 'days' };
    const notes = [{ code: 'UNIT_OF_TENURE', values, sentence: 'Column "tenure" goes up.' }, { code: null, values: {}, sentence: 'Kept before.' }, { code: 'OF_TOMORROW', values: {}, sentence: 'Yet unknown.' }];
    open(WIZARD.replace('lang=en', 'lang=ru'), { ...COMPANY, '/api/v1/uploads/u1/preview': { body: { ...preview, notes } } });
    expect(await screen.findByText(/^Значения столбца «tenure» доходят до 1\s200; единица прочитана так: дни\./)).toBeTruthy();
    expect(screen.getByText('Kept before.').getAttribute('lang')).toBe('en');
    expect(screen.getByText('Yet unknown.')).toBeTruthy();
  });

  it('cannot begin while something is missing, and says what', async () => {
    const gap = { ...preview, problem: { code: 'MAPPING_INCOMPLETE', detail: 'no column was found for started_at' } };
    open(WIZARD, { ...COMPANY, '/api/v1/uploads/u1/preview': { body: gap } });
    expect(await screen.findByText(/Some fields are needed and have no column yet/)).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Import' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('says what would come of it and then imports', async () => {
    const would = { id: 'r1', state: 'done', counts: { read: 5, accepted: 3, known: 0, quarantined: 2 }, corrections: 0, quarantine: { BAD_DATE: 2 }, findings: [], problem: null, progress: null };
    const asked = open(WIZARD, { ...COMPANY, 'POST /api/v1/rehearsals': { status: 202, body: would }, '/api/v1/rehearsals/r1': { body: would }, 'POST /api/v1/imports': { status: 202, body: { id: 'i1' } } });
    fireEvent.click(await screen.findByRole('button', { name: 'Check the whole file' }));
    expect(await screen.findByText(/2 rows: this is no date/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Import' }));
    await vi.waitFor(() => expect(window.location.search).toContain('open=i1'));
    expect(asked.some((each) => each.startsWith('POST /api/v1/imports'))).toBe(true);
  });

  it('is not lost when the session ends', async () => {
    open(WIZARD, { ...COMPANY, 'POST /api/v1/imports': problem(401, 'NOT_SIGNED_IN') });
    fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
    expect(await screen.findByText('Your session has ended')).toBeTruthy();
    expect(window.location.search).toContain('file=u1');
  });
});

describe('sources, findings and work', () => {
  it('show what is covered and how it is read', async () => {
    open('/data?lang=zh-CN&part=sources', COMPANY);
    expect(await screen.findByText('2025年1月31日 – 2025年12月31日')).toBeTruthy();
    expect(screen.getByText('2 个文件')).toBeTruthy();
  });

  it('say what is odd in the language of the reader', async () => {
    const asked = open('/data?lang=zh-CN&part=findings', COMPANY);
    expect(await screen.findByText('处理办法')).toBeTruthy();
    expect(asked.some((each) => each.includes('/api/v1/findings?language=zh-CN'))).toBe(true);
  });

  it('say exactly why work came to nothing in the language of the reader', async () => {
    const particular = { code: 'JOB_BEGUN_TOO_OFTEN', values: { times: '3' } };
    const lost = { ...job, state: 'failed' as const, problemCode: 'JOB_GIVEN_UP', problem: 'The server stopped 3 times.', particular };
    open('/data?lang=zh-CN&part=jobs', { ...COMPANY, '/api/v1/jobs': { body: { jobs: [lost], next: null } } });
    expect(await screen.findByText(/^服务器在执行途中停止了 3 次/)).toBeTruthy();
    expect(screen.queryByText(lost.problem)).toBeNull();
  });

  it('go to older work by the address', async () => {
    const asked = open('/data?lang=en&part=jobs', COMPANY);
    fireEvent.click(await screen.findByRole('button', { name: 'Older' }));
    await vi.waitFor(() => expect(asked.at(-1)).toContain('cursor=1'));
    expect(window.location.search).toContain('cursor=1');
  });
});

describe('data', () => {
  it('is in the menu of who may bring files in, and shows others how fresh it is', async () => {
    open('/data?lang=en', { ...COMPANY, '/api/v1/session': SAMPLE['/api/v1/session']! });
    expect(await screen.findByText('December 31, 2025')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Data' })).toBeNull();
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it.each(['', '&part=new', '&part=new&file=u1', '&part=sources', '&part=findings', '&part=jobs', '&open=i1'])('has no barriers%s', async (part) => {
    open(`/data?lang=en${part}`, COMPANY);
    await screen.findByRole('link', { name: 'Data', current: 'page' });
    await vi.waitFor(() => expect(document.querySelector('.ant-skeleton')).toBeNull());
    expect(await barriers()).toEqual([]);
  });
});
