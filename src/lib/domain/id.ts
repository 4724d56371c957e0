import * as z from 'zod/mini';

const uuid = z.uuid();

export const lifeValueIdSchema = uuid.brand<'LifeValueId'>();
export const goalIdSchema = uuid.brand<'GoalId'>();
export const stepIdSchema = uuid.brand<'StepId'>();
export const sessionIdSchema = uuid.brand<'SessionId'>();
export const checkInIdSchema = uuid.brand<'CheckInId'>();
export const scheduleIdSchema = uuid.brand<'ScheduleId'>();
export const scheduleChangeIdSchema = uuid.brand<'ScheduleChangeId'>();
export const pauseIdSchema = uuid.brand<'PauseId'>();
export const exposureIdSchema = uuid.brand<'ExposureId'>();
export const quotaDecisionIdSchema = uuid.brand<'QuotaDecisionId'>();
export const flareUpIdSchema = uuid.brand<'FlareUpId'>();
export const flareUpPlanIdSchema = uuid.brand<'FlareUpPlanId'>();
export const obstacleIdSchema = uuid.brand<'ObstacleId'>();
export const surroundingIdSchema = uuid.brand<'SurroundingId'>();
export const profileIdSchema = uuid.brand<'ProfileId'>();
export const earlierTextIdSchema = uuid.brand<'EarlierTextId'>();

export type LifeValueId = z.infer<typeof lifeValueIdSchema>;
export type GoalId = z.infer<typeof goalIdSchema>;
export type StepId = z.infer<typeof stepIdSchema>;
export type SessionId = z.infer<typeof sessionIdSchema>;
export type CheckInId = z.infer<typeof checkInIdSchema>;
export type ScheduleId = z.infer<typeof scheduleIdSchema>;
export type ScheduleChangeId = z.infer<typeof scheduleChangeIdSchema>;
export type PauseId = z.infer<typeof pauseIdSchema>;
export type ExposureId = z.infer<typeof exposureIdSchema>;
export type QuotaDecisionId = z.infer<typeof quotaDecisionIdSchema>;
export type FlareUpId = z.infer<typeof flareUpIdSchema>;
export type FlareUpPlanId = z.infer<typeof flareUpPlanIdSchema>;
export type ObstacleId = z.infer<typeof obstacleIdSchema>;
export type SurroundingId = z.infer<typeof surroundingIdSchema>;
export type ProfileId = z.infer<typeof profileIdSchema>;
export type EarlierTextId = z.infer<typeof earlierTextIdSchema>;
