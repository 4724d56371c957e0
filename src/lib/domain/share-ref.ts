import type { PersonId, ShareId } from './id.ts';

/** Which share is meant: its author's id is a part of it. */
export interface ShareRef {
  readonly shareOwnerId: PersonId;
  readonly shareId: ShareId;
}
