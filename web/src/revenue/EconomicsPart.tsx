import { Alert } from 'antd';
import type { EconomicsAnswer } from '../api/answers';
import { questionOf, useEconomics } from '../api/questions';
import { FigureDrawer } from '../figure/FigureDrawer';
import { FigureTable } from '../figure/FigureTable';
import { count, money, period } from '../format/format';
import { Answered } from '../parts/Answered';
import { FileOf } from '../save/FileOf';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { EconomicsByGroup } from './EconomicsByGroup';
import { economicFigures, losesMoney, unrecovered } from './economics';

/** What a customer brings, what winning him cost, and who left before that was earned back. */
export function EconomicsPart() {
  const [view] = useView();
  const asked = questionOf(view);
  const query = useEconomics(asked);
  return (
    <Answered query={query} rows={10}>
      {(answer) => (
        <FileOf path="/api/v1/economics" query={asked}>
          <Drawn answer={answer} />
        </FileOf>
      )}
    </Answered>
  );
}

function Drawn({ answer }: { readonly answer: EconomicsAnswer }) {
  const texts = useTexts();
  const { t, language } = texts;
  const figures = economicFigures(answer, texts);
  return (
    <>
      <p className="lead">{t('economics.lead', { period: period(answer.period.from, answer.period.to, language), currency: answer.currency })}</p>
      <Warnings answer={answer} />
      <FigureTable figures={figures} />
      <p className="note">{t('economics.note')}</p>
      <EconomicsByGroup />
      <FigureDrawer figures={figures} asked={answer} />
    </>
  );
}

/** That money is lost on customers stands above the figures it can be read from. */
function Warnings({ answer }: { readonly answer: EconomicsAnswer }) {
  const { t, term, language } = useTexts();
  const lost = unrecovered(answer);
  return (
    <>
      {losesMoney(answer) && <Alert className="warning" type="error" showIcon title={t('economics.loses_money')} />}
      {lost !== null && (
        <Alert
          className="warning"
          type="warning"
          showIcon
          title={term('economics.warning', '', {
            before: count(lost.before, language),
            leavers: count(lost.leavers, language),
            amount: money(lost.amount, answer.currency, language),
          })}
        />
      )}
    </>
  );
}
