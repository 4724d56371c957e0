import { getPost, listGroups, listNotices, listPosts, listRequests } from '../data/circle-cache.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { readOwnActions } from '../data/own-actions.ts';
import type { GroupNotice } from '../domain/group-notice.ts';
import { byNewest, type GroupPost } from '../domain/group-post.ts';
import type { Group } from '../domain/group.ts';
import type { CircleProblem } from '../domain/circle-problem.ts';
import type { GroupId } from '../domain/id.ts';
import type { JoinRequest } from '../domain/join-request.ts';
import { withOwnActions } from '../domain/own-actions.ts';
import { ok } from '../domain/result.ts';
import { CircleGateway } from '../sync/circle-gateway.ts';
import { hasCircle, refreshCircle } from '../sync/circle-round.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';
import type { Online } from './online.ts';

/** Milliseconds between two looks while a page of a group is open. */
const WHILE_OPEN = 60_000;
const A_PAGE = 20;

/** The person's groups and what was shared in them (S2 to S4): as the server told it last, with own actions on top. */
export class Circle {
  readonly #db: FootholdDatabase;
  readonly #gateway: CircleGateway;
  readonly #online: Online;
  readonly #groups: LiveQuery<Group[]>;
  readonly #notices: LiveQuery<GroupNotice[]>;
  readonly #requests: LiveQuery<JoinRequest[]>;
  /** Older pages that were asked for. Kept in memory alone, and let go with each look: what was taken back must go. */
  #older = $state.raw<readonly { groupId: GroupId | null; posts: readonly GroupPost[] }[]>([]);
  #trouble = $state.raw<CircleProblem | undefined>();
  #asked = $state(false);
  #asking: Promise<void> | undefined;

  constructor(db: FootholdDatabase, _clock: Clock, _environment: Environment, online: Online) {
    this.#db = db;
    this.#online = online;
    this.#gateway = new CircleGateway(online.connect);
    this.#groups = new LiveQuery(() => listGroups(db));
    this.#notices = new LiveQuery(() => listNotices(db));
    this.#requests = new LiveQuery(() => listRequests(db));
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

  /** Posts of one group, or of all (null), newest first, as kept on the device. */
  feed(groupId: GroupId | null): LiveQuery<GroupPost[]> {
    return new LiveQuery(async () =>
      withOwnActions(await listPosts(this.#db, groupId), await readOwnActions(this.#db), groupId),
    );
  }

  /** Pages that were asked for beyond what is kept. */
  older(groupId: GroupId | null): readonly GroupPost[] {
    return this.#older.find((page) => page.groupId === groupId)?.posts ?? [];
  }

  /** One post; null when it is not there any more. */
  post(key: string): LiveQuery<GroupPost | null> {
    return new LiveQuery(async () => {
      const own = await readOwnActions(this.#db);
      const kept = await getPost(this.#db, key);
      const older = this.#older.flatMap(({ posts }) => posts).find((post) => post.key === key);
      const told = kept ?? older;
      return (
        withOwnActions(told === undefined ? [] : [told], own, null).find((post) => post.key === key) ?? null
      );
    });
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
    const had = await hasCircle(this.#db);
    await this.#online.syncNow();
    // Where there is a circle, the round has asked for it already: this one tells how it went.
    const asked = had ? await this.#gateway.myCircle() : await refreshCircle(this.#db, this.#gateway);
    this.#trouble = asked.ok ? undefined : asked.error;
    this.#asked = true;
    if (asked.ok) this.#older = [];
  }

  /** Keeps looking while a page of a group is open. To be stopped when it closes. */
  watch(): () => void {
    if (!this.hasAccount) return () => undefined;
    let stopListening = () => {};
    let stopped = false;
    const look = () => {
      if (document.visibilityState === 'visible') void this.refresh();
    };
    look();
    const timer = setInterval(look, WHILE_OPEN);
    document.addEventListener('visibilitychange', look);
    void this.#listen(look).then((stop) => {
      if (stopped) stop();
      else stopListening = stop;
    });
    return () => {
      stopped = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      stopListening();
    };
  }

  async #listen(look: () => void): Promise<() => void> {
    return (await this.#online.tellsAtOnce()) ? this.#gateway.listen(look) : () => undefined;
  }

  /** Asks for the page behind the last post. Answers whether there is more. */
  async showOlder(groupId: GroupId | null, last: GroupPost) {
    const before = { postedAt: last.postedAt, shareId: last.shareId };
    const page = await this.#gateway.feed({ groupId, before }, A_PAGE);
    if (!page.ok) return page;
    const known = this.older(groupId);
    const fresh = page.value.posts.filter(({ key }) => !known.some((post) => post.key === key));
    const posts = [...known, ...fresh].toSorted(byNewest);
    this.#older = [...this.#older.filter((each) => each.groupId !== groupId), { groupId, posts }];
    return ok({ more: page.value.more });
  }

  /** The person has seen what is new in a group. No trouble when it can't be told now. */
  async markSeen(groupId: GroupId): Promise<void> {
    await this.#gateway.markSeen(groupId);
  }

  async readNotices(): Promise<void> {
    const read = await this.#gateway.markNoticesRead();
    if (read.ok) await refreshCircle(this.#db, this.#gateway);
  }
}
