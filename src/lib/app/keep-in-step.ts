import type { FootholdDatabase } from '../data/database.ts';
import type { SyncStatus } from '../state/sync-status.svelte.ts';
import type { EngineEnvironment, SyncEngine } from '../sync/engine.ts';
import type { FootholdClient } from '../sync/supabase-session.ts';

/**
 * Keeps an account's store in step with the server until the returned function is called. The code for it is fetched
 * here, so that a guest never waits for it; until it has come, the store works as it does offline.
 */
export function keepInStep(
  db: FootholdDatabase,
  status: SyncStatus,
  connect: () => Promise<FootholdClient>,
  environment: EngineEnvironment,
): () => void {
  const { owner } = db;
  // A guest's store has no server to be in step with.
  if (owner.kind === 'guest') return () => undefined;
  const { userId } = owner;
  let stopped = false;
  let askedOnce = false;
  let engine: SyncEngine | undefined;

  /** Not to be had without network on a first visit: the next wake or the next tap tries again. */
  async function running(): Promise<SyncEngine | undefined> {
    try {
      const [{ SyncEngine }, { createSupabaseTransport }, { CircleGateway }, { hasCircle, refreshCircle }] =
        await Promise.all([
          import('../sync/engine.ts'),
          import('../sync/supabase-transport.ts'),
          import('../sync/circle-gateway.ts'),
          import('../sync/circle-round.ts'),
        ]);
      if (stopped) return undefined;
      const gateway = new CircleGateway(connect, owner);
      /**
       * A group that can't be asked for now is asked for with the next round: no trouble of its own. Somebody without
       * groups is asked for once each time the app is opened: another device may have joined one.
       */
      const afterRound = async () => {
        if (askedOnce && !(await hasCircle(db))) return;
        const asked = await refreshCircle(db, gateway);
        askedOnce ||= asked.ok;
      };
      engine ??= new SyncEngine(db, createSupabaseTransport(connect, userId), { ...environment, afterRound });
      engine.start();
      return engine;
    } catch {
      return undefined;
    }
  }

  status.connect(async () => {
    await (await running())?.syncNow();
  });
  void running();
  const sleep = environment.onWake(() => {
    if (engine === undefined) void running();
  });
  return () => {
    stopped = true;
    sleep();
    engine?.stop();
  };
}
