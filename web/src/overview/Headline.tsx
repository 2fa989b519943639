import { Tag } from 'antd';
import type { RateAnswer } from '../api/answers';
import { count, day, period } from '../format/format';
import { useTexts } from '../texts/useTexts';

/** The period in a sentence, and under what it was counted. */
export function Headline({ churn }: { readonly churn: RateAnswer }) {
  const { t, language } = useTexts();
  const { flows } = churn;
  const named = period(churn.period.from, churn.period.to, language);
  return (
    <header className="headline">
      <h1>
        {flows.S === 0
          ? t('overview.sentence_undefined', { period: named })
          : t('overview.sentence', { period: named, lost: count(flows.lostS, language), start: count(flows.S, language) })}
      </h1>
      <p className="byline">
        {churn.asOf === null
          ? t('overview.byline_now', { definition: churn.definition })
          : t('overview.byline', { definition: churn.definition, date: day(churn.asOf, language) })}{' '}
        {!churn.complete && <Tag color="warning">{t('period.incomplete')}</Tag>}
      </p>
    </header>
  );
}
