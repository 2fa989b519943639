import { lazy, Suspense } from 'react';
import type { Me } from '../api/client';
import { useSession } from '../api/questions';
import { Enter } from '../account/Enter';
import { Invitation } from '../account/Invitation';
import { SetUp } from '../account/SetUp';
import { SignIn } from '../account/SignIn';
import { SignInAgain } from '../account/SignInAgain';
import { Overview } from '../overview/Overview';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { useTexts } from '../texts/useTexts';
import { usePath } from '../url/address';
import { customerOf } from '../url/customer';
import { Shell } from './Shell';

/** Screens that are not the first one come when they are asked for. */
const Account = lazy(() => import('../account/AccountScreen'));
const Admin = lazy(() => import('../admin/AdminScreen'));
const Breakdown = lazy(() => import('../breakdown/BreakdownScreen'));
const Customer = lazy(() => import('../customer/CustomerPage'));
const Customers = lazy(() => import('../customers/CustomersScreen'));
const Data = lazy(() => import('../data/DataScreen'));
const Reports = lazy(() => import('../reports/ReportsScreen'));
const Definitions = lazy(() => import('../definitions/DefinitionsScreen'));
const Retention = lazy(() => import('../retention/RetentionScreen'));
const Revenue = lazy(() => import('../revenue/RevenueScreen'));

/** What an address shows. Who is not signed in signs in where he is and goes on from there. */
export function Routes() {
  const path = usePath();
  const session = useSession();
  if (path === '/setup') return <SetUp />;
  if (path === '/invitation') return <Invitation />;
  if (path === '/enter') return <Enter />;
  if (session.isPending) return <Loading />;
  if (session.isError) return <Failed error={session.error} retry={() => void session.refetch()} />;
  if (session.data === null) return <SignIn />;
  const me = session.data;
  return (
    <>
      <Shell key={me.email ?? me.name} me={me} path={path}>
        <Suspense fallback={<Loading rows={8} />}>
          <Screen path={path} me={me} />
        </Suspense>
      </Shell>
      <SignInAgain me={me} />
    </>
  );
}

function NotFound() {
  const { t } = useTexts();
  return (
    <>
      <h1>{t('app.not_found')}</h1>
      <p role="status">{t('app.not_found_lead')}</p>
    </>
  );
}

function Screen({ path, me }: { readonly path: string; readonly me: Me }) {
  const id = customerOf(path);
  if (id !== undefined) return <Customer key={id} id={id} />;
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
    case '/data':
      return <Data />;
    case '/reports':
      return <Reports />;
    case '/definitions':
      return <Definitions />;
    case '/account':
      return <Account me={me} />;
    case '/admin':
      return <Admin />;
    default:
      return <NotFound />;
  }
}
