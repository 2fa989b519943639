import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { WarningAnswer } from '../api/answers';
import { type Question, useAnswer, useSession } from '../api/questions';
import { useVocabulary } from '../api/segments';
import { SqlBelow } from '../figure/SqlBelow';
import { count, day } from '../format/format';
import { Answered } from '../parts/Answered';
import { Loading } from '../parts/Loading';
import { FileOf } from '../save/FileOf';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { WarningTable } from './WarningTable';
import { nameAmong } from './warned';

/** What the address says of it being open. */
export const WARNINGS = 'warnings';

const PAGE = 100;

/** As many as the server gives at once. */
const ALL = 10_000;

/** Every warning there is, with what one needs to call the customer. */
export function WarningDrawer({ question }: { readonly question: Question }) {
  const { t } = useTexts();
  const [view, change] = useView();
  return (
    <Drawer open={view.open === WARNINGS} size={960} destroyOnHidden title={t('warnings.title')} onClose={() => change({ open: '' })}>
      <WithNames question={question} />
    </Drawer>
  );
}

/** Names and owners are asked for only where the data has them and the reader may see them. */
function WithNames({ question }: { readonly question: Question }) {
  const words = useVocabulary();
  if (words.isPending) return <Loading rows={8} />;
  const attributes = words.data?.attributes.map((each) => each.name) ?? [];
  const name = nameAmong(attributes);
  const owner = attributes.includes('owner') ? ['owner'] : [];
  return <Pages question={question} name={name} show={[...(name === undefined ? [] : [name]), ...owner, 'days_since_activity']} />;
}

interface PagesProps {
  readonly question: Question;
  readonly name: string | undefined;
  readonly show: string[];
}

function Pages({ question, name, show }: PagesProps) {
  const [limit, setLimit] = useState(PAGE);
  const query = useAnswer('/api/v1/warnings', { ...question, show, limit });
  return (
    <FileOf path="/api/v1/warnings" query={{ ...question, show, limit: ALL }}>
      <Answered query={query} rows={12}>
        {(answer) => <Listed answer={answer} name={name} more={() => setLimit(Math.min(ALL, limit + PAGE))} />}
      </Answered>
    </FileOf>
  );
}

function Listed({ answer, name, more }: { readonly answer: WarningAnswer; readonly name: string | undefined; readonly more: () => void }) {
  const { t, language } = useTexts();
  const mayExport = useSession().data?.rights.includes('EXPORT') === true;
  const shown = answer.warnings.length;
  if (answer.count === 0) return <p role="status">{t('warnings.none')}</p>;
  return (
    <>
      <p className="lead">{t('warnings.all', { count: answer.count, day: day(answer.asOf, language) })}</p>
      <WarningTable warnings={answer.warnings} name={name} />
      <p className="note" role="status">
        {shown < answer.count && t('warnings.shown', { shown: count(shown, language), all: count(answer.count, language) })}{' '}
        {shown < answer.count && mayExport && t('warnings.shown_saved')}
      </p>
      {shown < Math.min(answer.count, ALL) && <Button onClick={more}>{t('customers.more')}</Button>}
      <SqlBelow sql={answer.sql} />
    </>
  );
}
