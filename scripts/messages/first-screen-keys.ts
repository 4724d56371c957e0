/**
 * The messages that Today and the frame around it may say, by key or by the part before a dot. They come with the first
 * screen; all others are fetched after it. A test follows the imports of Today and finds any key that is not here.
 */
const FIRST_SCREEN = [
  'amount',
  'back',
  'breathe.title',
  'cancel',
  'check-in.start',
  'day',
  'error',
  'flare-up',
  'goal.add',
  'loading',
  'morning',
  'nav',
  'obstacle.if-then',
  'obstacle.look',
  'obstacle.near',
  'pain',
  'pause.busy',
  'pause.go-on',
  'pause.holiday',
  'pause.illness',
  'pause.now',
  'pause.other',
  'pause.until',
  'problem',
  'save',
  'saved',
  'scale',
  'skip-to-content',
  'step.add',
  'step.kind',
  'sync',
  'template.choose',
  'today',
  'try-again',
  'unit.own.unnamed',
  'update',
  'week',
  'week-plan.title',
] as const;

/** Whether a message comes with the first screen. `key` may also be the part before a dot, for keys put together. */
export function isFirstScreenKey(key: string): boolean {
  return FIRST_SCREEN.some((first) => key === first || key.startsWith(`${first}.`));
}
