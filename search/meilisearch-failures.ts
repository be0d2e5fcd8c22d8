import { EngineFailure } from './meilisearch-http.ts';

/** The same, failing with one kind of error: the client wraps ours in its own. */
export const guarded =
  <Arguments extends unknown[], Result>(method: (...given: Arguments) => Promise<Result>) =>
  (...given: Arguments): Promise<Result> =>
    method(...given).catch((error: unknown) => {
      throw asFailure(error);
    });

export function asFailure(error: unknown): EngineFailure {
  if (error instanceof EngineFailure) return error;
  if (error instanceof Error && error.cause instanceof EngineFailure) return error.cause;
  return new EngineFailure(String(error), { cause: error });
}
