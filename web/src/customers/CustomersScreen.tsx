import { Input, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import { questionOf, useCustomers, useSession } from '../api/questions';
import { useVocabulary } from '../api/segments';
import { SqlBelow } from '../figure/SqlBelow';
import { count, period } from '../format/format';
import { Choice, oneOf } from '../parts/Choice';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { FileOf } from '../save/FileOf';
import { SaveMenu } from '../save/SaveMenu';
import { type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { asked, ATTRIBUTES, columnName, FEATURES, PAGE } from './columns';
import { BulkBar } from './BulkBar';
import { BulkFactDialog, type Wanted } from './BulkFactDialog';
import { CustomerDrawer } from './CustomerDrawer';
import { CustomerTable } from './CustomerTable';
import { useSelection } from './selection';
import { useExport } from './useExport';

const FLOWS = ['E', 'S', 'N', 'R', 'L_S', 'L_N', 'L_R', 'B', 'B_J', 'X', 'V', 'T'] as const;

/** The customers of a group of the period, with the columns one asks for. */
export default function CustomersScreen() {
  const texts = useTexts();
  const { t, flow: flowName, term } = texts;
  const [view, change] = useView();
  const group = oneOf(FLOWS, view.group);
  const [wanted, setWanted] = useState<Wanted>(); // here, as whoever is void may be the last one of the list
  return (
    <>
      <header className="headline">
        <h1>{t('app.customers')}</h1>
        <p className="lead">{term(`flow.${group}.meaning`, '')}</p>
      </header>
      <div className="choices">
        <Choice
          label={t('customers.flow')}
          value={group}
          options={FLOWS.map((value) => ({ value, label: flowName(value) }))}
          onChange={(flow) => change({ group: flow === 'E' ? '' : flow, customer: '' })}
        />
        <SearchBox />
        <ColumnChoice />
      </div>
      <Listed group={group} texts={texts} write={setWanted} />
      {wanted !== undefined && <BulkFactDialog wanted={wanted} close={() => setWanted(undefined)} />}
    </>
  );
}

/** Looked for on Enter or on leaving the box. */
function SearchBox() {
  const { t } = useTexts();
  const [view, change] = useView();
  const [typed, setTyped] = useState(view.search);
  const id = useId();
  useEffect(() => setTyped(view.search), [view.search]);
  const ask = (text: string) => {
    if (text.trim() !== view.search) change({ search: text.trim() });
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t('customers.search')}</label>
      <Input
        id={id}
        type="search"
        value={typed}
        placeholder={t('customers.search_hint')}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === '') ask('');
        }}
        onPressEnter={() => ask(typed)}
        onBlur={() => ask(typed)}
      />
    </div>
  );
}

/** Any attribute can be typed; the server says which there are when one is not. */
function ColumnChoice() {
  const texts = useTexts();
  const { t } = texts;
  const [view, change] = useView();
  const id = useId();
  const words = useVocabulary();
  const attributes = words.data?.attributes.map((each) => each.name) ?? [];
  const known = [...new Set<string>([...FEATURES, ...ATTRIBUTES, ...attributes])].map((name) => ({ value: name, label: columnName(name, texts) }));
  return (
    <div className="field columns">
      <label htmlFor={id}>{t('customers.columns')}</label>
      <Select
        id={id}
        mode="tags"
        tokenSeparators={[',', ' ']}
        placeholder={t('customers.usual_columns')}
        value={view.show === '' ? [] : view.show.split(',')}
        options={known}
        onChange={(names: string[]) => change({ show: names.join(',') })}
      />
    </div>
  );
}

interface ListedProps {
  readonly group: string;
  readonly texts: Texts;
  readonly write: (wanted: Wanted) => void;
}

function Listed({ group, texts, write }: ListedProps) {
  const { t, language } = texts;
  const [view] = useView();
  const question = questionOf(view);
  const show = asked(view.show);
  const { sort, search } = view;
  const customers = useCustomers(question, group, { show, limit: PAGE, sort, search });
  const list = { ...question, flow: group, search, sort, show };
  const chosen = useSelection(JSON.stringify({ ...question, group, search }));
  const saved = useExport(question, group, list);
  const rights = useSession().data?.rights ?? [];
  const mayChoose = rights.includes('EXPORT') || rights.includes('EDIT_CUSTOMERS');
  if (customers.isPending) return <Loading rows={12} />;
  if (customers.isError) return <Failed error={customers.error} retry={() => void customers.refetch()} />;
  const { pages } = customers.data;
  const [first] = pages;
  if (first === undefined || first.count === 0) return <p role="status">{t(search === '' ? 'customers.none' : 'customers.none_found')}</p>;
  const members = pages.flatMap((page) => page.members ?? page.customers.map((customerId) => ({ customerId })));
  return (
    <>
      <div className="table-head">
        <p className="note">
          {first.period && `${period(first.period.from, first.period.to, language)} · `}
          {t('customers.total', { count: first.count })}
        </p>
        <FileOf path="/api/v1/customers" query={{ ...question, flow: group, search, sort, show: [...show] }}>
          <SaveMenu csv={() => saved.mutate()} isPage={false} />
        </FileOf>
      </div>
      {saved.isError && <Failed error={saved.error} />}
      {chosen.size(first.count) > 0 && <BulkBar chosen={chosen} list={list} total={first.count} loaded={members.length} write={write} />}
      <CustomerTable
        chosen={mayChoose ? chosen : undefined}
        members={members}
        count={first.count}
        more={() => {
          if (customers.hasNextPage && !customers.isFetchingNextPage) void customers.fetchNextPage();
        }}
      />
      <p className="note" role="status">
        {members.length < first.count ? t('customers.loaded', { loaded: count(members.length, language), all: count(first.count, language) }) : ''}
      </p>
      <SqlBelow sql={first.sql} />
      <CustomerDrawer group={group} customers={customers} />
    </>
  );
}
