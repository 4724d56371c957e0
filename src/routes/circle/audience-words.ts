import { audienceOf, type Group } from '#lib/domain/group.ts';
import type { GroupId } from '#lib/domain/id.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

/** Who will read it, by the names of the groups and the number of people. Nobody is left out of the count. */
export function audienceWords(
  messages: Messages,
  groups: readonly Group[],
  groupIds: readonly GroupId[],
): string {
  const audience = audienceOf(groups, groupIds);
  if (audience.groups.length === 0) return messages.t('share.seen-by-nobody');
  const names = audience.groups.map(({ name }) => name).join(', ');
  return messages.t('share.seen-by', { names, count: audience.people });
}
