import type { ObstacleId } from '../domain/id.ts';
import { obstacleSchema, type Obstacle } from '../domain/obstacle.ts';
import type { FootholdDatabase } from './database.ts';
import { readRows } from './read.ts';
import { changeRow, insertRow, removeRow } from './write.ts';

/** All if-then plans: those with a day by their day, then the others. */
export async function listObstacles(db: FootholdDatabase): Promise<Obstacle[]> {
  const obstacles = readRows(obstacleSchema, await db.obstacles.toArray());
  const place = ({ startsOn, createdAt }: Obstacle) => startsOn ?? `9999 ${createdAt}`;
  return obstacles.sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

export function addObstacle(db: FootholdDatabase, obstacle: Obstacle) {
  return insertRow(db, 'obstacles', obstacle);
}

export function changeObstacle(db: FootholdDatabase, id: ObstacleId, changes: Partial<Omit<Obstacle, 'id'>>) {
  return changeRow(db, 'obstacles', id, changes);
}

export function removeObstacle(db: FootholdDatabase, id: ObstacleId) {
  return removeRow(db, 'obstacles', id);
}
