import { Button } from 'antd';
import { useState } from 'react';
import type { CustomerHistory } from '../api/customer';
import { useCustomer } from '../api/customer';
import { day, days } from '../format/format';
import { Answered } from '../parts/Answered';
import { PageLink } from '../parts/PageLink';
import { SignList } from '../parts/SignList';
import { Writing } from '../parts/Writing';
import { thingName } from '../texts/names';
import { stateName } from '../texts/states';
import { type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { between, writeView } from '../url/view';
import { ContactsPart } from './ContactsPart';
import { ContractsPart } from './ContractsPart';
import { MoneyPart } from './MoneyPart';
import { PersonPart } from './PersonPart';
import { StateBar } from './StateBar';
import { TimelinePart } from './TimelinePart';
import { VoidDialog } from './VoidDialog';
import { WriteDialog } from './WriteDialog';
import { attributeName, attributeText, causeOf } from './words';

/** Everything of one customer. */
export default function CustomerPage({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const [view] = useView();
  const query = useCustomer(id, view);
  return (
    <>
      <p className="note">
        <PageLink address={`/customers${writeView(between(view))}`}>{t('customer.all')}</PageLink>
      </p>
      {!query.isSuccess && <h1 className="as-written">{id}</h1>}
      <Answered query={query} rows={10}>
        {(history) => <Ready history={history} />}
      </Answered>
    </>
  );
}

function Ready({ history }: { readonly history: CustomerHistory }) {
  return (
    <>
      <Head history={history} />
      <Warnings history={history} />
      <StateBar history={history} />
      <MoneyPart money={history.money} lastDay={history.lastDay} />
      <ContractsPart contracts={history.contracts} />
      <ContactsPart history={history} />
      <KnownPart history={history} />
      <TimelinePart history={history} />
      <PersonPart history={history} />
    </>
  );
}

function Head({ history }: { readonly history: CustomerHistory }) {
  const texts = useTexts();
  const { t, language } = texts;
  const { state, person, customer } = history;
  const name = person?.name ?? '';
  return (
    <header className="headline customer-head">
      <h1 className="as-written">{name === '' ? customer : name}</h1>
      <p className="byline">
        {name !== '' && <code>{customer}</code>} {t('customer.facts_until', { day: day(history.lastDay, language), definition: history.definition })}
      </p>
      {state === null ? (
        <p>{t('customer.no_day')}</p>
      ) : (
        <p className="state-now">
          <strong className={`state ${state.state}`}>{t('customer.since', { state: stateName(state.state, texts), day: day(state.from, language) })}</strong>{' '}
          {causeOf(state.cause, texts)}
        </p>
      )}
      {history.masked && <p className="note">{t('customer.masked')}</p>}
      <Writing right="EDIT_CUSTOMERS">
        <Actions history={history} />
      </Writing>
    </header>
  );
}

/** What one may do here. */
function Actions({ history }: { readonly history: CustomerHistory }) {
  const { t } = useTexts();
  const [open, setOpen] = useState('');
  const isVoid = history.state?.state === 'void';
  const close = (dialog: string) => () => setOpen((now) => (now === dialog ? '' : now));
  return (
    <div className="actions">
      <Button type="primary" onClick={() => setOpen('write')}>
        {t('write.open')}
      </Button>
      <Button danger={!isVoid} onClick={() => setOpen('void')}>
        {t(isVoid ? 'void.lift' : 'void.open')}
      </Button>
      {open === 'write' && <WriteDialog id={history.customer} close={close('write')} />}
      {open === 'void' && <VoidDialog history={history} close={close('void')} />}
    </div>
  );
}

function Warnings({ history }: { readonly history: CustomerHistory }) {
  const { t } = useTexts();
  if (history.warnings.length === 0) return null;
  return (
    <section>
      <h2>{t('customers.warnings')}</h2>
      <SignList signs={history.warnings} />
    </section>
  );
}

/** What can be counted, then what the company says of him. */
function KnownPart({ history }: { readonly history: CustomerHistory }) {
  const texts = useTexts();
  const { t, term, language } = texts;
  const counted = COUNTED.flatMap(([name, write]) => {
    const value = history.known.counted[name] ?? null;
    return value === null ? [] : [{ name, label: thingName(name, texts), value: write(value, texts) }];
  });
  const attributes = Object.keys(history.known.attributes).map((name) => ({ name, label: attributeName(name, term), value: attributeText(name, history.known.attributes, language) }));
  return (
    <section>
      <h2>{t('customer.known')}</h2>
      <dl className="facts two">
        {[...counted, ...attributes].map(({ name, label, value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Write = (value: string | number, texts: Texts) => string;
const asDay: Write = (value, { language }) => day(String(value), language);
/** The first day is not among them, though it is among those of a state. */
const asTenure: Write = (value, { t, language }) => t('customer.tenure', { days: days(Number(value), language) });
const asDays: Write = (value, { language }) => days(Number(value), language);
const asIs: Write = (value, { language }) => (typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value);

const COUNTED = [
  ['acquired', asDay],
  ['tenure', asTenure],
  ['contracts', asIs],
  ['orders', asIs],
  ['orders_90', asIs],
  ['activities', asIs],
  ['activity_days_30', asIs],
  ['days_since_order', asDays],
  ['days_since_activity', asDays],
] as const;
