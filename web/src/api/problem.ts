/** What exactly is the matter: a code, and the values its sentence has places for. */
export interface Particular {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  /** By the name of a place what exactly is the matter with each of the things told there. */
  readonly reasons?: Readonly<Record<string, readonly Particular[]>>;
}

/** Why a request failed: the code of the server, or that it could not be reached. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  /** What exactly is the matter, where there are words for it. */
  readonly particular: Particular | null;

  /** @param detail what the server says to do, in English; may be empty */
  constructor(code: string, status: number, detail: string, particular: Particular | null = null) {
    super(detail);
    this.particular = particular;
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
  }
}

export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem('FAULT', 0, error instanceof Error ? error.message : '');
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as { code?: unknown; detail?: unknown; particular?: Particular };
    const code = typeof body.code === 'string' ? body.code : 'FAULT';
    return new ApiProblem(code, response.status, typeof body.detail === 'string' ? body.detail : '', body.particular ?? null);
  } catch {
    return new ApiProblem('FAULT', response.status, '');
  }
}
