import { fillCheckIns, previewFill } from '../data/fill-check-ins.ts';
import type { FootholdDatabase } from '../data/database.ts';
import type { StorageProblem } from '../data/storage-problem.ts';
import type { DayOrder } from '../domain/health-dates.ts';
import type { OutcomeCounts } from '../domain/health-day.ts';
import { readHealthExport, type HealthExport, type HealthExportProblem } from '../domain/health-export.ts';
import { notOk, ok, type Result } from '../domain/result.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';

/** Bytes. Ten years of a watch fit in it; more would stop a phone for too long. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** Why a file could not be read; `ambiguous-days` is answered by the person, all others by another file. */
export type HealthFileProblem =
  { type: 'too-large' | 'not-a-table' | 'unreadable' } | HealthExportProblem | StorageProblem;

/** What a chosen file would bring, counted before anything is written. */
export interface HealthPreview {
  readonly found: HealthExport;
  readonly counts: OutcomeCounts;
}

/** How packed files, Apple's own export, JSON and PDF begin. */
const NOT_A_TABLE = /^(?:PK\W|\s*<|\s*\{|%PDF)/;

function isTable(text: string): boolean {
  // No text holds a zero byte; photos and spreadsheets do.
  return !NOT_A_TABLE.test(text) && !text.includes('\0');
}

/** Fetched when a file was chosen: most people never do. */
async function parseCsv(text: string): Promise<string[][]> {
  const { default: Papa } = await import('papaparse');
  return Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
}

async function textOf(file: Blob): Promise<Result<string, HealthFileProblem>> {
  if (file.size > LARGEST_FILE) return notOk({ type: 'too-large' });
  try {
    const text = await file.text();
    return isTable(text) ? ok(text) : notOk({ type: 'not-a-table' });
  } catch {
    // Taken away meanwhile, or still in a cloud that can't be reached.
    return notOk({ type: 'unreadable' });
  }
}

/** Steps and standing minutes from a phone's own file. Nothing of it leaves the device by being looked at. */
export class HealthImport {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
  }

  /** Reads a file and counts what it would bring; nothing is written. `dayOrder`: what the person answered. */
  async look(file: Blob, dayOrder?: DayOrder): Promise<Result<HealthPreview, HealthFileProblem>> {
    const text = await textOf(file);
    if (!text.ok) return text;
    const found = readHealthExport(await parseCsv(text.value), {
      today: this.#clock.day(),
      utcOffsetAt: (instant) => this.#environment.utcOffsetAt(instant),
      dayOrder,
    });
    if (!found.ok) return found;
    const counts = await previewFill(this.#db, found.value.days);
    return counts.ok ? ok({ found: found.value, counts: counts.value }) : counts;
  }

  bringIn({ found }: HealthPreview) {
    return fillCheckIns(this.#db, found.days, {
      newId: () => this.#environment.newId(),
      now: this.#clock.now(),
    });
  }
}
