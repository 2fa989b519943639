/** The reasons there are, group by group, as the server's taxonomy has them; their names are in the glossary. */
export const REASONS: readonly (readonly [string, readonly string[]])[] = [
  ['product_fit', ['need_changed', 'missing_feature', 'too_complex', 'not_understood', 'obsolete_technology']],
  ['quality', ['product', 'delivery']],
  ['price', ['too_expensive', 'budget', 'competitor_value']],
  ['service', ['slow', 'unresolved', 'attitude', 'owner_changed']],
  ['relationship', ['no_contact', 'champion_left']],
  ['competitor', ['switched']],
  ['market', ['business_closed', 'sector', 'policy', 'season']],
  ['expectation', ['mis_sold', 'wrong_audience']],
  ['contract', ['expired', 'not_renewed']],
  ['payment', ['failed', 'disputed']],
];
