import type { AttributeWords } from '../api/segments';
import { count } from '../format/format';
import { useTexts } from '../texts/useTexts';

/** Values to choose from, each with how many customers have it. */
export function useCounted(values: AttributeWords['values']) {
  const { language } = useTexts();
  return values.map(({ value, customers }) => ({
    value,
    label: (
      <span className="counted">
        {value} <small>{count(customers, language)}</small>
      </span>
    ),
  }));
}
