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
      <WithOwners question={question} />
    </Drawer>
  );
}

/** Owners are asked for only where the data has them. */
function WithOwners({ question }: { readonly question: Question }) {
  const words = useVocabulary();
  if (words.isPending) return <Loading rows={8} />;
  const owner = words.data?.attributes.some((each) => each.name === 'owner') === true ? ['owner'] : [];
  return <Pages question={question} show={[...owner, 'days_since_activity']} />;
}

interface PagesProps {
  readonly question: Question;
  readonly show: string[];
}

function Pages({ question, show }: PagesProps) {
  const [limit, setLimit] = useState(PAGE);
  const query = useAnswer('/api/v1/warnings', { ...question, show, limit });
  return (
    <FileOf path="/api/v1/warnings" query={{ ...question, show, limit: ALL }}>
      <Answered query={query} rows={12}>
        {(answer) => <Listed answer={answer} more={() => setLimit(Math.min(ALL, limit + PAGE))} />}
      </Answered>
    </FileOf>
  );
}

function Listed({ answer, more }: { readonly answer: WarningAnswer; readonly more: () => void }) {
  const { t, language } = useTexts();
  const mayExport = useSession().data?.rights.includes('EXPORT') === true;
  const shown = answer.warnings.length;
  if (answer.count === 0) return <p role="status">{t('warnings.none')}</p>;
  return (
    <>
      <p className="lead">{t('warnings.all', { count: answer.count, day: day(answer.asOf, language) })}</p>
      <WarningTable warnings={answer.warnings} />
      <p className="note" role="status">
        {shown < answer.count && t('warnings.shown', { shown: count(shown, language), all: count(answer.count, language) })}{' '}
        {shown < answer.count && mayExport && t('warnings.shown_saved')}
      </p>
      {shown < Math.min(answer.count, ALL) && <Button onClick={more}>{t('customers.more')}</Button>}
      <SqlBelow sql={answer.sql} />
    </>
  );
}
