import type { MovementPoint, RatePoint } from '../api/answers';
import { type Figure, isTogether } from '../figure/figure';
import { writeFigure } from '../figure/write';
import { month } from '../format/format';
import type { Texts } from '../texts/useTexts';

/** A month of a figure: what it was, and whether the month is over. */
interface Month {
  readonly from: string;
  readonly complete: boolean;
  readonly value: number | null;
}

/** What a headline figure was in each month, where the series of churn tells it. */
const RATES: Readonly<Record<string, (rate: RatePoint) => number | null>> = {
  churn: (rate) => rate.value,
  retention: ({ flows }) => (flows.S === 0 ? null : (flows.S - flows.lostS) / flows.S),
  customers: (rate) => rate.flows.E,
};

/** The same of a figure of revenue in its currency, or of all together; where a rate is missing there is none. */
function revenue(figure: Figure, point: MovementPoint): number | null {
  const known = isTogether(figure) ? point.converted : point.currencies.find(({ currency }) => currency === figure.currency);
  return (figure.metric === 'mrr' ? known?.minorUnits?.closing : known?.ratios?.[figure.metric]) ?? null;
}

function months(figure: Figure, { rates, movements }: Lines): readonly Month[] {
  const read = RATES[figure.key];
  if (read !== undefined) return rates.map((rate) => ({ from: rate.period.from, complete: rate.complete, value: read(rate) }));
  if (figure.currency === undefined) return [];
  return movements.map((point) => ({ from: point.period.from, complete: point.complete, value: revenue(figure, point) }));
}

/** The series there are; empty while they have not come. */
export interface Lines {
  readonly rates: readonly RatePoint[];
  readonly movements: readonly MovementPoint[];
}

export interface Spark {
  readonly values: readonly (number | null)[];
  /** The same in words. */
  readonly label: string;
}

/** A figure over the months that are over; none where fewer than two of them have a value. */
export function sparkOf(figure: Figure, lines: Lines, texts: Texts): Spark | undefined {
  const over = months(figure, lines).filter(({ complete }) => complete);
  const [first] = over;
  const last = over.at(-1);
  const values = over.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  if (first === undefined || last === undefined || known.length < 2) return undefined;
  const write = (value: number | null) => writeFigure({ ...figure, value }, texts);
  const label = texts.t('overview.spark', {
    from: month(first.from, texts.language),
    to: month(last.from, texts.language),
    first: write(first.value),
    last: write(last.value),
    low: write(Math.min(...known)),
    high: write(Math.max(...known)),
  });
  return { values, label };
}
