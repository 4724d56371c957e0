import { describe, expect, it } from 'vitest';
import { iconComponent } from './icon-components.ts';

describe('an icon', () => {
  it('is one drawing that screen readers pass over', () => {
    const component = iconComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="1em" height="1em"><path d="M5 12h14"/></svg>',
    );
    expect(component).toContain('<svg aria-hidden="true" viewBox="0 0 24 24" width={size} height={size}');
    expect(component).toContain('><path d="M5 12h14"/></svg>');
  });

  it('that is none stops the build', () => {
    expect(() => iconComponent('<p>sun</p>')).toThrow('this is no icon');
  });
});
