import { createContext } from 'svelte';
import type { App } from './create-app.ts';

/** The app, handed from the root layout to every page below it. */
export const [getApp, setApp] = createContext<App>();
