import { describe, expect, it } from 'vitest';
import { crisisResourceSchema } from '../domain/crisis-resource.ts';
import { CRISIS_RESOURCES } from './crisis-resources.ts';

const COMPARED_AT_THE_LATEST = '2026-11-23';
const countries = CRISIS_RESOURCES.map((entry) => entry.country);

describe('the crisis resources', () => {
  it('cover at least twelve countries', () => {
    expect(countries.length).toBeGreaterThanOrEqual(12);
  });

  it('name no country twice', () => {
    expect(new Set(countries).size).toBe(countries.length);
  });

  it('are sorted by country code', () => {
    expect(countries).toEqual(countries.toSorted());
  });
});

describe.each(CRISIS_RESOURCES)('the entry for $country', (entry) => {
  it('fits the schema', () => {
    expect(crisisResourceSchema.parse(entry)).toEqual(entry);
  });

  it('has one or two lines, each with its own name and number', () => {
    expect([1, 2]).toContain(entry.lines.length);
    expect(new Set(entry.lines.map((line) => line.name)).size).toBe(entry.lines.length);
    expect(new Set(entry.lines.map((line) => line.number)).size).toBe(entry.lines.length);
  });

  it('names a source with an https address', () => {
    const addresses = entry.source.match(/https?:\/\/[^\s;,]+/g) ?? [];
    expect(addresses.length).toBeGreaterThanOrEqual(1);
    for (const address of addresses) expect(new URL(address).protocol).toBe('https:');
  });

  it('says when it was checked, and not on a day to come', () => {
    expect(entry.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(entry.checkedOn <= COMPARED_AT_THE_LATEST).toBe(true);
  });
});
