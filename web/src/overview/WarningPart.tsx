import { Button } from 'antd';
import type { Warning } from '../api/answers';
import { type Question, useAnswer, useSession } from '../api/questions';
import { SqlBelow } from '../figure/SqlBelow';
import { day, days, money } from '../format/format';
import { Answered } from '../parts/Answered';
import { PageLink } from '../parts/PageLink';
import { remarked } from '../texts/joined';
import { type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { addressOf } from '../url/customer';
import { WarningDrawer, WARNINGS } from './WarningDrawer';

const SHOWN = 5;

/** Who shows signs of leaving, most urgent first, and how far the data reach. */
export function WarningPart({ question }: { readonly question: Question }) {
  const { t, term, language } = useTexts();
  const me = useSession();
  if (me.data?.rights.includes('READ_CUSTOMERS') !== true) return null;
  return (
    <section>
      <h2>{t('warnings.title')}</h2>
      <Urgent question={question} texts={{ t, term, language }} />
      <WarningDrawer question={question} />
    </section>
  );
}

/** What is a sign of leaving; of silence also for how long. */
function sign({ kind, evidence }: Warning, { term, language }: Pick<Texts, 'term' | 'language'>): string {
  const name = term(`warning.${kind.toUpperCase()}`, kind);
  return evidence.silent_days === undefined ? name : remarked(name, days(evidence.silent_days, language), language);
}

function Urgent({ question, texts: { t, term, language } }: { readonly question: Question; readonly texts: Pick<Texts, 't' | 'term' | 'language'> }) {
  const [view, change] = useView();
  const query = useAnswer('/api/v1/warnings', { ...question, limit: SHOWN });
  return (
    <Answered query={query} rows={5}>
      {(answer) =>
        answer.count === 0 ? (
          <p role="status">{t('warnings.none')}</p>
        ) : (
          <>
            <p className="lead">{t('warnings.count', { count: answer.count, day: day(answer.asOf, language) })}</p>
            <ul className="warnings">
              {answer.warnings.map((each) => (
                <li key={`${each.customer} ${each.kind}`}>
                  <PageLink address={addressOf(each.customer, view)}>{each.name ?? <code>{each.customer}</code>}</PageLink> {each.name && <code>{each.customer}</code>} · {sign(each, { term, language })}
                  {each.daysLeft !== null && ` · ${t('warnings.days', { count: each.daysLeft })}`}
                  {each.mrrAtStake !== null && ` · ${t('warnings.at_stake', { amount: money(each.mrrAtStake, each.currency ?? '', language) })}`}
                </li>
              ))}
            </ul>
            <p>
              <Button size="small" aria-haspopup="dialog" onClick={() => change({ open: WARNINGS })}>
                {t('warnings.open')}
              </Button>
            </p>
            <SqlBelow sql={answer.sql} />
          </>
        )
      }
    </Answered>
  );
}
