import type { components } from '../api/schema';

/** What the server tells of imports, sources and findings, by the names the screens know; what is absent is null. */
type Schemas = components['schemas'];

/** The words of the server that its contract has as texts. */
export type State = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
type WithState<T extends { readonly state: string }> = Omit<T, 'state'> & { readonly state: State };

export type Counts = Schemas['BatchCounts'];
export type Progress = Omit<Schemas['ProgressView'], 'unit'> & { readonly unit: 'bytes' | 'rows' };

/** Why something cannot be done, by its code. */
export type Refusal = Schemas['ProblemView'];

export type Finding = Schemas['FindingView'];

/** What to look at in how a file was read; one that is kept without a code is a sentence in English. */
export type Note = Schemas['NoteView'];

export type Import = Omit<WithState<Schemas['ImportView']>, 'progress'> & { readonly progress: Progress | null };
export type ImportPage = Omit<Schemas['ImportPage'], 'imports'> & { readonly imports: readonly Import[] };
export type Rehearsal = Omit<WithState<Schemas['RehearsalView']>, 'progress'> & { readonly progress: Progress | null };

export type QuarantinedRow = Schemas['QuarantinedRow'];
export type QuarantinePage = Schemas['QuarantinePage'];

/** Where a field comes from. */
export interface FieldMapping {
  readonly column?: string | null | undefined;
  readonly times?: string | null | undefined;
  readonly constant?: string | null | undefined;
  readonly format?: string | null | undefined;
  readonly zone?: string | null | undefined;
  readonly unit?: string | null | undefined;
}

export type PreviewField = Schemas['Field'];
export type PreviewColumn = Schemas['Column'];
export type Preview = Omit<Schemas['PreviewView'], 'mappingFrom'> & { readonly mappingFrom: 'given' | 'remembered' | 'guessed' };

export type Source = Schemas['Source'];
export type Fresh = Schemas['Fresh'];

export type KeptFinding = Schemas['KeptFinding'];
export type FindingPage = Schemas['FindingPage'];

export type JobLine = WithState<Schemas['JobLine']>;
export type JobPage = Omit<Schemas['JobPage'], 'jobs'> & { readonly jobs: readonly JobLine[] };

export type InboxLine = Schemas['InboxLine'];
export type Inbox = Schemas['InboxView'];

export function isOver(state: State): boolean {
  return state !== 'queued' && state !== 'running';
}
