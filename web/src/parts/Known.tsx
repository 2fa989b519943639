import { money, percent, points } from '../format/format';
import { type Plain, plainMoney, plainPoints, plainShare } from '../format/plain';
import { useTexts } from '../texts/useTexts';

/** A number written for the reader, and known as it is to what is saved of the table. */
export function Known({ number: { value, unit }, text }: { readonly number: Plain; readonly text: string }) {
  return (
    <span data-value={value} data-unit={unit}>
      {text}
    </span>
  );
}

/** An amount in minor units. */
export function Money({ amount, currency, sign = false }: { readonly amount: number; readonly currency: string; readonly sign?: boolean }) {
  const { language } = useTexts();
  return <Known number={plainMoney(amount, currency)} text={money(amount, currency, language, sign)} />;
}

export function Points({ value }: { readonly value: number }) {
  const { language } = useTexts();
  return <Known number={plainPoints(value)} text={points(value, language)} />;
}

export function Share({ value }: { readonly value: number }) {
  const { language } = useTexts();
  return <Known number={plainShare(value)} text={percent(value, language)} />;
}

/** From a number to another, in one cell on the screen and in two of a file. */
export function Range({ low, high, text }: { readonly low: Plain; readonly high: Plain; readonly text: string }) {
  return (
    <span data-low={low.value} data-high={high.value} data-unit={low.unit}>
      {text}
    </span>
  );
}
