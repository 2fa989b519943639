const MOST = 8;

/** Kept in this browser and for one account, so that the next person at it sees nothing of them. */
function place(account: string): string {
  return `holdfast:segments:${account}`;
}

/** The rules asked for last, the latest first. */
export function recent(account: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(account)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

export function remember(account: string, rule: string): void {
  if (rule === '') return;
  const next = [rule, ...recent(account).filter((each) => each !== rule)].slice(0, MOST);
  try {
    localStorage.setItem(place(account), JSON.stringify(next));
  } catch {
    // A browser that keeps nothing remembers nothing.
  }
}
