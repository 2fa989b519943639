import { useMemo } from 'react';
import type { Metric, MovementAnswer, MovementSeriesAnswer, RateAnswer, RateSeriesAnswer } from '../api/answers';
import { asProblem } from '../api/problem';
import { questionOf, useChurn, useChurnByMonth, useMetrics, useMovements, useMovementsByMonth, useRetention } from '../api/questions';
import { allRevenueFigures, customersFigure, type Figure, rateFigure } from '../figure/figure';
import { FigureDrawer } from '../figure/FigureDrawer';
import { RevenueBridge } from '../movement/RevenueBridge';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { NoData } from '../parts/NoData';
import { FileOf } from '../save/FileOf';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { ChangePart } from './ChangePart';
import { FigureCards } from './FigureCards';
import { FreshnessLine } from './FreshnessLine';
import { Headline } from './Headline';
import { TrendChart } from './TrendChart';
import { WarningPart } from './WarningPart';

/** The last complete period in short. */
export function Overview() {
  const [view] = useView();
  const question = questionOf(view);
  const churn = useChurn(question);
  const retention = useRetention(question);
  const movements = useMovements(question);
  const series = useChurnByMonth(question);
  const metrics = useMetrics();
  const revenue = useMovementsByMonth(question, isSettled(churn) && isSettled(series) && isSettled(movements));
  if (churn.isPending) return <Loading rows={8} />;
  if (churn.isError) {
    return <Unanswered error={churn.error} retry={() => void churn.refetch()} plain={view.period === '' && view.asOf === ''} />;
  }
  if (churn.data.flows.known === 0 && view.segment === '' && view.period === '') return <NoData />;
  return (
    <div className={churn.isPlaceholderData ? 'stale' : undefined} aria-busy={churn.isPlaceholderData}>
      <Ready churn={churn.data} retention={retention.data} movements={movements.data} metrics={metrics.data ?? []} series={series.isPlaceholderData ? undefined : series.data} revenue={revenue.data} />
      <FileOf path="/api/v1/movements" query={question}>
        <RevenueBridge movements={movements} />
      </FileOf>
      <ChangePart question={question} />
      <WarningPart question={question} />
      <TrendChart question={question} />
    </div>
  );
}

function isSettled(query: { readonly isPending: boolean; readonly isPlaceholderData: boolean }): boolean {
  return !query.isPending && !query.isPlaceholderData;
}

function Unanswered({ error, retry, plain }: { readonly error: unknown; readonly retry: () => void; readonly plain: boolean }) {
  const { t } = useTexts();
  if (plain && asProblem(error).code === 'NO_FACTS') return <NoData />;
  return (
    <>
      <h1>{t('app.overview')}</h1>
      <Failed error={error} retry={retry} />
    </>
  );
}

interface Answered {
  readonly churn: RateAnswer;
  readonly retention: RateAnswer | undefined;
  readonly movements: MovementAnswer | undefined;
  readonly metrics: readonly Metric[];
  readonly series: RateSeriesAnswer | undefined;
  readonly revenue: MovementSeriesAnswer | undefined;
}

function Ready(answers: Answered) {
  const { churn, retention, movements, metrics, series, revenue } = answers;
  const texts = useTexts();
  const figures = useMemo((): Figure[] => {
    const rates = [rateFigure('churn', churn, metrics), ...(retention ? [rateFigure('retention', retention, metrics)] : [])];
    return [...rates, customersFigure(churn.flows), ...(movements ? allRevenueFigures(movements, metrics, texts) : [])];
  }, [churn, retention, movements, metrics, texts]);
  return (
    <>
      <Headline churn={churn} />
      <FreshnessLine />
      <FigureCards figures={figures} churn={churn} lines={{ rates: series?.rates ?? [], movements: revenue?.periods ?? [] }} />
      <FigureDrawer figures={figures} asked={churn} />
    </>
  );
}
