import type { Instant } from '../domain/calendar-day.ts';
import { cheerId, createCheer, type Cheer, type CheerKind } from '../domain/cheer.ts';
import type { Comment } from '../domain/comment.ts';
import type { CommentId } from '../domain/id.ts';
import type { ShareRef } from '../domain/share-ref.ts';
import type { FootholdDatabase } from './database.ts';
import { insertRow, keepOnlyRow, removeRow } from './write.ts';

export function addComment(db: FootholdDatabase, comment: Comment) {
  return insertRow(db, 'comments', comment);
}

export function removeComment(db: FootholdDatabase, id: CommentId) {
  return removeRow(db, 'comments', id);
}

/** Cheers, changes the cheer, or takes it back (null). */
export function keepCheer(db: FootholdDatabase, post: ShareRef, kind: CheerKind | null, now: Instant) {
  const fresh: Cheer = { ...createCheer('well-done', post, { now }), id: cheerId(post), kind };
  return keepOnlyRow(db, 'cheers', fresh, { kind });
}
