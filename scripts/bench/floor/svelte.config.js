import adapter from '@sveltejs/adapter-static';

/** The emptiest SvelteKit app: what no page of this framework can be faster than. @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: { adapter: adapter({ fallback: '200.html', precompress: true }) },
};
