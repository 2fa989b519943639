/** What a screen shows. All of it stands in the address, so that a link shows a colleague the same picture. */
export interface View {
  readonly period: string;
  readonly definition: string;
  readonly segment: string;
  readonly asOf: string;
  /** Empty: as the browser has it. */
  readonly lang: string;
  /** Empty: as the browser has it. */
  readonly theme: string;
  /** Which figure is open, such as `churn` or `nrr:EUR`; empty when none is. */
  readonly open: string;
  /** The definition the open figure is compared with. */
  readonly with: string;
  /** The flow whose customers are listed. */
  readonly flow: string;
  /** Which part of a screen is shown, such as `survival`. */
  readonly part: string;
  /** What is counted, such as `mrr` or `purchases`. */
  readonly of: string;
  /** How it is counted, such as `bounded`. */
  readonly kind: string;
  /** The length of the periods of a series, such as `quarter`. */
  readonly unit: string;
  /** The attribute that is broken down by, and the one beside it. */
  readonly by: string;
  readonly beside: string;
  /** The metric that is broken down; empty: the headline of the definition. */
  readonly metric: string;
  /** The flow whose customers a table lists. */
  readonly group: string;
  /** The columns of a table, with commas between them; empty: the usual. */
  readonly show: string;
  /** The customer that is open. */
  readonly customer: string;
  /** The kinds of facts a timeline shows, with commas between them; empty: all. */
  readonly kinds: string;
  /** Whose entries of the audit trail are listed, of what, and of which days; the last one is among them. */
  readonly actor: string;
  readonly action: string;
  readonly since: string;
  readonly until: string;
  /** The file that was sent and is being looked at before its import. */
  readonly file: string;
  /** From where on a long list is shown. */
  readonly cursor: string;
  /** Whether the rule builder is open, and the rule that is being written in it. */
  readonly build: string;
  readonly draft: string;
  /** The switches turned on top of the definition, such as `gap_days=3;pause=lost`. */
  readonly set: string;
  /** The own definition whose versions are open. */
  readonly versions: string;
  /** The column a list is sorted by, with `-` before it for the largest first. */
  readonly sort: string;
  /** What is looked for among customers. */
  readonly search: string;
  /** By how many points retention is raised in a simulation. */
  readonly lift: string;
  /** Over how many months it is simulated. */
  readonly months: string;
}

export const START: View = {
  period: '',
  definition: '',
  segment: '',
  asOf: '',
  lang: '',
  theme: '',
  open: '',
  with: '',
  flow: '',
  part: '',
  of: '',
  kind: '',
  unit: '',
  by: '',
  beside: '',
  metric: '',
  group: '',
  show: '',
  customer: '',
  kinds: '',
  actor: '',
  action: '',
  since: '',
  until: '',
  file: '',
  cursor: '',
  build: '',
  draft: '',
  set: '',
  versions: '',
  sort: '',
  search: '',
  lift: '',
  months: '',
};

/** What goes along to another screen: the question, not what only this one knows. */
export function between({ period, definition, segment, asOf, lang, theme }: View): View {
  return { ...START, period, definition, segment, asOf, lang, theme };
}

const NAMES = Object.keys(START) as (keyof View)[];

export function readView(search: string): View {
  const given = new URLSearchParams(search);
  return Object.fromEntries(NAMES.map((name) => [name, given.get(name) ?? ''])) as unknown as View;
}

/** The query of an address, with nothing in it that is not chosen. */
export function writeView(view: View): string {
  const chosen = new URLSearchParams(NAMES.filter((name) => view[name] !== '').map((name) => [name, view[name]]));
  const query = chosen.toString();
  return query === '' ? '' : `?${query}`;
}
