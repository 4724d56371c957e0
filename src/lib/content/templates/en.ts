import type { Template } from '../../domain/template.ts';
import { cooking } from './en/cooking.ts';
import { deskWork } from './en/desk-work.ts';
import { drivingAndCommuting } from './en/driving-and-commuting.ts';
import { gardening } from './en/gardening.ts';
import { groceryShopping } from './en/grocery-shopping.ts';
import { houseWork } from './en/house-work.ts';
import { musicAndDancing } from './en/music-and-dancing.ts';
import { personalCare } from './en/personal-care.ts';
import { petCare } from './en/pet-care.ts';
import { playingWithChildren } from './en/playing-with-children.ts';
import { publicTransport } from './en/public-transport.ts';
import { readingAndHobbies } from './en/reading-and-hobbies.ts';
import { sleepRoutine } from './en/sleep-routine.ts';
import { socialVisits } from './en/social-visits.ts';
import { stairs } from './en/stairs.ts';
import { walking } from './en/walking.ts';

/** Activity templates in English: a starting point to edit. */
export const TEMPLATES: readonly Template[] = [
  groceryShopping,
  gardening,
  cooking,
  walking,
  petCare,
  houseWork,
  deskWork,
  drivingAndCommuting,
  playingWithChildren,
  socialVisits,
  stairs,
  sleepRoutine,
  readingAndHobbies,
  personalCare,
  publicTransport,
  musicAndDancing,
];
