import { daysBetween, type CalendarDay } from './calendar-day.ts';
import { onePerDay } from './check-in.ts';
import { flareUpEnds, flareUpOn } from './flare-up.ts';
import type { StepId } from './id.ts';
import { isKept, reachedQuota, type Session } from './session.ts';
import { usualLevel } from './usual-level.ts';
import { titleOf, WIN_RULE, type WinEntries } from './win-entries.ts';
import { winId, type FoundWin } from './win.ts';

function inOrder(sessions: readonly Session[]): Session[] {
  const place = ({ heldOn, startedAt, id }: Session) => `${heldOn} ${startedAt} ${id}`;
  return sessions.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

function done({ sessions }: WinEntries): Session[] {
  return inOrder(sessions.filter(({ amountDone }) => amountDone > 0));
}

function ofSession(
  source: FoundWin['source'],
  id: FoundWin['id'],
  session: Session,
  about: string,
): FoundWin {
  return { id, source, wonOn: session.heldOn, about, evidenceKind: 'session', evidenceId: session.id };
}

function firstSessions(entries: WinEntries): FoundWin[] {
  return done(entries)
    .filter(({ id, stepId }) => entries.firstSessionOf.get(stepId) === id)
    .map((session) =>
      ofSession(
        'first-session',
        winId('first-session', { row: session.stepId }),
        session,
        titleOf(session.stepId, entries),
      ),
    );
}

/** Three sessions of one step running that reached the same quota: once for each quota. */
function quotaKept(entries: WinEntries): FoundWin[] {
  const running = new Map<StepId, { quota: number; count: number }>();
  const found = new Map<string, FoundWin>();
  for (const session of inOrder(entries.sessions)) {
    const { stepId, quota } = session;
    const before = running.get(stepId);
    if (quota === null || !reachedQuota(session)) {
      running.delete(stepId);
      continue;
    }
    const count = before?.quota === quota ? before.count + 1 : 1;
    running.set(stepId, { quota, count });
    const id = winId('quota-kept', { row: stepId, number: quota });
    if (count < WIN_RULE.running || found.has(id)) continue;
    found.set(id, ofSession('quota-kept', id, session, titleOf(stepId, entries)));
  }
  return [...found.values()];
}

/** The minimum version at least, on a day with pain 2 above the usual level: once a day. */
function keptOnBadDays(entries: WinEntries): FoundWin[] {
  const speaking = onePerDay(entries.checkIns);
  const found = new Map<string, FoundWin>();
  for (const session of done(entries).filter(isKept)) {
    const { heldOn, stepId, painBefore } = session;
    const usual = usualLevel('pain', entries.checkIns, heldOn);
    const pain = speaking.find(({ checkedOn }) => checkedOn === heldOn)?.pain ?? painBefore;
    const id = winId('kept-on-a-bad-day', { day: heldOn });
    if (usual === null || pain === null || pain < usual + WIN_RULE.painAbove || found.has(id)) continue;
    found.set(id, ofSession('kept-on-a-bad-day', id, session, titleOf(stepId, entries)));
  }
  return [...found.values()];
}

/** The days that lay behind when a setback was over: a flare-up's last day, or the day of one that was looked back on. */
function setbackDays({ flareUps, setbackReviews, checkIns, today }: WinEntries): CalendarDay[] {
  const reviewed = setbackReviews
    .map(({ happenedOn }) => happenedOn)
    .filter((day) => flareUpOn(flareUps, checkIns, day) === undefined);
  return [...reviewed, ...flareUpEnds(flareUps, checkIns, today)];
}

/** The first session after a setback, or after 7 days without one: once a day. */
function backAgain(entries: WinEntries): FoundWin[] {
  const setbacks = setbackDays(entries);
  const found: FoundWin[] = [];
  let last = entries.lastDayBefore;
  for (const session of done(entries)) {
    const { heldOn } = session;
    if (heldOn === last) continue;
    const since = last;
    last = heldOn;
    if (since === null) continue;
    const paused = daysBetween(since, heldOn) > WIN_RULE.pauseDays;
    const setBack = setbacks.some((day) => day >= since && day < heldOn);
    if (!paused && !setBack) continue;
    const id = winId('back-again', { day: heldOn });
    found.push(ofSession('back-again', id, session, titleOf(session.stepId, entries)));
  }
  return found;
}

/** The wins that sessions show. */
export function sessionWins(entries: WinEntries): FoundWin[] {
  return [firstSessions, quotaKept, keptOnBadDays, backAgain].flatMap((rule) => rule(entries));
}
