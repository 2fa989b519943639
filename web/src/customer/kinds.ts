import type { Key } from '../texts/useTexts';

/** A field of a form. */
export interface FormField {
  readonly name: string;
  readonly label: Key;
  readonly input: 'text' | 'email' | 'phone' | 'words' | 'day' | 'number' | 'choice' | 'contact';
  readonly required?: boolean;
  readonly choices?: readonly string[];
}

/** What can be written down, and what is asked for each. */
export const FORMS: Readonly<Record<string, { readonly label: Key; readonly at?: Key; readonly fields: readonly FormField[] }>> = {
  note: { label: 'write.note', fields: [{ name: 'text', label: 'write.text', input: 'words', required: true }] },
  interaction: {
    label: 'write.interaction',
    fields: [
      { name: 'channel', label: 'write.channel', input: 'choice', required: true, choices: ['phone', 'email', 'meeting', 'visit', 'chat', 'letter', 'social'] },
      { name: 'direction', label: 'write.direction', input: 'choice', choices: ['in', 'out'] },
      { name: 'contact_id', label: 'write.contact_id', input: 'contact' },
      { name: 'outcome', label: 'write.outcome', input: 'words' },
    ],
  },
  ticket: {
    label: 'write.ticket',
    fields: [
      { name: 'category', label: 'write.category', input: 'text', required: true },
      { name: 'priority', label: 'write.priority', input: 'text' },
      { name: 'is_complaint', label: 'write.is_complaint', input: 'choice', choices: ['true', 'false'] },
      { name: 'solved_at', label: 'write.solved_at', input: 'day' },
    ],
  },
  response: {
    label: 'write.response',
    fields: [
      { name: 'kind', label: 'write.response_kind', input: 'choice', required: true, choices: ['nps', 'csat', 'ces', 'exit', 'custom'] },
      { name: 'score', label: 'write.score', input: 'number' },
      { name: 'text', label: 'write.text', input: 'words' },
      { name: 'touchpoint', label: 'write.touchpoint', input: 'text' },
    ],
  },
  order: {
    label: 'write.order',
    fields: [
      { name: 'amount', label: 'write.amount', input: 'number', required: true },
      { name: 'currency', label: 'write.currency', input: 'text' },
      { name: 'product', label: 'write.product', input: 'text' },
    ],
  },
  cost: {
    label: 'write.cost',
    fields: [
      { name: 'kind', label: 'write.cost_kind', input: 'choice', required: true, choices: ['acquisition', 'service', 'incentive'] },
      { name: 'amount', label: 'write.amount', input: 'number', required: true },
      { name: 'currency', label: 'write.currency', input: 'text' },
    ],
  },
  contact: {
    label: 'write.contact',
    at: 'contact.since',
    fields: [
      { name: 'name', label: 'person.name', input: 'text', required: true },
      { name: 'role', label: 'contact.role', input: 'choice', required: true, choices: ['champion', 'buyer', 'user', 'other'] },
      { name: 'email', label: 'person.email', input: 'email' },
      { name: 'phone', label: 'person.phone', input: 'phone' },
      { name: 'left_at', label: 'contact.left', input: 'day' },
    ],
  },
};
