import { count } from '../format/format';
import { useTexts } from '../texts/useTexts';

/** A whole number in a table, written for the reader and known to what is saved of the table. */
export function Count({ value }: { readonly value: number }) {
  const { language } = useTexts();
  return <span data-value={value}>{count(value, language)}</span>;
}
