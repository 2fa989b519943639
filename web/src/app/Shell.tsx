import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { type Me, session } from '../api/client';
import { SESSION } from '../api/questions';
import { pair } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { go, useView } from '../url/address';
import { between, writeView } from '../url/view';
import { AppearanceChoice } from './AppearanceChoice';
import { FoldedMenu } from './FoldedMenu';
import { PrintHead } from './PrintHead';
import { SCREENS, screensFor } from './screens';
import { useNarrow } from './useNarrow';
import { ViewBar } from './ViewBar';

const Palette = lazy(() => import('./Palette'));
const ACCOUNT = '/account';

/** The frame of every screen. */
export function Shell({ me, path, children }: { readonly me: Me; readonly path: string; readonly children: ReactNode }) {
  const { t } = useTexts();
  const narrow = useNarrow();
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      {narrow ? <NarrowHead me={me} path={path} /> : <WideHead me={me} path={path} />}
      {path !== ACCOUNT && SCREENS.find((screen) => screen.path === path)?.plain !== true && <ViewBar />}
      <PrintHead me={me} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

interface HeadProps {
  readonly me: Me;
  readonly path: string;
}

function WideHead({ me, path }: HeadProps) {
  return (
    <header className="masthead">
      <span className="brand">Holdfast</span>
      <div className="masthead-end">
        <PaletteButton />
        <AppearanceChoice />
        <MyAccount me={me} isOpen={path === ACCOUNT} />
        <SignOut />
      </div>
      <Navigation path={screenOf(path)} rights={me.rights} />
    </header>
  );
}

/** One row, so that a phone shows more than the head. */
function NarrowHead({ me, path }: HeadProps) {
  return (
    <header className="masthead folded">
      <FoldedMenu>
        <Navigation path={screenOf(path)} rights={me.rights} />
        <AppearanceChoice />
        <MyAccount me={me} isOpen={path === ACCOUNT} />
        <SignOut />
      </FoldedMenu>
      <span className="brand">Holdfast</span>
      <PaletteButton />
    </header>
  );
}

/** The screen of the menu that a place belongs to. */
function screenOf(path: string): string {
  if (path === '/') return '/overview';
  return path.startsWith('/customers/') ? '/customers' : path;
}

function Navigation({ path, rights }: { readonly path: string; readonly rights: readonly string[] }) {
  const { t } = useTexts();
  const [view] = useView();
  return (
    <nav aria-label={t('app.navigation')}>
      {screensFor(rights).map((screen) => (
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

/** Who one is, and the way to one's password and tokens. */
function MyAccount({ me, isOpen }: { readonly me: Me; readonly isOpen: boolean }) {
  const { t, language } = useTexts();
  const [view] = useView();
  const address = ACCOUNT + writeView(between(view));
  return (
    <a
      className="me"
      href={address}
      title={me.email ?? undefined}
      aria-label={pair(t('own.title'), me.name, language)}
      aria-current={isOpen ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(address);
      }}
    >
      {me.name}
    </a>
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

/** Opens the palette, by a press or by its keys. */
function PaletteButton() {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button size="small" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        {t('palette.open')} <kbd aria-hidden="true">Ctrl K</kbd>
      </Button>
      {open && (
        <Suspense fallback={null}>
          <Palette close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
