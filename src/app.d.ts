import type { App as FootholdApp } from '#lib/app/create-app.ts';

declare global {
  namespace App {
    interface PageData {
      app: FootholdApp;
    }
  }
}

export {};
