import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useEffect } from 'react';
import type { CustomerAnswer, Member } from '../api/answers';
import { get } from '../api/client';
import { useCustomer } from '../api/customer';
import { questionOf } from '../api/questions';
import { Answered } from '../parts/Answered';
import { Loading } from '../parts/Loading';
import { useTexts } from '../texts/useTexts';
import { PageLink } from '../parts/PageLink';
import { SignList } from '../parts/SignList';
import { useView } from '../url/address';
import { addressOf } from '../url/customer';
import { asked, columnName, columnsOf, FEATURES, PAGE, writeCell } from './columns';

interface Props {
  readonly group: string;
  readonly customers: UseInfiniteQueryResult<InfiniteData<CustomerAnswer, unknown>>;
}

/** A customer opened: what is known of him, and the signs that he may leave. */
export function CustomerDrawer({ group, customers }: Props) {
  const [view, change] = useView();
  return (
    <Drawer open={view.customer !== ''} size={560} destroyOnHidden title={view.customer} onClose={() => change({ customer: '' })}>
      {view.customer !== '' && <Opened id={view.customer} group={group} customers={customers} />}
    </Drawer>
  );
}

/** Pages are asked for until the one with the customer is there, as a link may open any of them. */
function Opened({ id, group, customers }: Props & { readonly id: string }) {
  const { t } = useTexts();
  const [view] = useView();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = customers;
  const page = data?.pages.findIndex((each) => each.customers.includes(id)) ?? -1;
  const searching = page < 0 && hasNextPage;
  const loaded = data?.pages.length ?? 0;
  useEffect(() => {
    if (searching && !isFetchingNextPage) void fetchNextPage();
  }, [searching, loaded, isFetchingNextPage, fetchNextPage]);
  if (searching) return <Loading />;
  if (page < 0) return <p role="status">{t('customers.not_in_group')}</p>;
  return (
    <>
      <Known id={id} group={group} cursor={String(data?.pageParams[page] ?? '')} />
      <Signs id={id} />
      <p>
        <PageLink address={addressOf(id, view)}>{t('customer.page')}</PageLink>
      </p>
    </>
  );
}

/** The page the customer is on, with everything that can be counted of him. */
function Known({ id, group, cursor }: { readonly id: string; readonly group: string; readonly cursor: string }) {
  const [view] = useView();
  const question = questionOf(view);
  const show = [...new Set([...asked(view.show), 'customer_state', ...FEATURES, 'plan', 'currency'])];
  const query = useQuery({
    queryKey: ['customer', question, group, cursor, show],
    queryFn: ({ signal }) => get('/api/v1/customers', { ...question, flow: group, show, cursor, limit: PAGE }, signal),
  });
  return (
    <Answered query={query} rows={8}>
      {({ members = [] }) => {
        const member = members.find((each) => each.customerId === id);
        return member === undefined ? null : <Facts member={member} />;
      }}
    </Answered>
  );
}

function Facts({ member }: { readonly member: Member }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <dl className="facts">
        {columnsOf(member).map((name) => (
          <div key={name}>
            <dt>{columnName(name, texts)}</dt>
            <dd>{writeCell(member, name, texts) || <span className="undefined">{t('customers.unknown')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{t('customers.described')}</p>
    </>
  );
}

/** The early warnings there are of the customer, as of the last known day. */
function Signs({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const [view] = useView();
  const query = useCustomer(id, view);
  return (
    <>
      <h2>{t('customers.warnings')}</h2>
      <Answered query={query} rows={2}>
        {({ warnings }) => (warnings.length === 0 ? <p>{t('customers.no_warning')}</p> : <SignList signs={warnings} />)}
      </Answered>
    </>
  );
}
