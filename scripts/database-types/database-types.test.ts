import { describe, expect, it } from 'vitest';
import { databaseTypes } from './database-types.ts';
import type { Column } from './schema-shape.ts';

const title: Column = {
  table: 'goals',
  name: 'title',
  type: 'text',
  nullable: false,
  hasDefault: false,
  insertable: true,
  updatable: true,
};

function linesOf(columns: readonly Column[]): string {
  return databaseTypes(columns, []).replaceAll(/\s+/g, ' ');
}

describe('the types written from the schema', () => {
  it('offer for a write only what a signed-in person was granted', () => {
    const revision = { ...title, name: 'revision', type: 'bigint', insertable: false, updatable: false };
    expect(linesOf([title, revision])).toContain(
      'goals: { Row: { title: string; revision: number; }; Insert: { title: string; }; Update: { title?: string; };',
    );
  });

  it('let a column be left out that may be null or has a default', () => {
    const fear = { ...title, name: 'fear', type: 'smallint', nullable: true };
    const reason = { ...title, name: 'reason', hasDefault: true };
    expect(linesOf([fear, reason])).toContain('Insert: { fear?: number | null; reason?: string; }');
  });

  it('know arrays', () => {
    const trials = { ...title, name: 'baseline_trials', type: 'numeric[]' };
    expect(linesOf([trials])).toContain('baseline_trials: number[];');
  });

  it('name the arguments of a function, and which may be left out', () => {
    const pull = {
      name: 'sync_pull',
      returns: 'jsonb',
      argumentNames: ['client_id', 'cursor', 'page_size'],
      argumentTypes: ['uuid', 'bigint', 'integer'],
      optionalArguments: 1,
    };
    expect(databaseTypes([], [pull])).toContain(
      'sync_pull: { Args: { client_id: string; cursor: number; page_size?: number }; Returns: Json };',
    );
  });

  it('are refused for a type that nobody chose a counterpart for', () => {
    expect(() => linesOf([{ ...title, type: 'point' }])).toThrow("Postgres' point");
  });
});
