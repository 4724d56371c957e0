import * as z from 'zod/mini';

const uuid = z.uuid();

export const lifeValueIdSchema = uuid.brand<'LifeValueId'>();
export const goalIdSchema = uuid.brand<'GoalId'>();
export const stepIdSchema = uuid.brand<'StepId'>();
export const sessionIdSchema = uuid.brand<'SessionId'>();
export const checkInIdSchema = uuid.brand<'CheckInId'>();
export const profileIdSchema = uuid.brand<'ProfileId'>();
export const earlierTextIdSchema = uuid.brand<'EarlierTextId'>();

export type LifeValueId = z.infer<typeof lifeValueIdSchema>;
export type GoalId = z.infer<typeof goalIdSchema>;
export type StepId = z.infer<typeof stepIdSchema>;
export type SessionId = z.infer<typeof sessionIdSchema>;
export type CheckInId = z.infer<typeof checkInIdSchema>;
export type ProfileId = z.infer<typeof profileIdSchema>;
export type EarlierTextId = z.infer<typeof earlierTextIdSchema>;
