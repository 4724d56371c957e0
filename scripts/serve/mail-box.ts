import type { Mail } from '../local-backend/create-backend.ts';

const KEPT = 50;

/** A mail as it was "sent", newest last. */
export interface KeptMail extends Mail {
  readonly at: string;
}

/** The mails of the local server: kept in memory, shown on a page of this machine alone, sent to nobody. */
export class MailBox {
  readonly mails: KeptMail[] = [];

  keep({ to, subject, text }: Mail): void {
    this.mails.push({ at: new Date().toISOString(), to, subject, text });
    if (this.mails.length > KEPT) this.mails.shift();
  }

  /** The page that the terminal links to. */
  html(): string {
    const rows = this.mails.toReversed().map((mail) => {
      const code = /\b\d{6}\b/.exec(mail.text)?.[0];
      return `<article><p><strong>${escaped(mail.to)}</strong> ${escaped(mail.at)}</p><h2>${escaped(mail.subject)}</h2>${
        code === undefined ? '' : `<p class="code">${code}</p>`
      }<pre>${escaped(mail.text)}</pre></article>`;
    });
    return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>Mails of the local server</title>
<style>body{font:1rem/1.5 system-ui;max-inline-size:40rem;margin:2rem auto;padding:0 1rem}article{border-block-start:1px solid;padding-block:1rem}.code{font-size:2rem;letter-spacing:.2em}pre{white-space:pre-wrap}</style>
<h1>Mails of the local server</h1><p>Nothing is really sent. Load again to see new ones.</p>${rows.join('') || '<p>None yet.</p>'}</html>`;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
