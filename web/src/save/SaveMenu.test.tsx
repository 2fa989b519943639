import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { barriers, open, OWNER, problem, SAMPLE } from '../testing/screen';
import '../revenue/RevenueScreen'; // loaded by the address, which on a slow machine takes longer than a test waits

const EN = '/revenue?lang=en&period=2025-12&part=economics';

describe('a view is saved', () => {
  it('from one menu, which the keyboard goes through', async () => {
    open(EN, SAMPLE);
    const button = await screen.findByRole('button', { name: 'Save as' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    const items = screen.getAllByRole('menuitem');
    expect(items.map((each) => each.textContent)).toEqual(['CSV table', 'Excel workbook (XLSX)', 'PDF (by printing)']);
    expect(document.activeElement).toBe(items[0]);
    fireEvent.keyDown(items[0]!, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(items[2]);
    expect(await barriers()).toEqual([]);
    fireEvent.keyDown(items[2]!, { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('as the workbook of the same question, in the language of the screen', async () => {
    open(EN, SAMPLE);
    const button = await screen.findByRole('button', { name: 'Save as' });
    const asked = vi.fn((_address: string, _request: RequestInit) =>
      Promise.resolve(new Response('PK', { headers: { 'Content-Disposition': 'attachment; filename="holdfast-economics.xlsx"' } })),
    );
    vi.stubGlobal('fetch', asked);
    const saved = vi.fn();
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: saved.mockReturnValue('blob:1'), revokeObjectURL: () => {} }));
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('menuitem', { name: /XLSX/ }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    const [address, request] = asked.mock.calls[0]!;
    expect(address).toBe('/api/v1/economics?period=2025-12');
    expect(request.headers).toMatchObject({ 'Accept-Language': 'en', Accept: expect.stringContaining('spreadsheetml') });
  });

  it('or says why not', async () => {
    open(EN, SAMPLE);
    const button = await screen.findByRole('button', { name: 'Save as' });
    const { status, body } = problem(403, 'NOT_ALLOWED');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status: status ?? 200 })));
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('menuitem', { name: /XLSX/ }));
    expect(await screen.findByText(/Your role does not allow this/)).toBeTruthy();
  });

  it('by those who may take data out, and by nobody else', async () => {
    open(EN, { ...SAMPLE, '/api/v1/session': { body: { ...OWNER, rights: ['READ_FIGURES'] } } });
    await screen.findByRole('region', { name: 'Figures' });
    expect(screen.queryByRole('button', { name: 'Save as' })).toBeNull();
  });
});
