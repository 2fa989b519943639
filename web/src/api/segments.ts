import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

/** A saved segment as it is listed. */
export type SavedSegment = Schemas['ListedSegment'];

/** The shape of a rule. */
export type Outline = Schemas['Outline'];
export type RuleFault = Schemas['RuleFault'];
export type RuleNote = Schemas['RuleNote'];
export type CheckAnswer = Schemas['CheckAnswer'];

export type AttributeWords = Schemas['AttributeWords'];
export type FeatureWords = Schemas['FeatureWords'];
export type VocabularyAnswer = Schemas['VocabularyAnswer'];
export type ValueKind = AttributeWords['kind'];

export const SEGMENTS = ['segments'] as const;

export function useSegments() {
  return useQuery({ queryKey: SEGMENTS, staleTime: 60_000, queryFn: ({ signal }) => get('/api/v1/segments', {}, signal) });
}

export function useVocabulary() {
  return useQuery({ queryKey: ['vocabulary'], staleTime: 300_000, queryFn: ({ signal }) => get('/api/v1/segments/vocabulary', {}, signal) });
}

/** What is to be said of a rule that is being written. */
export function useCheck(rule: string, definition: string) {
  return useQuery({
    queryKey: ['check', rule, definition],
    queryFn: ({ signal }) => get('/api/v1/segments/check', { rule, definition }, signal),
    placeholderData: keepPreviousData,
  });
}
