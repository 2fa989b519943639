import type { Period } from '../api/answers';

/** The rule of those in a group, with what was asked for before. */
export function ruleOf(segment: string, by: string, group: string): string {
  const rule = group === '' ? `${quoted(by)} is unknown` : `${quoted(by)} = ${quoted(group)}`;
  return segment === '' ? rule : `(${segment}) and ${rule}`;
}

function quoted(text: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

/** As the server reads a period: both days are in it. */
export function asPeriod({ from, to }: Period): string {
  return `${from}..${new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)}`;
}
