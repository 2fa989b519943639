import type { RatePoint } from '../api/answers';
import type { Figure } from '../figure/figure';
import { writeFigure } from '../figure/write';
import { month } from '../format/format';
import type { Texts } from '../texts/useTexts';

/** What a headline figure was in each month, where the series of churn tells it. */
const VALUES: Readonly<Record<string, (rate: RatePoint) => number | null>> = {
  churn: (rate) => rate.value,
  customers: (rate) => rate.flows.E,
};

export interface Spark {
  readonly values: readonly (number | null)[];
  /** The same in words. */
  readonly label: string;
}

/** A figure over the months that are over; none where fewer than two of them have a value. */
export function sparkOf(figure: Figure, rates: readonly RatePoint[], texts: Texts): Spark | undefined {
  const read = VALUES[figure.key];
  const over = rates.filter((rate) => rate.complete);
  const [first] = over;
  const last = over.at(-1);
  if (read === undefined || first === undefined || last === undefined) return undefined;
  const values = over.map(read);
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return undefined;
  const write = (value: number | null) => writeFigure({ ...figure, value }, texts);
  const label = texts.t('overview.spark', {
    from: month(first.period.from, texts.language),
    to: month(last.period.from, texts.language),
    first: write(read(first)),
    last: write(read(last)),
    low: write(Math.min(...known)),
    high: write(Math.max(...known)),
  });
  return { values, label };
}
