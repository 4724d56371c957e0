import type { Article } from '../../domain/article.ts';
import { article as boomAndBust } from './en/boom-and-bust.ts';
import { article as calmBreathing } from './en/calm-breathing.ts';
import { article as expectingPain } from './en/expecting-pain.ts';
import { article as facingWhatYouAvoid } from './en/facing-what-you-avoid.ts';
import { article as flareUps } from './en/flare-ups.ts';
import { article as goalsThatMatter } from './en/goals-that-matter.ts';
import { article as howFamilyCanHelp } from './en/how-family-can-help.ts';
import { article as howPainWorks } from './en/how-pain-works.ts';
import { article as hurtIsNotHarm } from './en/hurt-is-not-harm.ts';
import { article as keepingYourGains } from './en/keeping-your-gains.ts';
import { article as moodsAndPain } from './en/moods-and-pain.ts';
import { article as pacingByPlan } from './en/pacing-by-plan.ts';
import { article as restThatHelps } from './en/rest-that-helps.ts';
import { article as setbacksAreInformation } from './en/setbacks-are-information.ts';
import { article as sleepAndPain } from './en/sleep-and-pain.ts';
import { article as smallWins } from './en/small-wins.ts';
import { article as startBelowYourLimit } from './en/start-below-your-limit.ts';
import { article as talkingAboutMedicines } from './en/talking-about-medicines.ts';
import { article as thoughtsAndPain } from './en/thoughts-and-pain.ts';
import { article as workAndBusyDays } from './en/work-and-busy-days.ts';

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
