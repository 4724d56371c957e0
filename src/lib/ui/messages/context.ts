import { createContext } from 'svelte';
import type { Messages } from './messages.ts';

/** The words, handed from the root layout to every component below it. */
export const [getMessages, setMessages] = createContext<Messages>();
