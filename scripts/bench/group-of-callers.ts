import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Caller } from './server-calls.ts';

const feedSchema = z.object({
  posts: z
    .array(
      z.object({
        group_id: z.string(),
        group_name: z.string(),
        author_name: z.string(),
        milestone: z.object({ words: z.string() }),
        comments: z.array(z.object({ author_name: z.string(), text: z.string() })),
      }),
    )
    .min(1),
});
const circleSchema = z.object({
  groups: z
    .array(
      z.object({
        group_id: z.string(),
        name: z.string(),
        members: z.array(z.object({ display_name: z.string() })),
      }),
    )
    .min(1),
});
const inviteSchema = z.object({ token: z.string() });
const joinedSchema = z.object({ state: z.literal('joined') });
const callerSchema = z.object({ me: z.uuid() });

/** A group whose every word ends with its mark: whatever somebody reads without it is not meant for them. */
export interface GroupOfCallers {
  readonly comment: (caller: Caller) => Promise<void>;
  /** Words of another group in the answer. @throws Error when the answer has no post */
  readonly strangeInFeed: (answer: unknown) => number;
  readonly strangeInCircle: (answer: unknown) => number;
}

/** The first of them makes a group of peers and shares a milestone in it, the others join. */
export async function gather(callers: readonly Caller[]): Promise<GroupOfCallers> {
  const [first, ...others] = callers;
  if (first === undefined) throw new Error('a group needs somebody');
  const mark = randomUUID().slice(0, 8);
  const about = { name: `Group ${mark}`, description: '', rules: '' };
  const groupId = z
    .uuid()
    .parse(await first.call('create_group', { kind: 'peer', ...about, display_name: `First ${mark}` }));
  const invite = inviteSchema.parse(
    await first.call('create_invite', {
      ...{ group_id: groupId, kind: 'join', label: '', max_uses: 100, valid_days: 1 },
    }),
  );
  for (const [place, caller] of others.entries()) {
    const asked = { token: invite.token, message: '', rules_accepted: true };
    joinedSchema.parse(
      await caller.call('accept_invite', { ...asked, display_name: `Member ${String(place)} ${mark}` }),
    );
  }
  const milestone = await first.put('milestones', { words: `Walked to the corner ${mark}` });
  const share = await first.put('shares', {
    ...{ kind: 'milestone', milestone_id: milestone, group_id: groupId },
  });
  const { me: author } = callerSchema.parse(await first.call('my_circle', {}));

  const strange = (words: readonly string[]) => words.filter((each) => !each.endsWith(mark)).length;
  return {
    comment: async (caller) => {
      const under = { share_owner_id: author, share_id: share };
      await caller.put('comments', { ...under, text: `That is good to hear ${mark}` });
    },
    strangeInFeed: (answer) =>
      strange(
        feedSchema
          .parse(answer)
          .posts.flatMap((post) => [
            ...[post.group_name, post.author_name, post.milestone.words],
            ...post.comments.flatMap((said) => [said.author_name, said.text]),
          ]),
      ),
    strangeInCircle: (answer) =>
      strange(
        circleSchema
          .parse(answer)
          .groups.flatMap((group) => [group.name, ...group.members.map((member) => member.display_name)]),
      ),
  };
}
