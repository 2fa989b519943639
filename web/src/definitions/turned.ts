import type { Definition } from '../api/answers';

/** Switches turned, by their keys. */
export type Turned = Readonly<Record<string, string>>;

/** As they stand in the address: `gap_days=3;pause=lost`. */
export function readTurned(text: string): Turned {
  const pairs = text
    .split(';')
    .map((each) => each.split('='))
    .filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== '' && pair[1] !== '');
  return Object.fromEntries(pairs);
}

export function writeTurned(turned: Turned): string {
  return settings(turned).join(';');
}

/** As the server takes them. */
export function settings(turned: Turned): string[] {
  return Object.entries(turned).map(([key, value]) => `${key}=${value}`);
}

/** One more switch turned, or turned back to where the definition has it. */
export function turn(turned: Turned, definition: Definition, key: string, value: string): Turned {
  const { [key]: _, ...others } = turned;
  return value === '' || value === String(definition.switches[key]) ? others : { ...others, [key]: value };
}

/** The switches in which two versions differ, each with what it was and what it is. */
export function differences(before: Definition, after: Definition): readonly { readonly key: string; readonly from: string; readonly to: string }[] {
  return Object.keys(after.switches)
    .map((key) => ({ key, from: String(before.switches[key]), to: String(after.switches[key]) }))
    .filter(({ from, to }) => from !== to);
}
