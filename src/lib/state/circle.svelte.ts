import { getPost, listGroups, listNotices, listPosts, listRequests } from '../data/circle-cache.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { readWithOwnActions } from '../data/own-actions.ts';
import type { GroupNotice } from '../domain/group-notice.ts';
import { byNewest, KEPT_POSTS, type FeedPlace, type GroupPost } from '../domain/group-post.ts';
import type { Group } from '../domain/group.ts';
import type { CircleProblem } from '../domain/circle-problem.ts';
import type { GroupId } from '../domain/id.ts';
import type { JoinRequest } from '../domain/join-request.ts';
import { withOwnActions, type OwnActions } from '../domain/own-actions.ts';
import { ok, type Result } from '../domain/result.ts';
import { CircleGateway } from '../sync/circle-gateway.ts';
import { lastAsked, refreshCircle } from '../sync/circle-round.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';
import type { Online } from './online.ts';

/** Milliseconds between two looks while a page of a group is open. */
const WHILE_OPEN = 60_000;
const A_PAGE = 20;

/** Something on screen: undefined until it was read. */
interface Shown<Value> {
  readonly current: Value | undefined;
}

interface OlderPosts {
  readonly groupId: GroupId | null;
  readonly posts: readonly GroupPost[];
  readonly more: boolean;
}

function onceEach(posts: readonly GroupPost[]): GroupPost[] {
  return [...new Map(posts.map((post) => [post.key, post])).values()];
}

/** Where a page ends; null before the first. */
function placeOf(last: GroupPost | undefined): FeedPlace | null {
  return last === undefined ? null : { postedAt: last.postedAt, shareId: last.shareId };
}

function only(groupId: GroupId | null): readonly GroupId[] | null {
  return groupId === null ? null : [groupId];
}

/** The person's groups and what was shared in them (S2 to S4): as the server told it last, with own actions on top. */
export class Circle {
  readonly #db: FootholdDatabase;
  readonly #gateway: CircleGateway;
  readonly #online: Online;
  readonly #groups: LiveQuery<Group[]>;
  readonly #notices: LiveQuery<GroupNotice[]>;
  readonly #requests: LiveQuery<JoinRequest[]>;
  /** Whether the device keeps as many posts as it may: then there may be more behind them. */
  readonly #full: LiveQuery<boolean>;
  /** Older pages that were asked for, of the feed that is read. In memory alone, and asked for again with each look. */
  #older = $state.raw<OlderPosts | undefined>();
  #trouble = $state.raw<CircleProblem | undefined>();
  #asked = $state(false);
  #asking: Promise<void> | undefined;

  constructor(db: FootholdDatabase, _clock: Clock, _environment: Environment, online: Online) {
    this.#db = db;
    this.#online = online;
    this.#gateway = new CircleGateway(online.connect, db.owner);
    this.#groups = new LiveQuery(() => listGroups(db));
    this.#notices = new LiveQuery(() => listNotices(db));
    this.#requests = new LiveQuery(() => listRequests(db));
    this.#full = new LiveQuery(async () => (await db.circlePosts.count()) >= KEPT_POSTS);
  }

  /** Groups belong to accounts: a guest has none. */
  get hasAccount(): boolean {
    return this.#db.syncs;
  }

  /** Undefined until read. */
  get groups(): readonly Group[] | undefined {
    return this.#groups.current;
  }

  /** One group; undefined when it is not among the person's own. */
  group(id: string): Group | undefined {
    return this.#groups.current?.find(({ groupId }) => groupId === id);
  }

  get notices(): readonly GroupNotice[] {
    return this.#notices.current ?? [];
  }

  get unread(): number {
    return this.notices.filter(({ readAt }) => readAt === null).length;
  }

  get requests(): readonly JoinRequest[] {
    return this.#requests.current ?? [];
  }

  get broken(): boolean {
    return this.#groups.broken;
  }

  /** Why the server could not be asked last; undefined when it could. */
  get trouble(): CircleProblem | undefined {
    return this.#trouble;
  }

  /** Whether the server was asked since the app was opened: before, an empty list says nothing. */
  get asked(): boolean {
    return this.#asked;
  }

  /** Posts of one group, or of all (null), newest first: those kept on the device, and those asked for beyond them. */
  feed(groupId: GroupId | null): Shown<GroupPost[]> {
    const kept = new LiveQuery(() => readWithOwnActions(this.#db, () => listPosts(this.#db, groupId)));
    const withOlder = ({ told, own }: { told: readonly GroupPost[]; own: OwnActions }) =>
      withOwnActions(onceEach([...told, ...this.#olderOf(groupId)]), own, groupId);
    return {
      get current() {
        return kept.current === undefined ? undefined : withOlder(kept.current);
      },
    };
  }

  /** Whether the server may have posts behind the last one on screen. */
  hasOlder(groupId: GroupId | null): boolean {
    return this.#older?.groupId === groupId ? this.#older.more : (this.#full.current ?? false);
  }

  #olderOf(groupId: GroupId | null): readonly GroupPost[] {
    return this.#older?.groupId === groupId ? this.#older.posts : [];
  }

  /** One post; null when it is not there any more. */
  post(key: string): Shown<GroupPost | null> {
    const kept = new LiveQuery(() => readWithOwnActions(this.#db, () => getPost(this.#db, key)));
    const withOlder = ({ told, own }: { told: GroupPost | undefined; own: OwnActions }) => {
      const post = told ?? this.#older?.posts.find((each) => each.key === key);
      const posts = withOwnActions(post === undefined ? [] : [post], own, null);
      return posts.find((each) => each.key === key) ?? null;
    };
    return {
      get current() {
        return kept.current === undefined ? undefined : withOlder(kept.current);
      },
    };
  }

  /** Sends what waits, and asks for what is new. Two at once are one. */
  refresh(): Promise<void> {
    if (!this.hasAccount) return Promise.resolve();
    this.#asking ??= this.#refresh().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #refresh(): Promise<void> {
    const before = lastAsked(this.#db);
    await this.#online.syncNow();
    const after = lastAsked(this.#db);
    // A round that came to nothing, because something waits that can't be sent, must not keep what was taken back here.
    const asked =
      after === undefined || after === before ? await refreshCircle(this.#db, this.#gateway) : after;
    this.#trouble = asked.ok ? undefined : asked.error;
    this.#asked = true;
    if (asked.ok) await this.#askOlderAgain();
  }

  /** As far back as they were on screen: what was taken back goes, and the rest stays where it is. */
  async #askOlderAgain(): Promise<void> {
    const had = this.#older;
    const end = had?.posts.at(-1);
    if (had === undefined || end === undefined) {
      this.#older = undefined;
      return;
    }
    const { groupId } = had;
    const posts: GroupPost[] = [];
    let last = (await listPosts(this.#db, groupId)).at(-1);
    let more = true;
    while (more && (last === undefined || byNewest(last, end) < 0)) {
      const page = await this.#gateway.feed({ groupIds: only(groupId), before: placeOf(last) }, KEPT_POSTS);
      // They stay until the next contact, as what is kept does.
      if (!page.ok) return;
      posts.push(...page.value.posts);
      more = page.value.more && page.value.posts.length > 0;
      last = page.value.posts.at(-1);
    }
    const asFar = posts.filter((post) => byNewest(post, end) <= 0);
    this.#older = { groupId, posts: asFar, more: more || asFar.length < posts.length };
  }

  /** Keeps looking while a page of a group is open and somebody looks at it. To be stopped when it closes. */
  watch(): () => void {
    if (!this.hasAccount) return () => undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void this.refresh();
    };
    let stopListening = this.#listen(look);
    const turn = () => {
      stopListening();
      if (document.visibilityState === 'visible') stopListening = this.#listen(look);
      look();
    };
    look();
    const timer = setInterval(look, WHILE_OPEN);
    document.addEventListener('visibilitychange', turn);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', turn);
      stopListening();
    };
  }

  /** Until the answer is called, also when that is before the server was reached. */
  #listen(look: () => void): () => void {
    let stopped = false;
    let stop = () => {};
    // What is told while an answer is under way may not be in it: asked again after it.
    const heard = () => void (this.#asking ?? Promise.resolve()).then(look);
    const listening = async () => {
      if (!(await this.#online.tellsAtOnce()) || stopped) return;
      stop = await this.#gateway.listen(heard);
      if (stopped) stop();
    };
    void listening();
    return () => {
      stopped = true;
      stop();
    };
  }

  /** Asks for the page behind the last post that the server told. Answers whether there is more. */
  async showOlder(groupId: GroupId | null): Promise<Result<{ more: boolean }, CircleProblem>> {
    const last = this.#olderOf(groupId).at(-1) ?? (await listPosts(this.#db, groupId)).at(-1);
    const page = await this.#gateway.feed({ groupIds: only(groupId), before: placeOf(last) }, A_PAGE);
    if (!page.ok) return page;
    const { more } = page.value;
    const posts = onceEach([...this.#olderOf(groupId), ...page.value.posts]).toSorted(byNewest);
    this.#older = { groupId, posts, more };
    return ok({ more });
  }

  /** The person has seen what is new in a group. No trouble when it can't be told now: it stays new. */
  async markSeen(groupId: GroupId): Promise<void> {
    const seen = await this.#gateway.markSeen(groupId);
    if (seen.ok) await refreshCircle(this.#db, this.#gateway);
  }

  async readNotices(): Promise<void> {
    const read = await this.#gateway.markNoticesRead();
    if (read.ok) await refreshCircle(this.#db, this.#gateway);
  }
}
