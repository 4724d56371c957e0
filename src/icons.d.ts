// What scripts/icons/icon-components.ts makes of `~icons/lucide/sun`.
declare module '~icons/*' {
  import type { Component } from 'svelte';

  const icon: Component<{
    /** Any CSS length; 1.5rem unless told. */
    size?: string;
    class?: string;
  }>;
  export default icon;
}
