// A file of contracts as a small company would export it, and what Holdfast has to make of it, reckoned here by hand.

const CUSTOMERS = 240;
const MONTHS = 14;
const PLANS = ['Basic', 'Team', 'Plus'];

/** Always the same numbers from 0 to 1. */
function* chances(seed) {
  let state = seed;
  while (true) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

const day = (year, month, dayOfMonth) => new Date(Date.UTC(year, month, dayOfMonth));
const written = (date) => `${String(date.getUTCDate()).padStart(2, '0')}.${String(date.getUTCMonth() + 1).padStart(2, '0')}.${date.getUTCFullYear()}`;

/**
 * Contracts over the months before `now`, the last of them complete, with one row that has no date. None begins or ends on a
 * boundary of a month, so that whoever reckons needs no rule for it.
 *
 * @return the text, the first day of the last complete month, and how many were there at its start and left in it
 */
export function contracts(now) {
  const month = day(now.getUTCFullYear(), now.getUTCMonth() - 1, 1);
  const after = day(now.getUTCFullYear(), now.getUTCMonth(), 1);
  const chance = chances(7);
  const next = () => chance.next().value;
  const lines = ['customer,contract_id,plan,start,end,what it costs,currency,country'];
  let start = 0;
  let lost = 0;
  for (let i = 0; i < CUSTOMERS; i++) {
    const from = day(month.getUTCFullYear(), month.getUTCMonth() - Math.floor(next() * MONTHS), 3 + Math.floor(next() * 25));
    const length = next() < 0.5 ? 20 + Math.floor(next() * 400) : Infinity;
    const to = length === Infinity ? undefined : day(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate() + length);
    if (to !== undefined && to.getUTCDate() < 3) to.setUTCDate(5);
    const ended = to !== undefined && to < now;
    if (from < month && !(to <= month)) {
      start += 1;
      if (to <= after) lost += 1;
    }
    const price = `"${(20 + Math.floor(next() * 1500)).toLocaleString('de-DE')},50"`;
    lines.push([`C${1000 + i}`, `K${1000 + i}`, PLANS[i % 3], written(from), ended ? written(to) : '', price, 'EUR', i % 2 === 0 ? 'DE' : 'FR'].join(','));
  }
  lines.push('C9999,K9999,Basic,not yet,,"10,00",EUR,DE');
  return { text: `${lines.join('\n')}\n`, customers: CUSTOMERS, month, start, lost };
}
