import type { GroupMember } from '#lib/domain/group.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

/** Which part somebody plays in the group, and what else the reader may know of them. */
export function memberWords(messages: Messages, member: GroupMember): string {
  const said = [messages.t(`member.${member.role}`)];
  if (member.mutedUntil !== null)
    said.push(messages.t('member.muted', { moment: messages.moment(member.mutedUntil) }));
  if (member.blocked) said.push(messages.t('member.blocked'));
  return said.join(' · ');
}
