import { act, render } from '@testing-library/react';
import axe from 'axe-core';
import { vi } from 'vitest';
import { App } from '../app/App';
import { definitions, metrics } from './catalogue';
import { movements, movementSeries } from './movements';
import { bridge, rate, retention, series } from './rates';
import { byPlan } from './breakdown';
import { contacts, one, timeline } from './customer';
import { changes } from './changes';
import { customers, warnings } from './customers';
import { economics } from './economics';
import * as segments from './segments';
import * as shapes from './shapes';

/** A body, or a problem with its status. */
export type Reply = { readonly status?: number; readonly body: unknown };

/** The same answer to everything, or one that depends on what is asked. */
type Replies = Readonly<Record<string, Reply | ((query: URLSearchParams) => Reply)>>;

export const OWNER = {
  name: 'Ada',
  email: 'ada@example.org',
  role: 'owner',
  rights: ['READ_FIGURES', 'READ_CUSTOMERS', 'EDIT_CUSTOMERS', 'EXPORT', 'MANAGE_ACCOUNTS', 'READ_AUDIT', 'EDIT_DEFINITIONS', 'READ_HEALTH'],
};

/** What a server with the sample company answers, by path. */
export const SAMPLE: Replies = {
  '/api/v1/session': { body: OWNER },
  '/api/v1/sign-in': { body: { password: true, oidc: null } },
  '/api/v1/churn': (query) => ({ body: query.has('by') ? { ...byPlan, by: query.get('by') } : rate }),
  '/api/v1/churn/series': { body: series },
  '/api/v1/changes': { body: changes },
  '/api/v1/retention': { body: retention },
  '/api/v1/movements': { body: movements },
  '/api/v1/movements/series': { body: movementSeries },
  '/api/v1/definitions': { body: definitions },
  '/api/v1/metrics': { body: metrics },
  '/api/v1/segments': { body: segments.saved },
  '/api/v1/segments/vocabulary': { body: segments.vocabulary },
  '/api/v1/segments/check': (query) => ({ body: segments.check(query.get('rule') ?? '') }),
  '/api/v1/compare': { body: bridge },
  '/api/v1/cohorts': { body: shapes.cohorts },
  '/api/v1/lifecycle': { body: shapes.lifecycle },
  '/api/v1/stickiness': { body: shapes.stickiness },
  '/api/v1/survival': { body: shapes.survival },
  '/api/v1/returns': { body: shapes.returns },
  '/api/v1/sweep': { body: shapes.sweep },
  '/api/v1/economics': { body: economics },
  '/api/v1/customers': { body: customers },
  '/api/v1/warnings': { body: warnings },
  '/api/v1/freshness': {
    body: {
      kinds: [
        { kind: 'contracts', lastAt: '2026-01-01T06:00:00Z', to: '2025-12-31' },
        { kind: 'orders', lastAt: '2026-01-01T07:00:00Z', to: '2025-12-30' },
        { kind: 'activities', lastAt: '2026-01-01T05:00:00Z', to: '2025-12-31' },
        { kind: 'customers', lastAt: '2026-01-01T04:00:00Z', to: null },
      ],
    },
  },
  '/api/v1/customers/C-000024': { body: one },
  '/api/v1/customers/C-000024/timeline': { body: timeline },
  '/api/v1/customers/C-000024/contacts': { body: contacts },
};

export function problem(status: number, code: string, detail = ''): Reply {
  return { status, body: { status, code, detail } };
}

/** Opens an address in front of a server that answers so; gives what it was asked. */
export function open(address: string, server: Replies): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
    asked.push(`${request.method} ${url}${typeof request.body === 'string' ? ` ${request.body}` : ''}`);
    const path = url.split('?')[0] ?? '';
    const found = server[`${request.method} ${path}`] ?? server[path] ?? problem(404, 'NOT_FOUND');
    const { status = 200, body } = typeof found === 'function' ? found(new URLSearchParams(url.slice(path.length))) : found;
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
  });
  window.history.replaceState(null, '', address);
  render(<App />);
  return asked;
}

/** Comes back to the window after so long that everything on it is asked for anew. */
export function comeBack(): Promise<void> {
  const later = Date.now() + 600_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
  return act(async () => {
    window.dispatchEvent(new Event('visibilitychange'));
    await Promise.resolve();
  });
}

/** Lets what was answered be drawn. */
export function settled(): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, 50)));
}

/** What axe finds wrong with what is drawn; colours need a real browser and are looked at there. */
export async function barriers(): Promise<string[]> {
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`);
}
