import { lazy, Suspense } from 'react';
import { useSession } from '../api/questions';
import { SetUp } from '../account/SetUp';
import { SignIn } from '../account/SignIn';
import { Overview } from '../overview/Overview';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { useTexts } from '../texts/useTexts';
import { usePath } from '../url/address';
import { Shell } from './Shell';

/** Screens that are not the first one come when they are asked for. */
const Breakdown = lazy(() => import('../breakdown/BreakdownScreen'));
const Customers = lazy(() => import('../customers/CustomersScreen'));
const Definitions = lazy(() => import('../definitions/DefinitionsScreen'));
const Retention = lazy(() => import('../retention/RetentionScreen'));
const Revenue = lazy(() => import('../revenue/RevenueScreen'));

/** What an address shows. Who is not signed in signs in where he is and goes on from there. */
export function Routes() {
  const path = usePath();
  const session = useSession();
  if (path === '/setup') return <SetUp />;
  if (session.isPending) return <Loading />;
  if (session.isError) return <Failed error={session.error} retry={() => void session.refetch()} />;
  if (session.data === null) return <SignIn />;
  return (
    <Shell me={session.data} path={path}>
      <Suspense fallback={<Loading rows={8} />}>
        <Screen path={path} />
      </Suspense>
    </Shell>
  );
}

function Screen({ path }: { readonly path: string }) {
  const { t } = useTexts();
  switch (path) {
    case '/':
    case '/overview':
      return <Overview />;
    case '/retention':
      return <Retention />;
    case '/revenue':
      return <Revenue />;
    case '/breakdown':
      return <Breakdown />;
    case '/customers':
      return <Customers />;
    case '/definitions':
      return <Definitions />;
    default:
      return <p role="status">{t('app.not_found')}</p>;
  }
}
