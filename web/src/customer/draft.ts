/** What was typed and not yet saved; it outlives a failed save, a reload and signing in again, in this tab alone. */
export interface Draft {
  readonly kind: string;
  readonly fields: Readonly<Record<string, string>>;
}

const name = (of: string) => `holdfast:draft:${of}`;

export function readDraft(of: string): Draft | undefined {
  try {
    const text = sessionStorage.getItem(name(of));
    return text === null ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
}

export function keepDraft(of: string, draft: Draft): void {
  try {
    sessionStorage.setItem(name(of), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing keeps no draft either.
  }
}

export function dropDraft(of: string): void {
  try {
    sessionStorage.removeItem(name(of));
  } catch {
    // see above
  }
}
