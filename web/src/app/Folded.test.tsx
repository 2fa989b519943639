import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { barriers, open, SAMPLE } from '../testing/screen';

const EN = '/overview?lang=en&period=2025-12';

/** Narrow, with everything else as it usually is. */
beforeEach(() => {
  const usual = window.matchMedia;
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ ...usual(query), matches: query.includes('640px') }));
});

describe('a narrow window', () => {
  it('has its menu behind a button, and closes it when one goes somewhere', async () => {
    open(EN, SAMPLE);
    const button = await screen.findByRole('button', { name: 'Menu' });
    expect(screen.queryByRole('navigation', { name: 'Screens' })).toBeNull();
    fireEvent.click(button);
    const menu = await screen.findByRole('dialog');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(within(menu).getByRole('button', { name: 'Sign out' })).toBeTruthy();
    expect(within(menu).getByRole('link', { name: 'Overview' }).getAttribute('aria-current')).toBe('page');
    expect(await barriers()).toEqual([]);
    fireEvent.click(within(menu).getByRole('link', { name: 'Revenue' }));
    expect(window.location.pathname).toBe('/revenue');
    await waitFor(() => expect(button.getAttribute('aria-expanded')).toBe('false'));
  });

  it('says what is shown in one row, which opens the boxes', async () => {
    open(`${EN}&segment=plan+%3D+Pro&asOf=2026-01-05`, SAMPLE);
    const row = await screen.findByRole('button', { name: 'What is shown: December 2025 · holdfast · plan = Pro · As known on: January 5, 2026' });
    expect(screen.queryByLabelText('Period')).toBeNull();
    fireEvent.click(row);
    const sheet = await screen.findByRole('dialog');
    expect(within(sheet).getByLabelText('Period')).toBeTruthy();
    expect(within(sheet).getByLabelText('Segment')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('keeps the rule builder open that a link opens', async () => {
    open(`${EN}&build=1&draft=plan+%3D+Pro`, SAMPLE);
    expect(await screen.findByRole('dialog', { name: 'What is shown' })).toBeTruthy();
    await waitFor(() => expect(screen.getAllByRole('dialog').length).toBe(2));
  });
});
