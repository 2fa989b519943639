import { Button, Select } from 'antd';
import { useId } from 'react';
import { type Question, useCustomers } from '../api/questions';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { PageLink } from '../parts/PageLink';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { addressOf } from '../url/customer';
import type { Figure } from './figure';
import { SqlBelow } from './SqlBelow';

/** The customers behind a number, by the group of the period they are in. */
export function BehindFigure({ figure, question }: { readonly figure: Figure; readonly question: Question }) {
  const { t, flow: flowName } = useTexts();
  const [view, change] = useView();
  const flow = figure.flows.includes(view.flow) ? view.flow : (figure.flows[0] ?? 'L_S');
  const id = useId();
  if (figure.flows.length === 0) return <p>{t('customers.no_list')}</p>;
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t('customers.flow')}</label>
        <Select
          id={id}
          value={flow}
          options={figure.flows.map((each) => ({ value: each, label: `${flowName(each)} (${each})` }))}
          onChange={(chosen: string) => change({ flow: chosen })}
        />
      </div>
      <CustomerList question={question} flow={flow} />
    </>
  );
}

function CustomerList({ question, flow }: { readonly question: Question; readonly flow: string }) {
  const { t, term } = useTexts();
  const [view] = useView();
  const customers = useCustomers(question, flow);
  if (customers.isPending) return <Loading />;
  if (customers.isError) return <Failed error={customers.error} retry={() => void customers.refetch()} />;
  const { pages } = customers.data;
  const count = pages[0]?.count ?? 0;
  if (count === 0) return <p role="status">{t('customers.none')}</p>;
  return (
    <>
      <p className="note">
        {term(`flow.${flow}.meaning`, '')} {t('customers.total', { count })}
      </p>
      <ul className="customers" aria-label={t('customers.list')}>
        {pages.flatMap((page) => page.customers).map((each) => (
          <li key={each}>
            <PageLink address={addressOf(each, view)}>{each}</PageLink>
          </li>
        ))}
      </ul>
      {customers.hasNextPage && (
        <Button loading={customers.isFetchingNextPage} onClick={() => void customers.fetchNextPage()}>
          {t('customers.more')}
        </Button>
      )}
      {pages[0] !== undefined && <SqlBelow sql={pages[0].sql} />}
    </>
  );
}
