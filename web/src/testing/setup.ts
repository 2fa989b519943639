import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';

afterEach(cleanup);
afterEach(() => vi.restoreAllMocks());
/** Charts are loaded when first drawn; one that comes after the last test finds no document any more. */
afterAll(() => vi.dynamicImportSettled());
/** A build machine under load is slow; a screen that never comes still fails. */
configure({ asyncUtilTimeout: 10_000 });

/** What browsers have and jsdom has not. */
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
