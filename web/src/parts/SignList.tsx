import type { Warning } from '../api/answers';
import { day, money } from '../format/format';
import { closer } from '../texts/joined';
import { useTexts } from '../texts/useTexts';

/** The signs that a customer may leave, each since when, how urgent and how much is at stake. */
export function SignList({ signs }: { readonly signs: readonly Warning[] }) {
  const { t, term, language } = useTexts();
  return (
    <ul>
      {signs.map((each) => (
        <li key={each.kind}>
          {closer(term(`warning.${each.kind.toUpperCase()}`, each.kind), day(each.since, language), language)}
          {each.daysLeft !== null && ` · ${t('customers.days_left', { count: each.daysLeft })}`}
          {each.mrrAtStake !== null && ` · ${money(each.mrrAtStake, each.currency ?? '', language)}`}
        </li>
      ))}
    </ul>
  );
}
