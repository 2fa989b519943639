import type { UseQueryResult } from '@tanstack/react-query';
import type { MovementAnswer } from '../api/answers';
import { asProblem } from '../api/problem';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { useTexts } from '../texts/useTexts';
import { MovementsChart } from './MovementsChart';

/** The movements of recurring revenue, a picture for each currency. */
export function RevenueBridge({ movements }: { readonly movements: UseQueryResult<MovementAnswer> }) {
  const { t } = useTexts();
  return (
    <section>
      <h2>{t('overview.movements')}</h2>
      <Drawn movements={movements} />
    </section>
  );
}

function Drawn({ movements }: { readonly movements: UseQueryResult<MovementAnswer> }) {
  const { t } = useTexts();
  if (movements.isPending) return <Loading rows={6} />;
  if (movements.isError) {
    return asProblem(movements.error).code === 'NO_FACTS' ? (
      <p role="status">{t('overview.no_revenue')}</p>
    ) : (
      <Failed error={movements.error} retry={() => void movements.refetch()} />
    );
  }
  const { currencies, converted } = movements.data;
  const moved = currencies.filter(({ minorUnits }) => minorUnits.opening !== 0 || minorUnits.closing !== 0);
  if (moved.length === 0) return <p role="status">{t('overview.no_revenue')}</p>;
  return (
    <>
      {converted?.minorUnits != null && (
        <div>
          <p className="lead">{t('revenue.all_in', { currency: converted.currency })}</p>
          <MovementsChart movements={converted} />
        </div>
      )}
      {converted?.minorUnits === null && <p role="status">{t('problem.FX_RATE_MISSING')}</p>}
      {moved.map((each) => (
        <div key={each.currency}>
          <p className="lead">{t('overview.movements_lead', { currency: each.currency })}</p>
          <MovementsChart movements={each} />
        </div>
      ))}
    </>
  );
}
