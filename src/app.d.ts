import type { App as FootholdApp } from '#lib/app/create-app.ts';

declare global {
  namespace App {
    interface PageData {
      /** Null when the browser could not open the store. */
      app: FootholdApp | null;
    }
  }
}

export {};
