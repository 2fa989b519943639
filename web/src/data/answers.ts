/** What the server tells of imports, sources and findings; what is absent is null. */
import type { Particular } from '../api/problem';

export interface Counts {
  readonly read: number;
  readonly accepted: number;
  readonly known: number;
  readonly quarantined: number;
}

export interface Progress {
  readonly phase: string;
  readonly unit: 'bytes' | 'rows';
  readonly done: number;
  readonly total: number | null;
  readonly share: number | null;
  readonly secondsLeft: number | null;
}

/** Why something cannot be done, by its code. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly particular?: Particular | null;
}

export interface Finding {
  readonly code: string;
  readonly count: number;
  readonly name: string;
  readonly seen: string;
  readonly effect: string;
  readonly advice: string;
  readonly sample: readonly string[];
}

/** What to look at in how a file was read; one that is kept without a code is a sentence in English. */
export interface Note {
  readonly code: string | null;
  readonly values: Readonly<Record<string, string>>;
  readonly sentence: string;
}

export type State = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Import {
  readonly id: string;
  readonly state: State;
  readonly file: string;
  readonly kind: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly upload: string | null;
  readonly batch: number | null;
  readonly alreadyImportedAs: number | null;
  readonly undoneAt: string | null;
  readonly refreshed: boolean | null;
  readonly counts: Counts | null;
  readonly corrections: number | null;
  readonly quarantine: Readonly<Record<string, number>> | null;
  readonly findings: readonly Finding[] | null;
  readonly notes: readonly Note[];
  readonly problem: Refusal | null;
  readonly progress: Progress | null;
}

export interface ImportPage {
  readonly imports: readonly Import[];
  readonly next: string | null;
}

export interface Rehearsal {
  readonly id: string;
  readonly state: State;
  readonly counts: Counts | null;
  readonly corrections: number | null;
  readonly quarantine: Readonly<Record<string, number>> | null;
  readonly findings: readonly Finding[] | null;
  readonly problem: Refusal | null;
  readonly progress: Progress | null;
}

export interface QuarantinedRow {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
}

export interface QuarantinePage {
  readonly rows: readonly QuarantinedRow[];
  readonly next: number | null;
}

/** Where a field comes from. */
export interface FieldMapping {
  readonly column?: string | null | undefined;
  readonly times?: string | null | undefined;
  readonly constant?: string | null | undefined;
  readonly format?: string | null | undefined;
  readonly zone?: string | null | undefined;
  readonly unit?: string | null | undefined;
}

export interface PreviewField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly clue: string | null;
  readonly column: string | null;
  readonly times: string | null;
  readonly constant: string | null;
  readonly format: string | null;
  readonly zone: string | null;
  readonly unit: string | null;
}

export interface PreviewColumn {
  readonly name: string;
  readonly readAs: readonly string[];
  readonly values: readonly string[];
  /** How dates and numbers are written in it; null where that needs no saying. */
  readonly dates: string | null;
  readonly numbers: string | null;
}

export interface Preview {
  readonly name: string;
  readonly bytes: number;
  readonly container: string;
  readonly compressed: boolean;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly header: boolean;
  readonly kind: string | null;
  readonly source: string | null;
  readonly zone: string | null;
  readonly snapshot: string | null;
  readonly mappingFrom: 'given' | 'remembered' | 'guessed';
  readonly shape: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fields: readonly PreviewField[];
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly Note[];
  readonly problem: Refusal | null;
}

export interface Source {
  readonly name: string;
  readonly kind: string;
  readonly lastAt: string;
  readonly lastFile: string;
  readonly lastImport: string | null;
  readonly imports: number;
  readonly rows: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly mapping: string | null;
}

export interface Fresh {
  readonly kind: string;
  readonly lastAt: string;
  readonly to: string | null;
}

export interface KeptFinding {
  readonly batch: number;
  readonly importId: string | null;
  readonly file: string;
  readonly kind: string;
  readonly importedAt: string;
  readonly finding: Finding;
}

export interface FindingPage {
  readonly findings: readonly KeptFinding[];
  readonly count: number;
  readonly next: number | null;
}

export interface JobLine {
  readonly id: string;
  readonly kind: string;
  readonly state: State;
  readonly subject: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly attempts: number;
  readonly problemCode: string | null;
  readonly problem: string | null;
}

export interface JobPage {
  readonly jobs: readonly JobLine[];
  readonly next: number | null;
}

export interface InboxLine {
  readonly file: string;
  readonly kind: string;
  readonly bytes: number;
  readonly changedAt: string;
  readonly importId: string | null;
}

export interface Inbox {
  readonly count: number;
  readonly files: readonly InboxLine[];
}

export function isOver(state: State): boolean {
  return state !== 'queued' && state !== 'running';
}
