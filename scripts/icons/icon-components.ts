import type { Plugin } from 'vite';
import icons from 'unplugin-icons/vite';

/** Attributes of the drawing itself; how large it is and what it is called are ours to say. */
const DRAWING = /^<svg[^>]*viewBox="(?<box>[^"]+)"[^>]*>(?<shapes>.*)<\/svg>$/s;

/** One drawing as a Svelte component. The words always stand beside it, so screen readers pass it over. */
export function iconComponent(svg: string): string {
  const { box, shapes } = DRAWING.exec(svg.trim())?.groups ?? {};
  if (box === undefined || shapes === undefined) throw new Error(`this is no icon: ${svg}`);
  return `<script>
  const { size = '1.5rem', class: classes = '' } = $props();
</script>
<svg aria-hidden="true" viewBox="${box}" width={size} height={size} class={classes}>${shapes}</svg>`;
}

/**
 * Vite plugin: `~icons/lucide/sun` is that icon as a component. Drawn when the app is built, because putting a dozen
 * icons together at run time took a slow phone longer than everything else on the first screen.
 */
export function iconComponents(): Plugin {
  const compiler = { compiler: iconComponent, extension: 'svelte' };
  return icons({ compiler, scale: 1 }) as Plugin;
}
