import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { type Me, session } from '../api/client';
import { SESSION } from '../api/questions';
import { type Key, useTexts } from '../texts/useTexts';
import { go, useView } from '../url/address';
import { between, writeView } from '../url/view';
import { AppearanceChoice } from './AppearanceChoice';
import { ViewBar } from './ViewBar';

const SCREENS: readonly { readonly path: string; readonly name: Key }[] = [
  { path: '/overview', name: 'app.overview' },
  { path: '/retention', name: 'app.retention' },
  { path: '/revenue', name: 'app.revenue' },
  { path: '/breakdown', name: 'app.breakdown' },
  { path: '/customers', name: 'app.customers' },
  { path: '/definitions', name: 'app.definitions' },
];

/** The frame of every screen. */
export function Shell({ me, path, children }: { readonly me: Me; readonly path: string; readonly children: ReactNode }) {
  const { t } = useTexts();
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="masthead">
        <span className="brand">Holdfast</span>
        <Navigation path={path === '/' ? '/overview' : path} />
        <div className="masthead-end">
          <AppearanceChoice />
          <span className="me">{me.name}</span>
          <SignOut />
        </div>
      </header>
      <ViewBar />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function Navigation({ path }: { readonly path: string }) {
  const { t } = useTexts();
  const [view] = useView();
  return (
    <nav aria-label={t('app.navigation')}>
      {SCREENS.map((screen) => (
        <a
          key={screen.path}
          href={screen.path + writeView(between(view))}
          aria-current={screen.path === path ? 'page' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            go(screen.path + writeView(between(view)));
          }}
        >
          {t(screen.name)}
        </a>
      ))}
    </nav>
  );
}

function SignOut() {
  const { t } = useTexts();
  const client = useQueryClient();
  const out = useMutation({
    mutationFn: session.signOut,
    onSuccess: () => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION[0] });
      client.setQueryData(SESSION, null);
    },
  });
  return (
    <Button size="small" loading={out.isPending} onClick={() => out.mutate()}>
      {t('app.sign_out')}
    </Button>
  );
}
