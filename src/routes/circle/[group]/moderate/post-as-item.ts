import type { GroupPost } from '#lib/domain/group-post.ts';
import type { CareItem } from '#lib/domain/moderation.ts';

/** A post that was not reported, in the form of the queue: nobody asked, and a moderator looks all the same. */
export function postAsItem(post: GroupPost): CareItem {
  const told = post.milestone ?? post.commitment ?? post.summary ?? {};
  return {
    shareOwnerId: post.shareOwnerId,
    shareId: post.shareId,
    commentOwnerId: null,
    commentId: null,
    authorId: post.shareOwnerId,
    authorName: post.authorName ?? '',
    kind: post.kind,
    words: Object.entries(told).flatMap(([label, value]) =>
      value === null || value === '' ? [] : [{ label: serverName(label), text: String(value) }],
    ),
    standing: post.standing,
    postedAt: post.postedAt,
    aboutMe: post.mine,
    reporters: 0,
    reasons: [],
    notes: [],
  };
}

/** The queue names its parts as the database does. */
function serverName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
