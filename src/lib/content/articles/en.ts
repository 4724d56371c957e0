import type { Article } from '../../domain/article.ts';
import { boomAndBust } from './en/boom-and-bust.ts';
import { calmBreathing } from './en/calm-breathing.ts';
import { expectingPain } from './en/expecting-pain.ts';
import { facingWhatYouAvoid } from './en/facing-what-you-avoid.ts';
import { flareUps } from './en/flare-ups.ts';
import { goalsThatMatter } from './en/goals-that-matter.ts';
import { howFamilyCanHelp } from './en/how-family-can-help.ts';
import { howPainWorks } from './en/how-pain-works.ts';
import { hurtIsNotHarm } from './en/hurt-is-not-harm.ts';
import { keepingYourGains } from './en/keeping-your-gains.ts';
import { moodsAndPain } from './en/moods-and-pain.ts';
import { pacingByPlan } from './en/pacing-by-plan.ts';
import { restThatHelps } from './en/rest-that-helps.ts';
import { setbacksAreInformation } from './en/setbacks-are-information.ts';
import { sleepAndPain } from './en/sleep-and-pain.ts';
import { smallWins } from './en/small-wins.ts';
import { startBelowYourLimit } from './en/start-below-your-limit.ts';
import { talkingAboutMedicines } from './en/talking-about-medicines.ts';
import { thoughtsAndPain } from './en/thoughts-and-pain.ts';
import { workAndBusyDays } from './en/work-and-busy-days.ts';

/** Articles in English, in the order of the path; what has no week comes after it. */
export const ARTICLES: readonly Article[] = [
  howPainWorks,
  hurtIsNotHarm,
  goalsThatMatter,
  startBelowYourLimit,
  boomAndBust,
  pacingByPlan,
  restThatHelps,
  flareUps,
  expectingPain,
  facingWhatYouAvoid,
  calmBreathing,
  thoughtsAndPain,
  moodsAndPain,
  howFamilyCanHelp,
  setbacksAreInformation,
  keepingYourGains,
  sleepAndPain,
  talkingAboutMedicines,
  workAndBusyDays,
  smallWins,
];
