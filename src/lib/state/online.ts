import type { FootholdClient } from '../sync/supabase-session.ts';

/** What a part of the app needs that asks the server itself. */
export interface Online {
  /** The client, loaded with the first call. */
  readonly connect: () => Promise<FootholdClient>;
  /** Whether the server tells of changes at once. */
  readonly tellsAtOnce: () => Promise<boolean>;
  /** A round of sync, so that what waits is sent first. Does nothing for a guest. */
  readonly syncNow: () => Promise<void>;
}

/** With no server at all. */
export const NOT_ONLINE: Online = {
  connect: () => Promise.reject(new Error('no server is known')),
  tellsAtOnce: () => Promise.resolve(false),
  syncNow: () => Promise.resolve(),
};
