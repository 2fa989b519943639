import { Range } from '../parts/Known';
import { useTexts } from '../texts/useTexts';
import type { Figure } from './figure';
import { plainValue, writeInterval } from './write';

/** The 95% interval of a figure; nothing when there is none. */
export function FigureInterval({ figure }: { readonly figure: Figure }) {
  const texts = useTexts();
  const { interval, unit, currency } = figure;
  if (interval === null || interval.low === null || interval.high === null) return null;
  const plain = (value: number) => plainValue(value, unit, currency, texts.language);
  return <Range low={plain(interval.low)} high={plain(interval.high)} text={writeInterval(figure, texts)} />;
}
