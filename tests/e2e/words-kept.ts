import type { Page } from '@playwright/test';

/** Every word in every store of this browser. */
export async function everyWordKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('the store could not be read'));
      });
    const words: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name ?? ''));
      for (const table of db.objectStoreNames)
        words.push(await asked(db.transaction(table).objectStore(table).getAll()));
      db.close();
    }
    return JSON.stringify(words);
  });
}
